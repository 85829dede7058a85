/**
 * What we rely on of Discord, played through the real library: on the fake in every run, on the real one where its token
 * is set. Every message is taken away again.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { REST } from '@discordjs/rest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, type Card } from '../../src/deliver/card.ts'
import type { Outcome, Outgoing, Sink } from '../../src/deliver/chat.ts'
import { markOf, nonceOf } from '../../src/deliver/discord/mark.ts'
import { renderDiscord } from '../../src/deliver/discord/render.ts'
import { openDiscordSink } from '../../src/deliver/discord/sink.ts'
import { REST_OPTIONS } from '../../src/deliver/discord/wire/api.ts'
import { systemClock } from '../../src/lib/clock.ts'

export type DiscordAccess = {
  readonly token: string
  readonly channel: string
  /** Discord's own unless said. */
  readonly apiUrl?: string
}

type Message = {
  readonly id: string
  readonly content: string
  readonly nonce?: string
  readonly flags: number
  readonly edited_timestamp: string | null
  readonly mention_everyone: boolean
  readonly mentions: readonly unknown[]
  readonly embeds: readonly unknown[]
  readonly components: readonly unknown[]
}

const NOBODY = '1000000000000000000'
/** Of another run there may be messages in the channel. */
const RUN = `${process.pid}-${performance.timeOrigin}`

const keyOf = (name: string): string => createHash('sha256').update(`${RUN} ${name}`).digest('hex')

