import { expect, test } from 'vitest'
import {
  clipped,
  clockLabel,
  count,
  dayLabel,
  languageName,
  languageTag,
  listed,
  unbroken,
} from '../../src/deliver/words.ts'

test.for([
  ['nb', 'NO', 'Norwegian'],
  ['nn', 'NO', 'Norwegian'],
  ['de', 'DE', 'German'],
  ['vi', 'VI', 'Vietnamese'],
  ['und', '??', 'an unknown language'],
  ['qqq', 'QQQ', 'qqq'],
])('%s is shown as %s and called %s', ([language = '', tag, name]) => {
  expect(languageTag(language)).toBe(tag)
  expect(languageName(language)).toBe(name)
})

test('one is not plural', () => {
  expect([0, 1, 2].map((value) => count(value, 'outlet'))).toEqual(['0 outlets', '1 outlet', '2 outlets'])
  expect([1, 2].map((value) => count(value, 'story'))).toEqual(['1 story', '2 stories'])
  expect(count(3, 'day')).toBe('3 days')
})

test.for([
  ['3 outlets · EN DE NO', '3_outlets_·_EN_DE_NO'],
  [`${'x'.repeat(15)} · ${'y'.repeat(14)}`, `${'x'.repeat(15)}_·_${'y'.repeat(14)}`],
  [`${'x'.repeat(15)} · ${'y'.repeat(15)}`, `${'x'.repeat(15)}_· ${'y'.repeat(15)}`],
  ['translated · 2 outlets · DE NO · one speaker', 'translated_· 2_outlets_· DE_NO_· one_speaker'],
])('"%s" breaks at spaces only: "%s"', ([tag = '', shown]) => {
  expect(unbroken(tag).replaceAll('\u00a0', '_')).toBe(shown)
})

test.for([
  [['German'], 'German'],
  [['German', 'Thai'], 'German and Thai'],
  [['German', 'Thai', 'Malay'], 'German, Thai and Malay'],
] as const)('%j is listed as %s', ([words, text]) => {
  expect(listed(words)).toBe(text)
})

test('a day is that of the readers, and never has a year', () => {
  const instant = new Date('2031-01-21T23:30:00Z')
  expect(dayLabel(instant, 'UTC')).toBe('Tue 21 Jan')
  expect(dayLabel(instant, 'Europe/Oslo')).toBe('Wed 22 Jan')
})

test('midnight is 00:00', () => {
  expect(clockLabel(new Date('2031-01-21T23:00:00Z'), 'Europe/Oslo')).toBe('00:00')
  expect(clockLabel(new Date('2031-01-21T08:05:00Z'), 'UTC')).toBe('08:05')
})

test.for([
  { text: 'the dam', most: 7, cut: 'the dam' },
  { text: 'the dam wall', most: 8, cut: 'the dam…' },
  { text: 'the dam wall', most: 11, cut: 'the dam…' },
  { text: 'the dam wall', most: 7, cut: 'the…' },
  { text: '  the dam ', most: 7, cut: 'the dam' },
  { text: '水壩出現裂縫', most: 4, cut: '水壩出…' },
  { text: '🌊🌊🌊🌊', most: 3, cut: '🌊🌊…' },
])('"$text" in $most characters is "$cut"', ({ text, most, cut }) => {
  expect(clipped(text, most)).toBe(cut)
})
