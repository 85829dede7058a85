/**
 * Table 6: many channels due in one minute, one of them slow. The real planner, outbox and sink against a fake Discord in a
 * process of its own, at Discord's real limits.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { REST } from '@discordjs/rest'
import { openApp } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'
import { DEFAULT_SETTINGS } from '../src/deliver/channel.ts'
import type { Chat } from '../src/deliver/chat.ts'
import { renderDiscord } from '../src/deliver/discord/render.ts'
import { openDiscordSink } from '../src/deliver/discord/sink.ts'
import { REST_OPTIONS } from '../src/deliver/discord/wire/api.ts'
import { DISCORD_LIMITS } from '../src/deliver/limits.ts'
import { openOutbox } from '../src/deliver/outbox/outbox.ts'
import { connectRig } from '../test/rigs/fault-control.ts'
import { figure, tableOf } from './table.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** A minute before the slot and the slot itself, by the program's clock. */
const SLOT = Date.parse('2026-01-05T08:00:00Z')
const SLOW_MS = 20_000

type Rig = {
  readonly url: string
  readonly control: string
  readonly token: string
  readonly guildId: string
}

async function startRig(): Promise<{ rig: Rig; stop(): void }> {
  const child = spawn(process.execPath, [join(ROOT, 'test/rigs/discord/serve.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { rig: JSON.parse(line), stop: () => void child.kill() }
}

/** `folder` takes the database; the caller removes it. */
export async function fanOutTable(channels: number, folder: string): Promise<string> {
  const { rig, stop } = await startRig()
  // A second before the slot, until everything is ready.
  let started: number | undefined
  const clock = () => new Date(SLOT - 1_000 + (started === undefined ? 0 : performance.now() - started))
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: join(ROOT, 'seeds') }],
      translate: [{ kind: 'memory', file: join(ROOT, 'seeds/memory.tmx') }],
      database: join(folder, 'fan-out.sqlite'),
    }),
    { clock },
  )
  try {
    await app.refresh()
    const control = connectRig(rig.control)
    const ids: string[] = []
    for (let index = 0; index < channels; index++)
      ids.push((await control.act('addChannel', { name: `news-${index}` })) as string)
    const schedule = { cron: '0 8 * * *', zone: 'UTC' }
    for (const channel of ids) {
      const place = { platform: 'discord', workspace: rig.guildId, channel } as const
      await app.store.channels.put(place, { ...DEFAULT_SETTINGS, schedule }, new Date(SLOT - 60_000))
    }
    await control.act('fail', {
      path: `/channels/${ids[0]}/`,
      times: 1_000,
      when: 'before',
      how: { delayMs: SLOW_MS },
    })
    started = performance.now()
    return await measure(app, rig, ids, clock)
  } finally {
    await app.stop()
    stop()
  }
}

async function measure(
  app: Awaited<ReturnType<typeof openApp>>,
  rig: Rig,
  ids: readonly string[],
  clock: () => Date,
): Promise<string> {
  const rest = new REST({ ...REST_OPTIONS, api: rig.url }).setToken(rig.token)
  const { id } = (await rest.get('/users/@me')) as { readonly id: string }
  const sink = openDiscordSink({ rest, userId: () => id, clock, told: () => ({ type: 0 }) })
  const chat: Chat = {
    platform: 'discord',
    render: renderDiscord,
    sink,
    start: async () => {},
    stop: async () => {},
    state: () => 'bench',
  }
  app.connect(chat)
  const { deliveries, leases } = app.store
  const outbox = openOutbox({ deliveries, leases, sinks: [sink], clock, owner: 'bench', report: () => {} })
  while (clock().getTime() < SLOT) await new Promise((resolve) => setTimeout(resolve, 10))
  const cpu = process.cpuUsage()
  const planned = await app.planner.tick()
  const planning = process.cpuUsage(cpu)
  const planMs = clock().getTime() - SLOT
  outbox.start()
  const control = connectRig(rig.control)
  const begin = clock().getTime()
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    if ((await deliveries.pending('discord')) <= 3 || clock().getTime() - begin > 150_000) break
  }
  const usage = process.cpuUsage(cpu)
  await outbox.stop()
  const { calls } = (await control.state()) as {
    calls: { method: string; path: string; status: number; at: number }[]
  }
  const posts = calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
  const slow = `/channels/${ids[0]}/`
  const first = Math.min(...posts.map(({ at }) => at))
  const times = (wanted: (path: string) => boolean) =>
    posts
      .filter(({ path, status }) => status < 300 && !path.includes(slow) && wanted(path))
      .map(({ at }) => at - first)
  const channels = new Set(ids.map((id) => `/channels/${id}/`))
  const isPage = (path: string) => [...channels].some((each) => path.includes(each))
  const pages = times(isPage).toSorted((a, b) => a - b)
  const all = times(() => true).toSorted((a, b) => a - b)
  const paced = calls.filter(
    ({ path, status, at }) => status < 300 && at >= first && !path.includes('gateway'),
  )
  const lastPage = pages.at(-1) ?? Number.NaN
  const last = all.at(-1) ?? Number.NaN
  const rateUntil = (ms: number) => paced.filter(({ at }) => at - first <= ms).length / (ms / 1_000)
  const share = (rate: number) => `${Math.round((100 * rate) / DISCORD_LIMITS.requestsPerSecond.max)} %`
  const refused = calls.filter(({ status }) => status === 429).length
  return tableOf(
    `6. ${ids.length} channels due in one minute, one of them slow (${SLOW_MS / 1_000} s an answer)`,
    [
      'front pages',
      'planning, CPU s',
      'all there after, s',
      'requests a second',
      'of the limit',
      'details after, s',
      'requests a second',
      'of the limit',
      '429',
      'CPU s',
    ],
    [
      [
        `${pages.length} of ${planned - 1}`,
        figure((planning.user + planning.system) / 1e6),
        figure((lastPage + planMs) / 1_000),
        figure(rateUntil(lastPage)),
        share(rateUntil(lastPage)),
        figure((last + planMs) / 1_000),
        figure(rateUntil(last)),
        share(rateUntil(last)),
        String(refused),
        figure((usage.user + usage.system) / 1e6),
      ],
    ],
  )
}
