/** The Desk over what the program remembers: what commands are handed. */
import type { Caller } from '../deliver/caller.ts'
import type { ChannelSettings } from '../deliver/channel.ts'
import { DEFAULT_SETTINGS } from '../deliver/channel.ts'
import { CommandError } from '../deliver/command.ts'
import type { Desk, Status } from '../deliver/desk.ts'
import { digestOf } from '../deliver/digest.ts'
import type { Turns } from '../deliver/interaction/turns.ts'
import { type Place, placeKey } from '../deliver/place.ts'
import { parseSchedule } from '../deliver/schedule/cron.ts'
import { nextRuns } from '../deliver/schedule/next-runs.ts'
import { parseQuiet } from '../deliver/schedule/quiet.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import { editionOf } from './planning/edition.ts'
import type { FrozenContent } from './planning/freeze.ts'
import { latestDigest } from './planning/latest.ts'
import type { Planner } from './planning/planner.ts'
import { shownTo } from './planning/shown.ts'
import { type Reading, WINDOW_MS } from './reading.ts'
import type { SourceDesk } from './sources.ts'
import type { Library } from './stories/library.ts'
import { openPool } from './stories/pool.ts'
import type { Revise } from './stories/revise.ts'
import type { Suggestions } from './suggestions.ts'

/** Parts that ended badly, of all channels, among which the held ones of one channel are looked for. */
const MOST_TROUBLES = 1_000
/** Of one person, or one channel: each is looked at whenever a story grows. */
const MOST_FOLLOWS = 50
const MOST_MUTES = 100
/** Characters of a topic or a muted word. */
const MAX_WISH = 80

export type DeskInput = {
  readonly store: Store
  readonly library: Library
  readonly reading: Reading
  readonly suggestions: Suggestions
  readonly revise: Revise
  readonly sources: SourceDesk
  readonly planner: Planner
  readonly clock: Clock
  /** What the digest is called. */
  readonly name: string
  /** Zone of a channel that has no schedule. */
  readonly zone: string
  /** How long a story is kept that nothing joins; absent: for ever. */
  readonly keepDays?: number
  readonly status: (caller?: Caller) => Promise<Status>
  readonly turns: Turns
  /** Told when something waits to be sent that did not before. */
  readonly planned: () => void
}

