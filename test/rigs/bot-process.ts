/** The whole program in a process of its own, and the fakes it talks to in theirs. Nothing here outlives its test file. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connectRig } from './fault-control.ts'

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const PROGRAM = pathOf('../../dragoman.mjs')
const FAKES = { discord: pathOf('./discord/serve.ts'), slack: pathOf('./slack/serve.ts') }

/** Whatever stands in the environment of the tests: the program sees none of it. */
const NO_ACCESS = {
  DISCORD_TOKEN: '',
  DISCORD_API_URL: '',
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  SLACK_API_URL: '',
}

export type Environment = Readonly<Record<string, string>>

/** One record of the log. */
export type LogLine = {
  readonly level: number
  readonly msg: string
  readonly err?: { readonly message: string }
}

export type BotProcess = {
  /** Everything written so far, on both streams. */
  written(): string
  log(): readonly LogLine[]
  /** Exit code, and the milliseconds from the first signal on. */
  readonly ended: Promise<{ readonly code: number | null; readonly ms: number }>
  isRunning(): boolean
  /** `all`: to the program and to what started it, as a terminal or a service manager does. */
  signal(name: NodeJS.Signals, to?: 'one' | 'all'): void
  /** Both processes at once, without a word. */
  kill(): Promise<void>
  type(line: string): void
  endInput(): void
}

const running = new Set<ChildProcess>()

/** `folder` is where it is started: no `.env` of anybody stands there. */
export function startBot(
  words: readonly string[],
  { folder, environment = {} }: { readonly folder: string; readonly environment?: Environment },
): BotProcess {
  // biome-ignore lint/style/noProcessEnv: the program needs PATH and the like
  const env = { ...process.env, ...NO_ACCESS, NO_COLOR: '1', ...environment }
  // A group of its own, so that a kill meets the program and what started it.
  const child = spawn(process.execPath, [PROGRAM, ...words], { env, cwd: folder, detached: true })
  running.add(child)
  let output = ''
  let errors = ''
  let signalledAt = performance.now()
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child)
    return { code: code as number | null, ms: performance.now() - signalledAt }
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const signal = (name: NodeJS.Signals, to: 'one' | 'all' = 'one') => {
    signalledAt = performance.now()
    if (child.pid === undefined || !isRunning()) return
    process.kill(to === 'all' ? -child.pid : child.pid, name)
  }
  return {
    ended,
    isRunning,
    signal,
    written: () => output + errors,
    log: () =>
      errors.split('\n').flatMap((line): LogLine[] => (line.startsWith('{') ? [JSON.parse(line)] : [])),
    async kill() {
      signal('SIGKILL', 'all')
      await ended
    },
    type: (line) => void child.stdin.write(`${line}\n`),
    endInput: () => void child.stdin.end(),
  }
}

/** A fake as a process: addresses and tokens, and everything that `connectRig` can ask of it. */
type Fake<About> = Rig & {
  readonly url: string
  readonly control: string
  readonly channelId: string
} & About

export type DiscordProcess = Fake<{
  readonly token: string
  readonly guildId: string
  readonly applicationId: string
}>
export type SlackProcess = Fake<{
  readonly botToken: string
  readonly appToken: string
  readonly teamId: string
  readonly userId: string
  readonly managerId: string
}>

export const startDiscord = (options: object = {}) => startFake<DiscordProcess>(FAKES.discord, options)
export const startSlack = () => startFake<SlackProcess>(FAKES.slack)

async function startFake<Process>(file: string, options: object = {}): Promise<Process> {
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  running.add(child)
  const [line] = await once(createInterface(child.stdout), 'line')
  const about = JSON.parse(String(line))
  return { ...about, ...connectRig<Posted>(about.control) }
}

/** A message of either fake. */
export type Posted = Readonly<Record<string, unknown>> & { readonly id?: string; readonly ts?: string }
type Rig = ReturnType<typeof connectRig<Posted>>

/** For `afterAll`: ends what the tests of this file started and left. */
export function endProcesses(): void {
  for (const { pid, exitCode, signalCode } of running)
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
  running.clear()
}

/** Asks again and again until it gives something; for half a minute at most. */
export async function until<Value>(
  what: () => Value | Promise<Value>,
  named: string,
  withinMs = 30_000,
): Promise<NonNullable<Value>> {
  const end = performance.now() + withinMs
  for (;;) {
    const value = await what()
    if (value) return value
    if (performance.now() > end) throw new Error(`not within ${withinMs / 1_000} s: ${named}`)
    await sleep(40)
  }
}