export function playOnDiscord(open: () => Promise<DiscordAccess> | DiscordAccess): void {
  let access: DiscordAccess
  let rest: REST
  let me: string
  let guild: string
  const posted: string[] = []

  const opened: REST[] = []
  const api = () => (access.apiUrl === undefined ? {} : { api: access.apiUrl })
  const withToken = (token: string, options: object = REST_OPTIONS) => {
    const made = new REST({ ...options, ...api() }).setToken(token)
    opened.push(made)
    return made
  }
  const sinkOf = (token: string) =>
    openDiscordSink({ rest: withToken(token), userId: () => me, clock: systemClock })
  /** As another process would open it: with nothing remembered. */
  const sink = (): Sink => sinkOf(access.token)
  const out = (name: string, card: Card = cardOf(name), change: Partial<Outgoing> = {}): Outgoing => {
    const key = keyOf(name)
    const [message] = renderDiscord(card, () => key)
    const place = { platform: 'discord', workspace: guild, channel: access.channel } as const
    return { key, place, payload: message?.payload ?? {}, firstTriedAt: new Date(), ...change }
  }
  /** Waits where the platform says so, as the outbox would. */
  const tried = async (outgoing: Outgoing): Promise<Outcome> => {
    const outcome = await sink().send(outgoing)
    if (outcome.kind !== 'refused' || outcome.waitMs === undefined) return outcome
    await sleep(outcome.waitMs)
    return tried(outgoing)
  }
  const send = async (outgoing: Outgoing): Promise<string> => idOf(await tried(outgoing))
  const postNew = async (outgoing: Outgoing): Promise<string> => {
    const id = await send(outgoing)
    if (!outgoing.thread) posted.push(id)
    return id
  }
  const messageOf = async (id: string, channel = access.channel) =>
    (await rest.get(`/channels/${channel}/messages/${id}`)) as Message
  const newest = async (after: string) =>
    (await rest.get(`/channels/${access.channel}/messages`, {
      query: new URLSearchParams({ after, limit: '100' }),
    })) as Message[]

  beforeAll(async () => {
    access = await open()
    rest = withToken(access.token, {})
    me = ((await rest.get('/users/@me')) as { readonly id: string }).id
    guild = ((await rest.get(`/channels/${access.channel}`)) as { readonly guild_id: string }).guild_id
  })

  afterAll(async () => {
    for (const id of posted)
      await rest.delete(`/channels/${access.channel}/messages/${id}`).catch(() => undefined)
    for (const each of opened) {
      each.clearHandlerSweeper()
      each.clearHashSweeper()
    }
  })

  test('the history gives back the id of the first component and the custom ids of the buttons', async () => {
    const outgoing = out('history')
    const message = await messageOf(await postNew(outgoing))
    const parts = partsIn(message.components)
    expect(parts[0]).toMatchObject({ type: 10, id: markOf(outgoing.key) })
    expect(parts.flatMap(({ custom_id: id }) => id ?? [])).toEqual([`ask:K4M:${outgoing.key.slice(0, 12)}`])
    expect(message).toMatchObject({ content: '', flags: 1 << 15 })
  })

  test('the same delivery at once again, by another process, gives the first message', async () => {
    const outgoing = out('again')
    const id = await postNew(outgoing)
    expect(await tried(outgoing)).toEqual({ kind: 'sent', id })
    expect(await newest(id)).toEqual([])
  })

  test('a message is found again by its mark, and another one is absent', async () => {
    const outgoing = out('found')
    const id = await postNew(outgoing)
    expect(await sink().find(outgoing)).toEqual({ kind: 'found', id })
    expect(await sink().find(out('never sent'))).toEqual({ kind: 'absent' })
  })

  test('a nonce in the history, where there is one, is ours', async () => {
    const id = await postNew(out('nonce'))
    expect([undefined, nonceOf(keyOf('nonce'))]).toContain((await messageOf(id)).nonce)
  })

  test('a message is changed in place, and keeps its mark', async () => {
    const outgoing = out('changed')
    const id = await postNew(outgoing)
    expect(await send(out('changed', cardOf('other words'), { edits: id }))).toBe(id)
    const message = await messageOf(id)
    expect(JSON.stringify(message.components)).toContain('other words')
    expect(partsIn(message.components)[0]?.id).toBe(markOf(outgoing.key))
    expect(message.edited_timestamp).not.toBeNull()
  })

  test('a thread has the id of its message; who comes second finds it there', async () => {
    const front = await postNew(out('front'))
    const one = await send(out('detail 1', undefined, { thread: front }))
    const two = await send(out('detail 2', undefined, { thread: front }))
    expect([(await messageOf(one, front)).id, (await messageOf(two, front)).id]).toEqual([one, two])
    expect(await sink().find(out('detail 1', undefined, { thread: front }))).toEqual({
      kind: 'found',
      id: one,
    })
    // Where the bot may not do that, the thread puts itself away after a day.
    if (access.apiUrl === undefined) await rest.delete(`/channels/${front}`).catch(() => undefined)
  })

  test('nobody is called, and no page is shown', async () => {
    const words = `@everyone @here <@${me}> <@&${guild}> https://example.com/page`
    const message = await messageOf(await postNew(out('hostile', cardOf(words))))
    expect(message).toMatchObject({ mention_everyone: false, mentions: [], embeds: [] })
  })

  test('a removed message is not changed, and its delivery is not posted again', async () => {
    const outgoing = out('removed')
    const id = await postNew(outgoing)
    await rest.delete(`/channels/${access.channel}/messages/${id}`)
    expect(await tried(out('removed', undefined, { edits: id }))).toMatchObject({ kind: 'deleted' })
    expect(await tried(outgoing)).toMatchObject({ kind: 'deleted' })
  })

  test('a channel that there is none of is off', async () => {
    const place = { platform: 'discord', workspace: guild, channel: NOBODY } as const
    expect(await tried(out('nowhere', undefined, { place }))).toMatchObject({ kind: 'place-off' })
  })

  test('a token of nobody switches the platform off', async () => {
    const strange = sinkOf('MTAwMDAwMDAwMDAwMDAwMDAw.AAAAAA.of-nobody')
    expect(await strange.send(out('stranger'))).toMatchObject({ kind: 'platform-off' })
  })

  test.for([
    { body: { content: '' }, status: 400, code: 50_006 },
    { body: { content: 'x'.repeat(2_001) }, status: 400, code: 50_035 },
    { body: { flags: 1 << 15, components: [{ type: 10, content: '' }] }, status: 400, code: 50_035 },
  ])('a wrong body is refused with $code', async ({ body, status, code }) => {
    const refusal = await rest
      .post(`/channels/${access.channel}/messages`, { body: { ...body, allowed_mentions: { parse: [] } } })
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({ status, code })
  })
}

const cardOf = (words: string): Card => ({
  blocks: [block('headline', `Contract: ${words}`), block('paragraph', 'Taken away again in a moment.')],
  actions: [{ id: 'ask', label: 'Ask', story: 'K4M' }],
})

/** @throws {Error} when it was not sent. */
function idOf(outcome: Outcome): string {
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.id
}

type Part = {
  readonly type: number
  readonly id?: number
  readonly custom_id?: string
  readonly components?: readonly Part[]
}

const partsIn = (components: readonly unknown[]): Part[] =>
  (components as readonly Part[]).flatMap((part) => [part, ...partsIn(part.components ?? [])])
