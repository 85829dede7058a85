/** Table 2: how much memory a process holds that reads, groups and stores articles. Starts one child process. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { megabytes, tableOf } from './table.ts'

const CHILD = fileURLToPath(new URL('memory-child.ts', import.meta.url))

/** Bytes, after a collection of garbage. */
export type Held = { readonly articles: number; readonly rss: number; readonly heap: number }

/** @throws {Error} with the words of the child process when it fails. */
export function memoryTable(counts: readonly number[], folder: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', CHILD, folder, ...counts.map(String)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the process whose memory is measured ended with ${status}: ${stderr}`)
  const held: Held[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return tableOf(
    '2. Memory of a process that reads, translates, groups and stores',
    ['after', 'resident', 'heap'],
    held.map(({ articles, rss, heap }) => [
      articles === 0 ? 'the start' : `${articles.toLocaleString('en')} articles`,
      megabytes(rss),
      megabytes(heap),
    ]),
  )
}
