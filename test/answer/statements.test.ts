import { describe, expect, test } from 'vitest'
import { articleOf, ask } from './answer-tools.ts'

const ARTICLES = [
  articleOf('a', 'en', [
    'Lena Voss and Omar Rahim spoke by phone on Monday.',
    '“The talks were honest,” Rahim told reporters afterwards.',
    'Voss said that the dam would be repaired by May.',
    'Rahim said nothing about the prisoners.',
  ]),
  articleOf('b', 'de', [
    {
      original: '„Der Damm ist sicher“, sagte Ingenieurin Petra Lang.',
      english: '“The dam is safe,” said engineer Petra Lang.',
    },
  ]),
]

describe('what somebody said', () => {
  test('is their own statement, on the subject', () => {
    expect(ask('What did Voss say about the dam?', ARTICLES).text).toContain('repaired by May')
    expect(ask('What did Lang say about the dam?', ARTICLES).text).toContain('The dam is safe')
  })

  test('is not what another one said, nor what they said of something else', () => {
    expect(ask('What did Lang say about the talks?', ARTICLES).verdict).toBe('not-said')
    expect(ask('What did Voss say about the prisoners?', ARTICLES).verdict).toBe('not-said')
  })

  test('translated words in quotation marks are marked; the quoted line is the original', () => {
    const { text } = ask('What did Lang say about the dam?', ARTICLES)
    expect(text).toMatch(/“The dam is safe,” said engineer Petra Lang \(translated\) \[2\]\./)
    expect(text).toContain('> [2] DE · “„Der Damm ist sicher“, sagte Ingenieurin Petra Lang.”')
  })
})
