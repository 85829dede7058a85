import { expect, test } from 'vitest'
import { centroidOf, cosine, inverseFrequency, vectorOf } from '../../src/lib/tf-idf.ts'

const even = () => 1
const lengthOf = (vector: ReadonlyMap<string, number>) => Math.hypot(...vector.values())

test('a term of fewer documents weighs more; one never seen weighs as one seen once', () => {
  const weight = inverseFrequency([['dam', 'dam', 'lake'], ['dam'], ['dam', 'boat']])
  expect(weight('dam')).toBeCloseTo(Math.log(1 + 3 / 3), 12)
  expect(weight('lake')).toBeCloseTo(Math.log(1 + 3 / 1), 12)
  expect(weight('unseen')).toBe(weight('lake'))
})

test('a repeated term weighs more, but less than its count', () => {
  const vector = vectorOf(['dam', 'dam', 'dam', 'lake'], even)
  expect((vector.get('dam') ?? 0) / (vector.get('lake') ?? 1)).toBeCloseTo(1 + Math.log(3), 12)
  expect(lengthOf(vector)).toBeCloseTo(1, 12)
})

test('the cosine is 1 for the same direction, 0 for nothing in common, and the same both ways', () => {
  const [dam, lake] = [vectorOf(['dam', 'lake', 'wall'], even), vectorOf(['lake', 'boat'], even)]
  expect(cosine(dam, dam)).toBeCloseTo(1, 12)
  expect(cosine(dam, vectorOf(['boat'], even))).toBe(0)
  expect(cosine(dam, lake)).toBeCloseTo(1 / Math.sqrt(6), 12)
  expect(cosine(lake, dam)).toBe(cosine(dam, lake))
})

test('a centroid lies between its vectors and has length 1', () => {
  const centroid = centroidOf([vectorOf(['dam'], even), vectorOf(['lake'], even), vectorOf(['lake'], even)])
  expect(lengthOf(centroid)).toBeCloseTo(1, 12)
  expect((centroid.get('lake') ?? 0) / (centroid.get('dam') ?? 1)).toBeCloseTo(2, 12)
})

test('nothing has no direction', () => {
  expect(vectorOf([], even).size).toBe(0)
  expect(centroidOf([]).size).toBe(0)
  expect(cosine(vectorOf([], even), vectorOf(['dam'], even))).toBe(0)
  expect([...vectorOf(['dam'], () => 0).values()]).toEqual([0])
})

test('a very long text has a vector too', () => {
  const terms = Array.from({ length: 200_000 }, (_, index) => `t${index}`)
  expect(lengthOf(new Map([...vectorOf(terms, even)].slice(0, 1)))).toBeCloseTo(1 / Math.sqrt(200_000), 12)
})