export function openDesk(input: DeskInput): Desk {
  const { store, library, clock, planner } = input
  const { people, channels } = store

  const heldAt = async (place: Place) =>
    (await store.deliveries.troubles(MOST_TROUBLES)).filter(
      (trouble) => trouble.state === 'held' && placeKey(trouble.place) === placeKey(place),
    )

  return {
    ...input.reading,
    ...input.revise,
    ...input.sources,
    now: () => clock(),
    // Somebody at the screen of the machine waits for nobody.
    turn: ({ person, place }) =>
      person.platform === 'terminal' ? 0 : input.turns.take(person, place, clock()),
    suggest: input.suggestions.suggest,
    story: (id) => library.told(id),
    async whyGone(given) {
      const id = given.trim().toUpperCase()
      if (!(await store.retention.isForgotten(id))) return undefined
      const age = input.keepDays ? `older than ${input.keepDays} days` : 'too old'
      return `Story ${id} is ${age} and is no longer kept.`
    },
    status: (caller) => withDamaged(input.status, channels, caller),

    async stories(filter, caller) {
      const pool = await openPool(store, library, filter.since ?? new Date(clock().getTime() - WINDOW_MS))
      const mutes = caller
        ? [
            ...(await people.mutes(caller, clock())),
            ...(await people.mutes({ place: caller.place }, clock())),
          ]
        : []
      const told = (await pool.briefs(filter, mutes)).map(({ storyId }) => library.told(storyId))
      return (await Promise.all(told)).flatMap((each) => each ?? [])
    },

    async digest(settings, filter, place, caller) {
      const now = clock()
      const zone = settings.schedule?.zone ?? input.zone
      const pool = await openPool(store, library, filter.since ?? new Date(now.getTime() - WINDOW_MS))
      const where = place ?? caller?.place
      const mutes = [
        ...(caller ? await people.mutes(caller, now) : []),
        ...(where ? await people.mutes({ place: where }, now) : []),
      ]
      const options = { name: input.name, now, zone }
      if (!place) {
        const briefs = await pool.briefs({ ...settings, ...filter, limit: settings.max }, mutes)
        return digestOf(briefs, { ...options, max: settings.max })
      }
      const shown = await shownTo(place, store.deliveries, now)
      const from = filter.since && { from: filter.since }
      const edition = await editionOf({ settings, pool, mutes, ...shown, ...from, options })
      return edition?.digest ?? digestOf([], { ...options, since: shown.last ?? now })
    },

    latest: (place) => latestDigest(place, store.deliveries, library, clock()),

    async channel(place) {
      return (await channels.get(place))?.settings ?? DEFAULT_SETTINGS
    },

    async channels({ platform, workspace }) {
      return (await channels.all()).filter(
        ({ place }) => place.platform === platform && place.workspace === workspace,
      )
    },

    async setChannel(place, settings) {
      requireValid(settings)
      const before = await channels.get(place)
      const isOther = timesOf(before?.settings) !== timesOf(settings)
      // Another time, or a channel that wakes: what lies behind is not caught up, even where the program ends between.
      if (before && isOther) await channels.setEvaluated(place, clock())
      await channels.put(place, settings, clock())
      if (!before) await channels.setEvaluated(place, clock())
      // Whoever changes a channel that was switched off has mended what was wrong with it, or will be told again.
      if (await store.deliveries.placeOn(place)) input.planned()
    },

    nextRuns: (settings, count) => nextRuns(settings, clock(), count),
    post: (place, digest, request) => planner.post(place, digest, request),
    reply: (place, message, card, request) => planner.reply(place, message, card, request),

    async storyOfLink(url) {
      const article = await store.articleAt(url)
      const story = article && (await store.storyOf(article))
      return story ? await library.told(story) : undefined
    },

    async storyAt(place, message) {
      const found = await store.deliveries.messageAt(place, message)
      const { messages } = (found?.content ?? {}) as Partial<FrozenContent>
      return found && (messages?.[found.part] ?? undefined)
    },

    async held(place) {
      return (await heldAt(place)).map(({ at, why }) => ({ at, why }))
    },
    async release(place, how) {
      const held = await heldAt(place)
      for (const { key } of held) await store.deliveries.release(key, how, clock())
      if (held.length > 0) input.planned()
      return held.length
    },

    follows: (person) => people.follows(person, clock()),
    async follow(person, follow) {
      requireShort(follow.topic)
      if ((await people.follows(person, clock())).length >= MOST_FOLLOWS)
        throw new CommandError(
          `You follow ${MOST_FOLLOWS} things already: stop one first, with /follow stop.`,
        )
      await people.follow(person, follow)
    },
    unfollow: (person, follow) => people.unfollow(person, follow),
    mutes: (owner) => people.mutes(owner, clock()),
    async mute(owner, mute) {
      requireShort(mute.value)
      if ((await people.mutes(owner, clock())).length >= MOST_MUTES)
        throw new CommandError(`${MOST_MUTES} things are muted already: stop one first, with /mute stop.`)
      await people.mute(owner, mute)
    },
    unmute: (owner, mute) => people.unmute(owner, mute),
    lastVisit: (person) => people.lastVisit(person),
    visited: (person) => people.visited(person, clock()),
    feedback: (story, person, verdict, note) => people.putFeedback(story, person, verdict, clock(), note),
  }
}

/** Channels whose settings are damaged get nothing: that stands first among the troubles of those who can mend it. */
async function withDamaged(
  status: DeskInput['status'],
  channels: Store['channels'],
  caller?: Caller,
): Promise<Status> {
  const [now, all] = await Promise.all([status(caller), channels.all()])
  const isTheirs = ({ platform, workspace }: Place) =>
    !caller ||
    caller.isOperator === true ||
    (platform === caller.place.platform && workspace === caller.place.workspace)
  const damaged = all.flatMap(({ place, problem, changedAt }) =>
    problem && isTheirs(place) ? [{ place: placeKey(place), at: changedAt, why: problem }] : [],
  )
  return { ...now, troubles: [...damaged, ...now.troubles] }
}

function requireValid({ schedule, quiet }: ChannelSettings): void {
  const silent = quiet && parseQuiet(`${quiet.from}-${quiet.to}`)
  if (silent?.kind === 'refused') throw new CommandError(silent.why)
  if (!schedule) return
  const parsed = parseSchedule(schedule.cron, schedule.zone)
  if (parsed.kind === 'refused') throw new CommandError(parsed.why)
}

function requireShort(words = ''): void {
  if (words.length > MAX_WISH)
    throw new CommandError(`Give at most ${MAX_WISH} characters; yours has ${words.length}.`)
}

const timesOf = (settings: ChannelSettings | undefined): string =>
  JSON.stringify([settings?.schedule, settings?.quiet, settings?.paused ?? false])
