/** The tortured program: the real store, the real outbox, the real sinks on the real client libraries. Ends when all is sent. */
import { setTimeout as sleep } from 'node:timers/promises'
import { REST } from '@discordjs/rest'
import { type LogLevel, WebClient } from '@slack/web-api'
import { renderDiscord } from '../../src/deliver/discord/render.ts'
import { openDiscordSink } from '../../src/deliver/discord/sink.ts'
import { REST_OPTIONS } from '../../src/deliver/discord/wire/api.ts'
import { openOutbox } from '../../src/deliver/outbox/outbox.ts'
import { LIMITS, type PlatformLimits } from '../../src/deliver/outbox/pace/limits.ts'
import { renderSlack } from '../../src/deliver/slack/render.ts'
import { openSlackSink } from '../../src/deliver/slack/sink.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { openDeadly } from './deadly.ts'
import { digestFor, type Job } from './job.ts'

/** An answer that comes later is a lost one. */
const TIMEOUT_MS = 400
const LONGEST_MS = 90_000
/** Slack's history shows a message at once here. */
const HASTE = 100
const PLATFORMS = ['discord', 'slack'] as const
const POLL_MS = 50

/** Whoever started it may be gone. */
setTimeout(() => process.exit(1), LONGEST_MS).unref()

const job: Job = JSON.parse(process.argv[2] ?? '')
const deadly = openDeadly(job.kill)
const store = await openSqliteStore(job.database, { check: false })
const deliveries = deadly.wrap(store.deliveries)

const fast = (limits: PlatformLimits): PlatformLimits => ({
  ...limits,
  sends: { perSecond: 1_000, burst: 100 },
  looks: { perSecond: 1_000, burst: 100 },
  placeGapMs: 0,
})

const silent = () => undefined
const logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  setName: silent,
  getLevel: () => 'error' as LogLevel,
}
const discord = openDiscordSink({
  rest: new REST({ ...REST_OPTIONS, api: job.discord.url, timeout: TIMEOUT_MS }).setToken(job.discord.token),
  userId: () => job.discord.userId,
  clock: systemClock,
  deadlineMs: TIMEOUT_MS,
})
const slack = openSlackSink({
  client: new WebClient(job.slack.token, {
    slackApiUrl: job.slack.url,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  }),
  wait: (ms) => sleep(ms / HASTE),
})

const outbox = openOutbox({
  deliveries,
  leases: deadly.wrap(store.leases),
  sinks: [discord, slack].map(deadly.wrap),
  clock: systemClock,
  owner: job.owner,
  // short, and never the same for two processes
  random: () => Math.random() / 20,
  report(event) {
    if (!['pause', 'waits', 'delivers'].includes(event.kind))
      process.stderr.write(`${JSON.stringify(event)}\n`)
  },
  limits: {
    platforms: {
      discord: fast(LIMITS.platforms.discord),
      slack: fast(LIMITS.platforms.slack),
      terminal: LIMITS.platforms.terminal,
    },
    claimMs: 4_000,
    leaseMs: 300,
    sendMs: 2_000,
    lookMs: 3_000,
    pollMs: 1_000,
  },
})

outbox.start()
for (const place of job.places)
  await deliveries.plan(
    digestFor(place, new Date(job.slot), place.platform === 'discord' ? renderDiscord : renderSlack),
  )
outbox.kick()
// another process may deliver at the moment, and be killed before it is done
for (;;) {
  await outbox.drain()
  if ((await Promise.all(PLATFORMS.map(store.deliveries.pending))).every((count) => count === 0)) break
  await sleep(POLL_MS)
}
await outbox.stop()
await store.close()
process.exit(0)
