import { expect, test } from 'vitest'
import { hashesOf, hashOf, openHostLines } from '../../../src/article/furniture/host-lines.ts'
import { markPage } from '../../../src/article/page.ts'
import { tools } from '../reading-tools.ts'

const BOX = 'Our reporters have walked the valley for thirty years.'

const rolesOf = (lines: readonly string[], repeated: ReadonlySet<string>) =>
  markPage(lines.join('\n\n'), {}, tools.detector, repeated).paragraphs.map(({ role }) => role)

const known = (...lines: string[]) => new Set(hashesOf(lines))

test('two printings of a line have one hash, however case, marks and spaces differ', () => {
  expect(hashOf(' OUR reporters — have walked the valley, for thirty years ')).toBe(hashOf(BOX))
  expect(hashOf('Our reporters have walked the valley for forty years.')).not.toBe(hashOf(BOX))
  expect(hashOf('* * *')).toBeUndefined()
  expect(hashOf('2025')).toBeUndefined()
})

test('an article has each hash once', () => {
  expect(hashesOf([BOX, '***', BOX.toUpperCase()])).toEqual([hashOf(BOX)])
})

test('a line is known from the third article of a host on', () => {
  const lines = openHostLines()
  lines.add('a.example', '1', [BOX, 'One.'])
  lines.add('a.example', '2', [BOX, 'Two.'])
  lines.add('a.example', '2', [BOX, 'Two.'])
  lines.add('b.example', '3', [BOX])
  expect(lines.repeated('a.example').size).toBe(0)
  lines.add('a.example', '3', [BOX, 'Three.'])
  expect([...lines.repeated('a.example')]).toEqual([hashOf(BOX)])
  expect(lines.repeated('b.example').size).toBe(0)
  expect(lines.repeated('c.example').size).toBe(0)
})

test('a host with names of objects is a host like others', () => {
  const lines = openHostLines()
  for (const id of ['1', '2', '3']) lines.add('__proto__', id, [BOX])
  expect(lines.repeated('__proto__').size).toBe(1)
  expect(lines.repeated('constructor').size).toBe(0)
})

test('the counts of a host never grow without end', () => {
  const lines = openHostLines()
  for (let article = 0; article < 90; article++)
    lines.add(
      'a.example',
      `${article}`,
      Array.from({ length: 300 }, (_, line) => `Line ${line} of article ${article}`),
    )
  for (const id of ['x', 'y', 'z']) lines.add('a.example', id, [BOX])
  expect(lines.repeated('a.example').has(hashOf(BOX) ?? '')).toBe(true)
})

const TEXT = [
  'The council of the town voted on Monday to close the old bridge over the river.',
  'Engineers had found cracks in two of its pillars, the mayor told reporters.',
  'The bridge was built in 1912 and carries some nine thousand cars a day.',
]

test('a known line is furniture, though it is a sentence', () => {
  expect(rolesOf([...TEXT, BOX], new Set())).toEqual(['body', 'body', 'body', 'body'])
  expect(rolesOf([...TEXT, BOX], known(BOX))).toEqual(['body', 'body', 'body', 'furniture'])
})

test('an article that is printed again keeps its sentences', () => {
  const lines = [...TEXT.slice(0, 2), 'From the bridges of the valley', ...TEXT.slice(2)]
  expect(rolesOf(lines, new Set())).toEqual(['body', 'body', 'heading', 'body'])
  expect(rolesOf(lines, known(...lines))).toEqual(['body', 'body', 'furniture', 'body'])
})
