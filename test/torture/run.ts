/** Runs the tortured program against the fakes until everything is delivered, kills it on the way, and counts. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Place } from '../../src/deliver/place.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { type FakeDiscord, startFakeDiscord } from '../rigs/discord/fake-discord.ts'
import type { How } from '../rigs/fault-control.ts'
import { type FakeSlack, startFakeSlack } from '../rigs/slack/fake-slack.ts'
import { type Job, type Kill, PARTS } from './job.ts'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))
const PLACES_A_PLATFORM = 2
/** Steps of a run that nothing disturbs; later ones are never met. */
const STEPS = 90
const HOUR_MS = 3_600_000
const LONGEST_RUN_MS = 60_000
/** After so many runs a round is left in peace, so that it ends. */
const DISTURBED_RUNS = 30

export type Tally = {
  kills: number
  runs: number
  rounds: number
  /** Rounds in which two instances ran side by side. */
  pairs: number
  faults: number
  messages: number
  lost: number
  twice: number
  problems: string[]
}

export type TortureOptions = {
  readonly kills: number
  /** Rounds at the same time, each with its own database and channels. */
  readonly tracks?: number
  /** Of the random choices: the same number, the same choices. */
  readonly seed?: number
  progress?(tally: Tally): void
}

export async function torture({ kills, tracks = 2, seed = 1, progress }: TortureOptions): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'))
  const discord = await startFakeDiscord({ openapi: '', rates: 'off', nonceWindowMs: 300_000 })
  const tally: Tally = {
    kills: 0,
    runs: 0,
    rounds: 0,
    pairs: 0,
    faults: 0,
    messages: 0,
    lost: 0,
    twice: 0,
    problems: [],
  }
  const random = randomOf(seed)
  const rig: Rig = { discord, folder, tally, random, kills, order: { next: 0 } }
  try {
    // fills the compile cache, which a killed process does not
    await round(rig, inPeace)
    const track = async () => {
      while (tally.kills < kills) {
        await round(rig, killIn)
        progress?.(tally)
      }
    }
    await Promise.all(Array.from({ length: tracks }, track))
    tally.problems.push(...discord.problems.map(String))
    return tally
  } finally {
    discord.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Rig = {
  readonly discord: FakeDiscord
  readonly folder: string
  readonly tally: Tally
  readonly random: () => number
  /** Wanted in all. */
  readonly kills: number
  /** Of the systematic choices. */
  readonly order: { next: number }
}

/** Slack allows 50 looks into its history a minute: every round has a workspace of its own. */
type Round = Rig & { readonly slack: FakeSlack }

type Choose = (rig: Rig, run: number) => Kill | undefined
const inPeace: Choose = () => undefined

/** One slot of a few places, from its plan to its end. */
async function round(rig: Rig, choose: Choose): Promise<void> {
  const slack = await startFakeSlack({ rate: 'off' })
  try {
    await deliver({ ...rig, slack }, choose)
    rig.tally.problems.push(...slack.problems)
  } finally {
    await slack.stop()
  }
}

async function deliver(rig: Round, choose: Choose): Promise<void> {
  const { discord, slack, tally } = rig
  const number = tally.rounds
  tally.rounds += 1
  const name = `r${number}`
  const places = Array.from({ length: PLACES_A_PLATFORM }, (): Place[] => [
    { platform: 'discord', workspace: discord.guildId, channel: discord.addChannel({ name }) },
    { platform: 'slack', workspace: slack.teamId, channel: slack.addChannel({ name }) },
  ]).flat()
  const job: Job = {
    database: join(rig.folder, `${number}.sqlite`),
    discord: { url: discord.url, token: discord.token, userId: discord.botId },
    slack: { url: slack.url, token: slack.botToken },
    places,
    // an older slot is looked for in the history before its first try; one to come is not
    slot: Date.now() + (number % 2 === 0 ? -1_000 : HOUR_MS),
    owner: name,
  }
  for (let run = 0; !(await runs(rig, job, run, isDisturbed(rig, run) ? choose : inPeace)); run += 2);
  for (const place of places) {
    const missing = count(rig, place)
    if (missing > 0) tally.problems.push(await remembered(job.database, place))
  }
}

/** One run, or two side by side. True when everything is delivered. */
async function runs(rig: Round, job: Job, run: number, choose: Choose): Promise<boolean> {
  const kills = [choose(rig, run)]
  if (kills[0] && rig.random() < 0.15) {
    kills.push(choose(rig, run))
    rig.tally.pairs += 1
  }
  rig.discord.clearFaults()
  rig.slack.clearFaults()
  if (kills[0]) spoil(rig)
  const ends = kills.map((kill, at) =>
    runOnce(rig, { ...job, owner: `${job.owner}-${run + at}`, ...(kill && { kill }) }),
  )
  return (await Promise.all(ends)).every((end) => end === 'done')
}

const isDisturbed = ({ tally, kills }: Rig, run: number): boolean =>
  run < DISTURBED_RUNS && tally.kills < kills

/** What the program believes about a place where something is missing. */
async function remembered(database: string, place: Place): Promise<string> {
  const store = await openSqliteStore(database, { check: false })
  const [record] = await store.deliveries.digestsSince(place, new Date(0))
  await store.close()
  return JSON.stringify({ place, parts: record?.parts })
}

/** Every step before, during and after it, one after the other, for the first run of a round; anything later on. */
function killIn(rig: Rig, run: number): Kill | undefined {
  const { random } = rig
  const moments = ['before', 'during', 'after'] as const
  const afterMs = Math.floor(random() * 12)
  if (run > 0) {
    const moment = moments[Math.floor(random() * moments.length)] ?? 'before'
    return { step: 1 + Math.floor(random() * (STEPS / 2)), moment, afterMs }
  }
  const at = rig.order.next
  rig.order.next += 1
  const moment = moments[at % moments.length] ?? 'before'
  return { step: 1 + (Math.floor(at / moments.length) % STEPS), moment, afterMs }
}

const FAULTS: readonly How[] = [500, 502, 503, 'reset', 'close', 'hang', 'cut-json', '429']

/** Some of the next posts fail, before or after the platform took them. */
function spoil({ discord, slack, random, tally }: Round): void {
  for (const [rig, path] of [
    [discord, '/messages'],
    [slack, 'chat.postMessage'],
  ] as const) {
    if (random() < 0.5) continue
    const how = FAULTS[Math.floor(random() * FAULTS.length)] ?? 500
    const when = how === '429' || random() < 0.3 ? 'before' : 'after'
    rig.fail({ method: 'POST', path, how, when, times: 1 + Math.floor(random() * 2), retryAfterS: 1 })
    tally.faults += 1
  }
}

async function runOnce({ tally, folder }: Rig, job: Job): Promise<'done' | 'killed'> {
  const child = spawn(process.execPath, [WORKER, JSON.stringify(job)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '', NODE_COMPILE_CACHE: join(folder, 'cache') },
  })
  tally.runs += 1
  const deadline = setTimeout(() => child.kill('SIGTERM'), LONGEST_RUN_MS)
  const [[code, signal], said] = await Promise.all([once(child, 'exit'), text(child.stderr)])
  clearTimeout(deadline)
  if (said !== '') tally.problems.push(said)
  if (signal === 'SIGKILL') {
    tally.kills += 1
    return 'killed'
  }
  if (code !== 0) {
    const states = await Promise.all(job.places.map((place) => remembered(job.database, place)))
    throw new Error(`the program ended with ${code ?? signal}: ${[said, ...states].join('\n')}`)
  }
  return 'done'
}

/** Gives the number of messages that are missing. */
function count({ discord, slack, tally }: Round, { platform, channel }: Place): number {
  const texts =
    platform === 'slack'
      ? slack.messages(channel).map(({ text: words }) => words)
      : discordTexts(discord, channel)
  const keys = texts.flatMap((words) => /key ([0-9a-f]{64})/.exec(words)?.[1] ?? [])
  const different = new Set(keys).size
  tally.messages += keys.length
  tally.twice += keys.length - different
  tally.lost += PARTS - different
  return PARTS - different
}

/** In the channel and in the threads under its messages. */
function discordTexts(discord: FakeDiscord, channel: string): string[] {
  const top = discord.messages(channel)
  const all = [...top, ...top.flatMap(({ id }) => discord.messages(String(id)))]
  return all.filter(({ type }) => type === 0).map((message) => JSON.stringify(message.components))
}

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
