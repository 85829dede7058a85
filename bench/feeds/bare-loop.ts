/** The bare loop: Node's own fetch and rss-parser, 50 at once, nothing checked and nothing kept. What ours is held against. */
import Parser from 'rss-parser'
import { FIRST, type Round } from './rounds.ts'

const AT_ONCE = 50

const [port = '', count = '0'] = process.argv.slice(2)
const parser = new Parser()

async function round(from: number, feeds: number): Promise<Round> {
  const waiting = Array.from({ length: feeds }, (_, n) => from + n)
  let items = 0
  async function work(): Promise<void> {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      const answer = await fetch(`http://127.0.0.1:${port}/feed/${n}`)
      const parsed = await parser.parseString(await answer.text())
      items += parsed.items.length
    }
  }

  const start = performance.now()
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1_000
  return { feeds, items, seconds, cpuSeconds: (user + system) / 1e6, rss: process.memoryUsage().rss }
}

const first = await round(0, FIRST)
const cold = await round(FIRST, Number(count))
console.log(JSON.stringify({ first, cold }))
