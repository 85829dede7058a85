import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { startBot } from '../src/bot.ts'
import { parseConfig } from '../src/config.ts'
import type { Chat } from '../src/deliver/chat.ts'
import { RefusedTokenError } from '../src/deliver/refused-token.ts'
import { openTerminalChat } from '../src/deliver/terminal/chat.ts'
import { PLAIN } from '../src/deliver/terminal/render.ts'
import { CHANNEL, settings, temporary } from './desk/rig.ts'
import { openNewsSite } from './rigs/news-site.ts'

const PAPER =
  '---\ntitle: Crack found in Sorvo dam\noutlet: Lake Herald\n---\nA crack was found in the Sorvo dam.\n'

/** The program over one paper, at a minute past eight in Oslo; its channel was set at seven. */
async function ready() {
  const folder = temporary()
  writeFileSync(join(folder, 'd1.txt'), PAPER)
  let now = new Date('2026-11-23T06:00:00Z')
  const config = parseConfig({
    sources: [{ kind: 'folder', path: folder }],
    translate: [],
    database: ':memory:',
  })
  const app = await openApp(config, { clock: () => now })
  onTestFinished(() => app.stop())
  await app.desk.setChannel(CHANNEL, settings())
  now = new Date('2026-11-23T07:01:00Z')
  const printed: string[] = []
  const screen = openTerminalChat({ write: (text) => printed.push(text), options: () => PLAIN })
  const lines: string[] = []
  const log = (message: string, error?: unknown) =>
    lines.push(error instanceof Error ? `${message}: ${error.message}` : message)
  return { app, folder, printed, screen, lines, log }
}

const SOON = { timeout: 10_000 }

/** A platform with trouble. */
function troubled(change: Partial<Chat>): Chat {
  const sink: Chat['sink'] = {
    platform: 'slack',
    send: async () => ({ kind: 'refused', why: 'away', scope: 'platform', waitMs: 60_000 }),
    find: async () => ({ kind: 'absent' }),
  }
  const base = { platform: 'slack', render: () => [], sink, state: () => 'away' } as const
  return { ...base, start: async () => {}, stop: async () => {}, ...change }
}

test('the bot reads, tells what came due before it started from what it read, and stops', async () => {
  const { app, printed, screen, lines, log } = await ready()
  const bot = await startBot(app, [screen], log)
  await expect.poll(() => printed.join(''), SOON).toContain('World digest · Mon 23 Nov · 08:00 Europe/Oslo')
  await bot.idle()
  await bot.stop()
  expect(lines).toEqual(['1 new article in 1 story'])
})

test.for<[string, Partial<Chat>]>([
  ['refuses', { start: () => Promise.reject(new Error('no such token')) }],
  [
    'throws at once',
    {
      start: () => {
        throw new Error('no such token')
      },
    },
  ],
])('a chat that %s is named, and the others run', async ([, change]) => {
  const { app, printed, screen, lines, log } = await ready()
  await app.refresh()
  const bot = await startBot(app, [troubled(change), screen], log, { readAtStart: false })
  await expect.poll(() => printed.join(''), SOON).toContain('Crack found')
  await bot.stop()
  expect(lines).toContain('slack cannot be used: no such token')
})

/** A chat writes the refusal to the log itself. */
const REFUSED = { start: () => Promise.reject(new RefusedTokenError('no such token')) }

test('a bot whose every token is refused says nothing more, reads nothing and is of no use', async () => {
  const { app, lines, log } = await ready()
  const bot = await startBot(app, [troubled(REFUSED)], log)
  expect(bot.isRefused).toBe(true)
  await bot.stop()
  expect(lines).toEqual([])
  expect((await app.desk.status()).articles).toBe(0)
})

test.for<[string, Partial<Chat>]>([
  ['is connected', {}],
  ['is away', { start: () => Promise.reject(new Error('not connected after 30 s')) }],
])('a refused token beside a chat that %s ends nothing', async ([, change]) => {
  const { app, log } = await ready()
  const bot = await startBot(app, [troubled(REFUSED), troubled({ ...change, platform: 'discord' })], log)
  expect(bot.isRefused).toBe(false)
  await bot.stop()
})

test('an outage ends nothing', async () => {
  const { app, log } = await ready()
  const away = { start: () => Promise.reject(new Error('not connected after 30 s')) }
  const bot = await startBot(app, [troubled(away)], log)
  expect(bot.isRefused).toBe(false)
  await bot.stop()
})

