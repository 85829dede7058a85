import { expect, test } from 'vitest'
import { ALSO_CALLED, COMMON_ZONES, RENAMED } from '../../../src/deliver/schedule/cities.ts'
import { isZone, suggestZones, zoneNamed } from '../../../src/deliver/schedule/zones.ts'

test.for([
  { typed: 'oslo', zone: 'Europe/Oslo' },
  { typed: 'Europe/Oslo', zone: 'Europe/Oslo' },
  { typed: 'YORK', zone: 'America/New_York' },
  { typed: 'new york', zone: 'America/New_York' },
  { typed: 'howe', zone: 'Australia/Lord_Howe' },
  { typed: 'são p', zone: 'America/Sao_Paulo' },
  { typed: 'Zürich', zone: 'Europe/Zurich' },
  { typed: 'København', zone: 'Europe/Copenhagen' },
  { typed: 'Tromsø', zone: 'Europe/Oslo' },
  { typed: 'delhi', zone: 'Asia/Kolkata' },
  { typed: 'Calcutta', zone: 'Asia/Kolkata' },
  { typed: 'katmandu', zone: 'Asia/Kathmandu' },
  { typed: 'kiev', zone: 'Europe/Kyiv' },
  { typed: 'køb', zone: 'Europe/Copenhagen' },
  { typed: 'india', zone: 'Asia/Kolkata' },
  { typed: 'germany', zone: 'Europe/Berlin' },
  { typed: 'paulo america', zone: 'America/Sao_Paulo' },
  { typed: 'utc', zone: 'UTC' },
  { typed: 'gmt', zone: 'UTC' },
  { typed: 'olso', zone: 'Europe/Oslo' },
  { typed: 'Europe/Berln', zone: 'Europe/Berlin' },
  { typed: 'amsterdan', zone: 'Europe/Amsterdam' },
])('"$typed" means $zone', ({ typed, zone }) => {
  expect(suggestZones(typed)[0]).toBe(zone)
})

test('offers the common zones before anything is typed, and no more than asked', () => {
  expect(suggestZones('')).toEqual(COMMON_ZONES)
  expect(suggestZones('', 3)).toEqual(['UTC', 'Europe/London', 'Europe/Berlin'])
  expect(suggestZones('a')).toHaveLength(25)
  expect(suggestZones('america', 400).length).toBeGreaterThan(100)
  expect(suggestZones('qqqqqq')).toEqual([])
  expect(suggestZones('x'.repeat(10_000))).toEqual([])
})

test('every zone that is offered is one, and none is offered twice', () => {
  const named = [...COMMON_ZONES, ...Object.keys(ALSO_CALLED), ...Object.values(RENAMED)]
  expect(named.filter((zone) => !isZone(zone))).toEqual([])
  expect(Object.keys(ALSO_CALLED).filter((zone) => !suggestZones(zone).includes(zone))).toEqual([])
  const all = suggestZones('e', 1_000)
  expect(new Set(all).size).toBe(all.length)
})

test.for([
  { typed: 'europe/oslo', zone: 'Europe/Oslo' },
  { typed: ' utc ', zone: 'UTC' },
  { typed: 'Europe/Kyiv', zone: 'Europe/Kyiv' },
  { typed: 'Europe/Kiev', zone: 'Europe/Kiev' },
  { typed: 'Asia/Kathmandu', zone: 'Asia/Kathmandu' },
  { typed: 'US/Eastern', zone: 'America/New_York' },
  { typed: 'EST', zone: undefined },
  { typed: 'PST8PDT', zone: undefined },
  { typed: '+02:00', zone: undefined },
  { typed: 'Oslo', zone: undefined },
  { typed: 'Europe/Olso', zone: undefined },
  { typed: '', zone: undefined },
  { typed: 'constructor', zone: undefined },
])('the zone named "$typed" is $zone', ({ typed, zone }) => {
  expect(zoneNamed(typed)).toBe(zone)
  expect(isZone(typed)).toBe(zone !== undefined)
})

test('answers while somebody types', () => {
  suggestZones('warm up')
  const began = performance.now()
  for (const typed of ['o', 'os', 'osl', 'oslo', 'olso', 'new y', 'são', 'nowhere at all', 'q', 'amer'])
    suggestZones(typed)
  expect((performance.now() - began) / 10).toBeLessThan(20)
})
