import { expect, test } from 'vitest'
import type { Outcome } from '../../../src/deliver/chat.ts'
import type { Claim } from '../../../src/deliver/outbox/deliveries.ts'
import { verdictOf, verdictOfLook } from '../../../src/deliver/outbox/verdict.ts'
import { NINE, placeNumber } from './bench.ts'

const CLAIM: Claim = {
  key: 'k',
  place: placeNumber(1),
  kind: 'digest',
  slot: NINE,
  part: 0,
  payload: {},
  plain: false,
  owner: 'o',
  attempt: 3,
  found: 'planned',
  firstTriedAt: NINE,
  expiresAt: new Date(NINE.getTime() + 1),
}

const in2s = new Date(NINE.getTime() + 2_000)
const in9s = new Date(NINE.getTime() + 9_000)
const why = 'for a reason'
const off = { kind: 'place-off', why } as const
const revoked = { kind: 'platform-off', why } as const
const tooMany = { kind: 'refused', why, waitMs: 9_000, scope: 'place' } as const
const tooManyOfAll = { kind: 'refused', why, waitMs: 9_000, scope: 'platform' } as const

type Case = {
  readonly says: string
  readonly outcome: Outcome
  /** The state that follows when no earlier try may have been accepted, and when one may. */
  readonly sure: object
  readonly doubtful: object
}

const TABLE: readonly Case[] = [
  {
    says: 'sent ends it, with the id of the message',
    outcome: { kind: 'sent', id: 'm1' },
    sure: { settlement: { state: 'sent', id: 'm1' }, platform: 'good' },
    doubtful: { settlement: { state: 'sent', id: 'm1' } },
  },
  {
    says: 'removed by a person ends it',
    outcome: { kind: 'deleted', why },
    sure: { settlement: { state: 'deleted', why } },
    doubtful: { settlement: { state: 'deleted', why } },
  },
  {
    says: 'a refusal puts it back, after half of 1, 2, 4 s at random 0.5',
    outcome: { kind: 'refused', why, scope: 'platform' },
    sure: { settlement: { state: 'planned', nextAt: in2s, why }, platform: 'bad' },
    doubtful: { settlement: { state: 'unknown', nextAt: in2s, why }, platform: 'bad' },
  },
  {
    says: 'a place asked too often waits as told, and counts as a request held against us',
    outcome: tooMany,
    sure: { settlement: { state: 'planned', nextAt: in9s, why }, holdPlaceMs: 9_000, invalid: true },
    doubtful: { settlement: { state: 'unknown', nextAt: in9s, why }, holdPlaceMs: 9_000 },
  },
  {
    says: 'a platform asked too often waits as a whole',
    outcome: tooManyOfAll,
    sure: { settlement: { state: 'planned', nextAt: in9s, why }, holdAllMs: 9_000, invalid: true },
    doubtful: { settlement: { state: 'unknown', nextAt: in9s, why }, holdAllMs: 9_000 },
  },
  {
    says: 'no answer leaves it unknown',
    outcome: { kind: 'unknown', why },
    sure: { settlement: { state: 'unknown', nextAt: in2s, why }, platform: 'bad' },
    doubtful: { settlement: { state: 'unknown', nextAt: in2s, why }, platform: 'bad' },
  },
  {
    says: 'an unlisted error is remembered',
    outcome: { kind: 'unknown', why, unlisted: 'odd' },
    sure: { settlement: { state: 'unknown', nextAt: in2s, why, doubt: { code: 'odd', proved: 0 } } },
    doubtful: { settlement: { state: 'unknown', nextAt: in2s, why, doubt: { code: 'odd', proved: 0 } } },
  },
  {
    says: 'refused content goes out as plain text, under the same key and at once',
    outcome: { kind: 'malformed', why },
    sure: { settlement: { state: 'planned', nextAt: NINE, why, refusal: why } },
    doubtful: { settlement: { state: 'unknown', nextAt: in2s, why } },
  },
  {
    says: 'a place that takes nothing is switched off, and the part waits for it',
    outcome: off,
    sure: { settlement: { state: 'planned', nextAt: NINE, why }, placeOff: why, invalid: true },
    doubtful: { settlement: { state: 'unknown', nextAt: NINE, why }, placeOff: why },
  },
  {
    says: 'a refused token stops the platform, and the part waits for it',
    outcome: revoked,
    sure: { settlement: { state: 'planned', nextAt: NINE, why }, platformOff: why, invalid: true },
    doubtful: { settlement: { state: 'unknown', nextAt: NINE, why }, platformOff: why },
  },
]

const about = { now: NINE, random: () => 0.5 }

test.for(TABLE)('$says', ({ outcome, sure }) => {
  expect(verdictOf(CLAIM, outcome, { ...about, doubtful: false })).toMatchObject(sure)
})

test.for(TABLE)('$says; while an earlier try may have been accepted', ({ outcome, doubtful }) => {
  expect(verdictOf(CLAIM, outcome, { ...about, doubtful: true })).toMatchObject(doubtful)
})

test('a rate limit is no sign that the platform is down', () => {
  expect(verdictOf(CLAIM, tooMany, { ...about, doubtful: false }).platform).toBeUndefined()
})

test('a platform that says "1 s" again and again is asked less and less often', () => {
  const soon = { ...tooMany, waitMs: 1_000 }
  const { settlement } = verdictOf({ ...CLAIM, attempt: 9 }, soon, { ...about, doubtful: false })
  expect(settlement).toMatchObject({ nextAt: new Date(NINE.getTime() + 30_000) })
})

test('plain text that is refused too is given up', () => {
  const verdict = verdictOf(
    { ...CLAIM, plain: true },
    { kind: 'malformed', why },
    { ...about, doubtful: false },
  )
  expect(verdict.settlement).toEqual({ state: 'failed', why: `refused as plain text, too: ${why}` })
})

test('the same unlisted error keeps its proofs, another one begins anew', () => {
  const doubt = { code: 'odd', proved: 2 }
  const after = (unlisted: string) =>
    verdictOf(CLAIM, { kind: 'unknown', why, unlisted }, { ...about, doubtful: false, doubt }).settlement
  expect(after('odd')).toMatchObject({ doubt })
  expect(after('other')).toMatchObject({ doubt: { code: 'other', proved: 0 } })
})

test('a look that finds out nothing leaves a part that was never sent as it was', () => {
  const { settlement } = verdictOfLook(CLAIM, { kind: 'unknown', why }, { ...about, doubtful: false })
  expect(settlement).toEqual({ state: 'planned', nextAt: in2s, why })
})

test('a look without a connection is not held against us', () => {
  expect(verdictOfLook(CLAIM, tooManyOfAll, { ...about, doubtful: false }).invalid).toBe(false)
})