test('while a chat does not come up the sources are read and the other chat gets its digest', async () => {
  const { app, printed, screen, log } = await ready()
  let give = () => {}
  const waiting = new Promise<void>((resolve) => {
    give = resolve
  })
  const starting = startBot(app, [troubled({ start: () => waiting }), screen], log)
  await expect.poll(async () => (await app.desk.status()).articles, SOON).toBe(1)
  await expect.poll(() => printed.join(''), SOON).toContain('World digest')
  give()
  await (await starting).stop()
})

test('corrected articles are not counted as new', async () => {
  const { app, folder, screen, lines, log } = await ready()
  const bot = await startBot(app, [screen], log)
  await expect.poll(() => lines, SOON).toEqual(['1 new article in 1 story'])
  writeFileSync(join(folder, 'd1.txt'), `${PAPER}Nobody was hurt.\n`)
  await bot.read()
  expect(lines.slice(1)).toEqual(['1 corrected article in 1 story'])
  writeFileSync(join(folder, 'd1.txt'), `${PAPER}Nobody was hurt at all.\n`)
  writeFileSync(
    join(folder, 'd2.txt'),
    'The ferry to Kelso island was cancelled on Friday because of a storm.\n',
  )
  await bot.read()
  await bot.stop()
  expect(lines[2]).toMatch(/^1 new article, 1 corrected, in \d stor(?:y|ies)$/)
})

test('a source that fails is named by its label, and the next try is told in words', async () => {
  const site = await openNewsSite()
  const config = parseConfig({
    sources: [{ kind: 'feed', url: site.at('/rss') }],
    translate: [],
    database: ':memory:',
    allowHosts: [site.host],
    digest: { zone: 'Europe/Oslo' },
  })
  const app = await openApp(config, { clock: () => new Date('2026-11-23T07:01:00Z') })
  onTestFinished(() => app.stop())
  await app.desk.labelSource(site.at('/rss'), 'The Lake')
  const lines: string[] = []
  const bot = await startBot(app, [], (message) => lines.push(message))
  await expect.poll(() => lines, SOON).toHaveLength(1)
  await bot.stop()
  expect(lines[0]).toMatch(
    /^The Lake fails: the server answered 404; check the address; .*; next try Mon 23 Nov 08:1\d$/,
  )
})

test('sources that cannot be read are logged, and read again the next time', async () => {
  const { app, folder, screen, lines, log } = await ready()
  let broken = true
  const faulty = { ...app, refresh: () => (broken ? Promise.reject(new Error('disk gone')) : app.refresh()) }
  const bot = await startBot(faulty, [screen], log)
  await expect.poll(() => lines, SOON).toContain('the sources could not be read: disk gone')
  broken = false
  writeFileSync(join(folder, 'bad.txt'), '')
  await bot.read()
  await bot.stop()
  expect(lines).toContain('1 new article in 1 story')
  expect(lines.some((line) => line.startsWith('bad.txt: '))).toBe(true)
})

test('two readings at once follow each other', async () => {
  const { app, screen, log } = await ready()
  let running = 0
  let most = 0
  const counted = {
    ...app,
    async refresh() {
      most = Math.max(most, ++running)
      const done = await app.refresh()
      running--
      return done
    },
  }
  const bot = await startBot(counted, [screen], log, { readAtStart: false })
  await Promise.all([bot.read(), bot.read(), bot.read()])
  await bot.stop()
  expect(most).toBe(1)
  expect((await app.store.storySummaries(new Date(0))).length).toBe(1)
})

test('the bot stops within ten seconds, whatever hangs, and complains of nothing that ends later', async () => {
  const { app, screen, lines, log } = await ready()
  let fail = (_: Error) => {}
  const reading = new Promise<never>((_, reject) => {
    fail = reject
  })
  const hanging = { ...app, refresh: () => reading }
  const bot = await startBot(hanging, [troubled({ stop: () => new Promise(() => {}) }), screen], log)
  const begun = performance.now()
  await bot.stop()
  expect(performance.now() - begun).toBeLessThan(10_000)
  fail(new Error('the store is closed'))
  await new Promise((resolve) => setImmediate(resolve))
  expect(lines).toEqual([])
})
