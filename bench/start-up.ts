/** Table 3: what it takes to start the program, against a Node that does nothing. Starts child processes. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { figure, megabytes, tableOf, times } from './table.ts'
import { medianOf, type Spent } from './timing.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORT_USAGE = fileURLToPath(new URL('report-usage.cjs', import.meta.url))
const MAIN = 'src/main.ts'

const COMMANDS: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['--help', [MAIN, '--help']],
  ['ask', [MAIN, 'ask', 'Who spoke with whom, and when?']],
  ['the default run', [MAIN]],
]

/** `peak` is the most memory held at a time, in bytes. */
type Usage = Spent & { readonly peak: number }

export function startUpTable(runs: number): string {
  const measured = new Map(COMMANDS.map(([name]) => [name, [] as Usage[]]))
  // In turn, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < runs; round++)
    for (const [name, words] of COMMANDS) measured.get(name)?.push(start(words))
  const middle = [...measured].map(([name, usages]) => ({
    name,
    wall: medianOf(usages.map(({ wall }) => wall)),
    cpu: medianOf(usages.map(({ cpu }) => cpu)),
    peak: medianOf(usages.map(({ peak }) => peak)),
  }))
  const [bare] = middle
  if (!bare) throw new Error('no command was measured')
  return tableOf(
    `3. Start-up on the sample: median of ${runs} runs`,
    ['command', 'wall ms', 'ratio', 'CPU ms', 'ratio', 'most memory'],
    middle.map(({ name, wall, cpu, peak }) => [
      name,
      figure(wall),
      times(wall / bare.wall),
      figure(cpu),
      times(cpu / bare.cpu),
      megabytes(peak),
    ]),
  )
}

/** @throws {Error} with its words when the program fails: what fails fast is no start. */
function start(words: readonly string[]): Usage {
  const begin = performance.now()
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', REPORT_USAGE, ...words], {
    cwd: ROOT,
    env: { ...process.env, DRAGOMAN_CONFIG: undefined, DRAGOMAN_DATABASE: ':memory:' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const wall = performance.now() - begin
  if (status !== 0) throw new Error(`"node ${words.join(' ')}" ended with ${status}: ${stderr}`)
  const usage: NodeJS.ResourceUsage = JSON.parse(output[3] ?? '')
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1_000, peak: usage.maxRSS * 1_024 }
}
