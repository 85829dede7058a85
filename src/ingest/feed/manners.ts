/** How seldom a feed wants to be asked: ttl, skipHours and skipDays of RSS 2.0, the syndication module of RSS 1.0. Pure. */
import type { FeedManners } from './feed.ts'
import type { Draft } from './parsers/draft.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const PERIOD_MINUTES = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
])

type Wishes = Pick<Draft, 'ttl' | 'skipHours' | 'skipDays' | 'updatePeriod' | 'updateFrequency'>

export function readManners(draft: Wishes): FeedManners {
  const hours = hoursOf(draft.skipHours ?? [])
  const days = daysOf(draft.skipDays ?? [])
  const every = everyMinutes(draft)
  const { ttl } = draft
  return {
    ...(ttl !== undefined && ttl > 0 && ttl < 1e7 && { ttlMinutes: ttl }),
    ...(hours.length > 0 && { skipHours: hours }),
    ...(days.length > 0 && { skipDays: days }),
    ...(every !== undefined && { everyMinutes: every }),
  }
}

/** 24 is midnight: RSS 0.91 counted from 1. */
function hoursOf(hours: readonly number[]): number[] {
  const valid = hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
  return [...new Set(valid.map((hour) => hour % 24))].toSorted((a, b) => a - b)
}

function daysOf(days: readonly string[]): number[] {
  const found = days.map((day) => DAYS.indexOf(day.trim().toLowerCase())).filter((day) => day >= 0)
  return [...new Set(found)].toSorted((a, b) => a - b)
}

/** A frequency without period counts per day, as the module says. */
function everyMinutes({ updatePeriod, updateFrequency }: Wishes): number | undefined {
  if (updatePeriod === undefined && updateFrequency === undefined) return undefined
  const period = PERIOD_MINUTES.get(updatePeriod?.trim().toLowerCase() ?? 'daily')
  const times = updateFrequency !== undefined && updateFrequency >= 1 ? updateFrequency : 1
  return period === undefined ? undefined : Math.max(1, Math.round(period / times))
}
