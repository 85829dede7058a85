import { constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openByteCollector } from '../../../src/ingest/fetching/byte-collector.ts'
import { codingOf, decompress } from '../../../src/ingest/fetching/decompress.ts'

test.for([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['identity, br', 'br'],
] as const)('Content-Encoding "%s" is %s', ([header, coding]) => {
  expect(codingOf(header)).toBe(coding)
})

test.for(['gzip, gzip', 'gzip, br', 'compress', '__proto__', 'constructor'])(
  'Content-Encoding "%s" is refused',
  (header) => {
    expect(() => codingOf(header)).toThrow(/compressed/)
  },
)

test('an empty body needs no unpacking, whatever the header says', async () => {
  expect(await decompress(new Uint8Array(0), 'gzip', 10)).toHaveLength(0)
})

test('both kinds of deflate are read, also when their first byte could be either', async () => {
  for (const text of ['', 'a', 'ferry '.repeat(1_000)])
    for (const pack of [deflateSync, deflateRawSync])
      expect(Buffer.from(await decompress(pack(text), 'deflate', 10_000)).toString()).toBe(text)
})

test('exactly the limit is taken, one byte more is not', async () => {
  expect(await decompress(gzipSync(Buffer.alloc(1_000)), 'gzip', 1_000)).toHaveLength(1_000)
  await expect(decompress(gzipSync(Buffer.alloc(1_001)), 'gzip', 1_000)).rejects.toMatchObject({
    fault: { reason: 'too-big' },
  })
})

test('a zstd frame that asks for a window beyond 8 MB is refused', async () => {
  const params = { [constants.ZSTD_c_windowLog]: 25, [constants.ZSTD_c_enableLongDistanceMatching]: 1 }
  const wide = zstdCompressSync(Buffer.alloc(40_000_000, 'ferry '), { params })
  await expect(decompress(wide, 'zstd', 50_000_000)).rejects.toMatchObject({ fault: { reason: 'broken' } })
})

test('pieces are collected up to the limit and no further', () => {
  const collector = openByteCollector(50_000)
  const piece = new Uint8Array(10_000).fill(7)
  for (let count = 0; count < 5; count++) expect(collector.add(piece)).toBe(true)
  expect(collector.add(new Uint8Array(1))).toBe(false)
  expect(collector.bytes()).toEqual(new Uint8Array(50_000).fill(7))
})

test('what was announced is only a hint', () => {
  const collector = openByteCollector(50_000, 40_000)
  collector.add(new Uint8Array([1, 2, 3]))
  expect(collector.bytes()).toEqual(new Uint8Array([1, 2, 3]))
})
