import { expect, test } from 'vitest'
import { decodeBytes } from '../../../src/ingest/charset/decode-bytes.ts'
import { encodedTexts, LABELS } from '../../rigs/encoded-texts.ts'

/** Share of documents that come out letter for letter. */
const FLOOR = 0.98

test('feeds and pages in forty encodings are read right, with a right, a wrong or no label', () => {
  const results = encodedTexts().map((document) => {
    const { contentType, kind, bytes, text } = document
    return { ...document, isRight: decodeBytes(bytes, { contentType, kind }).text === text }
  })
  const share = (chosen: typeof results): string =>
    `${chosen.filter(({ isRight }) => isRight).length}/${chosen.length}`
  const table = [...new Set(results.map(({ encoding }) => encoding))].map((encoding) => {
    const of = results.filter((result) => result.encoding === encoding)
    const shares = LABELS.map((label) => `${label} ${share(of.filter((result) => result.label === label))}`)
    return `${encoding}: ${shares.join(', ')}`
  })
  const right = results.filter(({ isRight }) => isRight).length / results.length
  expect(right, table.join('\n')).toBeGreaterThanOrEqual(FLOOR)
  expect(table.length).toBeGreaterThan(35)
})
