import { expect, test } from 'vitest'
import { isLater, snowflakeAt } from '../../../../src/deliver/discord/wire/snowflake.ts'

test.for([
  ['2015-01-01T00:00:00.000Z', '0'],
  ['2015-01-01T00:00:00.001Z', '4194304'],
  ['2016-04-30T11:18:25.796Z', '175928847298985984'],
  ['1999-01-01T00:00:00.000Z', '0'],
] as const)('the first id of %s is %s', ([instant, id]) => {
  expect(snowflakeAt(new Date(instant))).toBe(id)
})

test('ids are compared as numbers, not as words', () => {
  expect(isLater('100', '99')).toBe(true)
  expect(isLater('99', '99')).toBe(false)
  expect(isLater('175928847298985984', '175928847298985983')).toBe(true)
})
