/** Schedules around changes of the clocks, and the instants at which they are due. Data. */

export type ClockCase = {
  readonly says: string
  readonly cron: string
  readonly zone: string
  /** Not itself a slot. */
  readonly from: string
  /** Counted. */
  readonly to: string
  readonly due: readonly string[]
}

const NEW_YORK = 'America/New_York'
const BERLIN = 'Europe/Berlin'

export const CLOCK_CASES: readonly ClockCase[] = [
  {
    says: 'New York leaves out 02:30: 03:00, once',
    cron: '30 2 * * *',
    zone: NEW_YORK,
    from: '2025-03-08T12:00:00Z',
    to: '2025-03-10T12:00:00Z',
    due: ['2025-03-09T07:00:00Z', '2025-03-10T06:30:00Z'],
  },
  {
    says: 'Berlin leaves out 02:30: 03:00, once',
    cron: '30 2 * * *',
    zone: BERLIN,
    from: '2025-03-29T12:00:00Z',
    to: '2025-03-31T12:00:00Z',
    due: ['2025-03-30T01:00:00Z', '2025-03-31T00:30:00Z'],
  },
  {
    says: 'a list around the hour left out in New York',
    cron: '30 2,8 * * *',
    zone: NEW_YORK,
    from: '2025-03-08T14:00:00Z',
    to: '2025-03-09T14:00:00Z',
    due: ['2025-03-09T07:00:00Z', '2025-03-09T12:30:00Z'],
  },
  {
    says: 'two times of a list that fall on the same minute are one slot',
    cron: '0,30 2-3 * * *',
    zone: NEW_YORK,
    from: '2025-03-08T12:00:00Z',
    to: '2025-03-09T12:00:00Z',
    due: ['2025-03-09T07:00:00Z', '2025-03-09T07:30:00Z'],
  },
  {
    says: 'Beirut leaves out midnight: 01:00, once',
    cron: '0 0 * * *',
    zone: 'Asia/Beirut',
    from: '2025-03-28T23:00:00Z',
    to: '2025-03-31T00:00:00Z',
    due: ['2025-03-29T22:00:00Z', '2025-03-30T21:00:00Z'],
  },
  {
    says: 'Nuuk leaves out the last hour of a day: midnight, once',
    cron: '30 23 * * *',
    zone: 'America/Nuuk',
    from: '2025-03-28T12:00:00Z',
    to: '2025-03-31T12:00:00Z',
    due: ['2025-03-29T01:30:00Z', '2025-03-30T01:00:00Z', '2025-03-31T00:30:00Z'],
  },
  {
    says: 'a date that comes once a year and is cut short then',
    cron: '30 23 29 3 *',
    zone: 'America/Nuuk',
    from: '2024-07-01T00:00:00Z',
    to: '2026-07-01T00:00:00Z',
    due: ['2025-03-30T01:00:00Z', '2026-03-30T00:30:00Z'],
  },
  {
    says: 'New York has 01:30 twice: the first',
    cron: '30 1 * * *',
    zone: NEW_YORK,
    from: '2025-11-02T00:00:00Z',
    to: '2025-11-03T12:00:00Z',
    due: ['2025-11-02T05:30:00Z', '2025-11-03T06:30:00Z'],
  },
  {
    says: 'a list with the hour that New York has twice',
    cron: '30 1,8 * * *',
    zone: NEW_YORK,
    from: '2025-11-02T00:00:00Z',
    to: '2025-11-03T00:00:00Z',
    due: ['2025-11-02T05:30:00Z', '2025-11-02T13:30:00Z'],
  },
  {
    says: 'Berlin has 02:30 twice: the first',
    cron: '30 2 * * *',
    zone: BERLIN,
    from: '2025-10-25T12:00:00Z',
    to: '2025-10-27T12:00:00Z',
    due: ['2025-10-26T00:30:00Z', '2025-10-27T01:30:00Z'],
  },
  {
    says: 'Lord Howe has 01:45 twice, half an hour apart: the first',
    cron: '45 1 * * *',
    zone: 'Australia/Lord_Howe',
    from: '2025-04-05T00:00:00Z',
    to: '2025-04-07T00:00:00Z',
    due: ['2025-04-05T14:45:00Z', '2025-04-06T15:15:00Z'],
  },
  {
    says: 'hourly runs in both hours of the autumn',
    cron: '0 * * * *',
    zone: NEW_YORK,
    from: '2025-11-02T03:30:00Z',
    to: '2025-11-02T07:30:00Z',
    due: ['2025-11-02T04:00:00Z', '2025-11-02T05:00:00Z', '2025-11-02T06:00:00Z', '2025-11-02T07:00:00Z'],
  },
  {
    says: 'hourly leaves out nothing in spring',
    cron: '0 * * * *',
    zone: BERLIN,
    from: '2025-03-29T23:30:00Z',
    to: '2025-03-30T02:30:00Z',
    due: ['2025-03-30T00:00:00Z', '2025-03-30T01:00:00Z', '2025-03-30T02:00:00Z'],
  },
  {
    says: 'Kathmandu is 5:45 ahead',
    cron: '0 9 * * *',
    zone: 'Asia/Kathmandu',
    from: '2025-06-01T00:00:00Z',
    to: '2025-06-02T12:00:00Z',
    due: ['2025-06-01T03:15:00Z', '2025-06-02T03:15:00Z'],
  },
  {
    says: '29 February comes in leap years only',
    cron: '0 9 29 2 *',
    zone: 'UTC',
    from: '2024-01-01T00:00:00Z',
    to: '2032-12-31T00:00:00Z',
    due: ['2024-02-29T09:00:00Z', '2028-02-29T09:00:00Z', '2032-02-29T09:00:00Z'],
  },
  {
    says: 'Apia had no 30 December 2011',
    cron: '0 9 * * *',
    zone: 'Pacific/Apia',
    from: '2011-12-29T12:00:00Z',
    to: '2011-12-31T12:00:00Z',
    due: ['2011-12-29T19:00:00Z', '2011-12-30T19:00:00Z'],
  },
  {
    says: 'nor anything of its evening',
    cron: '30 23 * * *',
    zone: 'Pacific/Apia',
    from: '2011-12-29T12:00:00Z',
    to: '2011-12-31T12:00:00Z',
    due: ['2011-12-30T09:30:00Z', '2011-12-31T09:30:00Z'],
  },
  {
    says: 'weekdays over a weekend',
    cron: '0 8 * * 1-5',
    zone: 'Europe/Oslo',
    from: '2025-01-17T00:00:00Z',
    to: '2025-01-21T00:00:00Z',
    due: ['2025-01-17T07:00:00Z', '2025-01-20T07:00:00Z'],
  },
]

/** Slots counted over the hours around an autumn change. */
export const COUNTED_CASES = [
  { cron: '0 * * * *', zone: NEW_YORK, from: '2025-11-02T00:30:00Z', hours: 12, count: 12 },
  { cron: '*/15 * * * *', zone: NEW_YORK, from: '2025-11-02T02:01:00Z', hours: 8, count: 32 },
  { cron: '0 * * * *', zone: BERLIN, from: '2025-10-25T18:30:00Z', hours: 12, count: 12 },
  { cron: '*/15 * * * *', zone: BERLIN, from: '2025-10-25T20:01:00Z', hours: 8, count: 32 },
] as const
