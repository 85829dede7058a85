/** Table 8: reading many feeds on loopback, stored and free of doubles, beside the bare loop of a common parser. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { figure, megabytes, tableOf } from '../table.ts'
import { ENTRIES } from './feed-xml.ts'
import { FIRST, type Round } from './rounds.ts'

/**
 * The reader on one core and the server on another, where the system can do that: two threads that share the units of one
 * core take more CPU seconds than each alone.
 */
const PIN = spawnSync('taskset', ['-c', '0,1', 'true']).status === 0
const onCore = (core: number, words: readonly string[]): readonly [string, readonly string[]] =>
  PIN ? ['taskset', ['-c', String(core), process.execPath, ...words]] : [process.execPath, words]

/** As dragoman.mjs starts the program. */
const SMALL = ['--max-old-space-size=1024', '--max-semi-space-size=8']

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** `folder` takes the database; the caller removes it. */
export async function feedsTable(count: number, folder: string): Promise<string> {
  const server = spawn(...onCore(1, [join(HERE, 'server.ts'), String(FIRST + count)]), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [port] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
    const read = childJson('reader.ts', [join(folder, 'feeds.sqlite'), port, String(count)])
    const bare = childJson('bare-loop.ts', [port, String(count)])
    return tableOf(
      `8. ${count.toLocaleString('en')} feeds of ${ENTRIES} entries on loopback${PIN ? ', each process on one core' : ''}`,
      ['', 'feeds', 'items', 'seconds', 'CPU s', 'feeds / CPU s', 'items / CPU s', 'resident'],
      [
        row('the first ones after a start', read.first as Round),
        row('new ones', read.cold as Round),
        row('all again, unchanged (304)', read.unchanged as Round),
        row('bare loop (fetch and rss-parser, nothing kept): the first ones', bare.first as Round),
        row('bare loop: new ones', bare.cold as Round),
      ],
    )
  } finally {
    server.kill()
  }
}

const row = (name: string, { feeds, items, seconds, cpuSeconds, rss }: Round): string[] => [
  name,
  String(feeds),
  items.toLocaleString('en'),
  figure(seconds),
  figure(cpuSeconds),
  figure(feeds / cpuSeconds),
  figure(items / cpuSeconds),
  megabytes(rss),
]

/** @throws {Error} with the words of the child process when it fails. */
function childJson(script: string, words: readonly string[]): Record<string, Round> {
  const { status, stdout, stderr } = spawnSync(...onCore(0, [...SMALL, join(HERE, script), ...words]), {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
