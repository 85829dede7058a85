import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { REST } from '@discordjs/rest'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  Routes,
  type TextChannel,
} from 'discord.js'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from './fake-discord.ts'

const NOBODY = { parse: [] as never[] }
const ALLOWED = { allowed_mentions: NOBODY }

/** A fake that ends with the test; at its end nothing may have been done that Discord would refuse. */
async function withFake(use: (rig: FakeDiscord) => Promise<void>, options: FakeDiscordOptions = {}) {
  const rig = await startFakeDiscord(options)
  rig.warmUp()
  try {
    await use(rig)
    expect(rig.problems).toEqual([])
  } finally {
    rig.stop()
  }
}

/** The real library, connected. */
async function withClient(
  use: (rig: FakeDiscord, client: Client<true>) => Promise<void>,
  intents: readonly GatewayIntentBits[] = [GatewayIntentBits.Guilds],
) {
  await withFake(async (rig) => {
    const client = new Client({
      intents: [...intents],
      allowedMentions: NOBODY,
      rest: { api: rig.url, retries: 0, timeout: 2_000 },
    })
    try {
      const ready = once(client, Events.ClientReady)
      await client.login(rig.token)
      await ready
      await use(rig, client as Client<true>)
    } finally {
      await client.destroy()
    }
  })
}

const restOf = (rig: FakeDiscord, options = {}) =>
  new REST({ api: rig.url, retries: 0, timeout: 1_000, ...options }).setToken(rig.token)

const post = (rig: FakeDiscord, body: object, rest = restOf(rig)) =>
  rest.post(Routes.channelMessages(rig.channelId), { body: { ...ALLOWED, ...body } }) as Promise<{
    id: string
  }>

const next = async <T>(client: Client) => {
  const [interaction] = await once(client, Events.InteractionCreate)
  return interaction as T
}

/** Fulfilled as soon as it holds. */
async function until(holds: () => boolean) {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 800) throw new Error('it never came to be')
    await sleep(10)
  }
}

const TEXT_V2 = { type: 10, content: 'What the sources say' }
const ASK = {
  name: 'ask',
  description: 'Ask about a story',
  options: [{ type: 3, name: 'question', description: 'Your question', required: true, autocomplete: true }],
}

test('a client logs in, knows the server, its channels and its own rights there', async () => {
  await withClient(async (rig, client) => {
    expect(client.application.id).toBe(rig.applicationId)
    const guild = client.guilds.cache.get(rig.guildId)
    const channel = client.channels.cache.get(rig.channelId) as TextChannel
    expect([guild?.name, channel.name]).toEqual(['Fake server', 'news'])
    const mine = () => channel.permissionsFor(client.user)?.has('SendMessages')
    expect(mine()).toBe(true)
    rig.setPermissions(rig.channelId, 1n << 10n)
    await until(() => mine() === false)
    await expect(channel.send('x')).rejects.toMatchObject({ code: 50_013, status: 403 })
  })
})

test('commands are overwritten in bulk; an unchanged name keeps its id', async () => {
  await withFake(async (rig) => {
    const rest = restOf(rig)
    const put = (body: unknown) =>
      rest.put(Routes.applicationCommands(rig.applicationId), { body }) as Promise<{ id: string }[]>
    const [first] = await put([ASK])
    const both = await put([ASK, { name: 'Explain', type: 3 }])
    expect(both.map(({ id }) => id)).toEqual([first?.id, expect.stringMatching(/^\d+$/)])
    expect(rig.commands().map(({ name }) => name)).toEqual(['ask', 'Explain'])
    expect(await rest.get(Routes.applicationCommands(rig.applicationId))).toEqual(rig.commands())
    await rest.put(Routes.applicationGuildCommands(rig.applicationId, rig.guildId), { body: [ASK] })
    expect(rig.commands()).toHaveLength(3)
    expect(await rest.get('/users/@me')).toMatchObject({ id: rig.botId, bot: true })
    expect(await rest.get('/applications/@me')).toMatchObject({ verify_key: rig.publicKey })
    expect(await rest.get(Routes.guild(rig.guildId))).toMatchObject({ id: rig.guildId })
    expect(await rest.get(Routes.channel(rig.channelId))).toMatchObject({ name: 'news' })
  })
})

test('a slash command is deferred in private and edited into Components V2', async () => {
  await withClient(async (rig, client) => {
    await client.application.commands.set([ASK as never])
    const handle = rig.command({ name: 'ask', options: { question: 'Who said so?' }, permissions: '32' })
    const interaction = await next<ChatInputCommandInteraction<'cached'>>(client)
    expect(interaction.options.getString('question')).toBe('Who said so?')
    expect(interaction.memberPermissions.has('ManageGuild')).toBe(true)
    expect(interaction.appPermissions.has('SendMessages')).toBe(true)
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    expect(await handle.acked).toMatchObject({ type: 5, data: { flags: 64 } })
    await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [TEXT_V2] })
    const answer = await handle.answer
    expect(answer.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)
    expect(answer.components).toEqual([{ ...TEXT_V2, id: 1 }])
    await interaction.followUp({ content: 'And this' })
    expect(handle.followUps().map(({ content }) => content)).toEqual(['And this'])
    // What only one person sees does not stand in the channel.
    expect(rig.messages(rig.channelId).map(({ content }) => content)).toEqual(['And this'])
  })
})

test('suggestions are answered while somebody types', async () => {
  await withClient(async (rig, client) => {
    const handle = rig.autocomplete({ name: 'ask', options: { question: 'wh' }, focused: 'question' })
    const interaction = await next<AutocompleteInteraction>(client)
    expect(interaction.options.getFocused()).toBe('wh')
    await interaction.respond([{ name: 'Who said so?', value: 'who' }])
    await handle.acked
    expect(handle.choices).toEqual([{ name: 'Who said so?', value: 'who' }])
  })
})

test('a button opens a modal, the modal answers by changing the message', async () => {
  await withClient(async (rig, client) => {
    const channel = client.channels.cache.get(rig.channelId) as TextChannel
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'Share', custom_id: 'share' }] }
    const { id: messageId } = await channel.send({ content: 'Story', components: [row] })
    const press = rig.button({ messageId, customId: 'share' })
    const button = await next<ButtonInteraction>(client)
    expect(button.message.content).toBe('Story')
    const input = { type: 4, style: 1, custom_id: 'why', label: 'Why' }
    await button.showModal({
      custom_id: 'form',
      title: 'Share',
      components: [{ type: 1, components: [input] }],
    } as never)
    await press.acked
    expect(press.modal).toMatchObject({ title: 'Share' })
    const submit = rig.modalSubmit({ customId: 'form', fields: { why: 'because' } })
    const modal = await next<ModalSubmitInteraction>(client)
    expect(modal.fields.getTextInputValue('why')).toBe('because')
    if (!modal.isFromMessage()) throw new Error('it came from a message')
    await modal.update({ content: 'Shared', components: [] })
    expect(await submit.answer).toMatchObject({ id: messageId, content: 'Shared' })
    expect(rig.messages(rig.channelId)).toMatchObject([{ content: 'Shared' }])
  })
})

test('a modal of labels, a select and a command on a message reach the client too', async () => {
  await withClient(async (rig, client) => {
    const options = [{ label: 'One', value: '1' }]
    const row = { type: 1, components: [{ type: 3, custom_id: 'pick', options }] }
    const { id: messageId } = await post(rig, { content: 'Pick', components: [row] })
    const choice = rig.select({ messageId, customId: 'pick', values: ['1'] })
    const select = await next<ButtonInteraction & { values: string[] }>(client)
    expect(select.values).toEqual(['1'])
    await select.deferUpdate()
    await select.editReply({ content: 'Picked', components: [] })
    expect(await choice.answer).toMatchObject({ content: 'Picked' })

    const menu = rig.messageCommand({ name: 'Explain', messageId })
    const onMessage = await next<MessageContextMenuCommandInteraction>(client)
    expect(onMessage.targetMessage.content).toBe('Picked')
    const label = { type: 18, label: 'Why', component: { type: 4, style: 1, custom_id: 'why' } }
    await onMessage.showModal({ custom_id: 'labels', title: 'Why', components: [label] } as never)
    await menu.acked
    rig.modalSubmit({ customId: 'labels', fields: { why: 'so' } })
    const modal = await next<ModalSubmitInteraction>(client)
    expect(modal.fields.getTextInputValue('why')).toBe('so')
    await modal.reply({ content: 'Thanks', withResponse: true })
  })
})

test('the words of people reach the bot only when they speak to it', async () => {
  await withClient(
    async (rig, client) => {
      const heard: string[] = []
      client.on(
        Events.MessageCreate,
        ({ content, author }: Message) => void heard.push(`${author.bot} ${content}`),
      )
      const own = await post(rig, { content: 'Mine' })
      rig.say({ channelId: rig.channelId, content: 'among us' })
      rig.say({ channelId: rig.channelId, content: 'why?', replyTo: own.id })
      rig.say({ channelId: rig.channelId, content: 'hello', mentionsBot: true })
      await until(() => heard.length === 4)
      expect(heard).toEqual(['true Mine', 'false ', 'false why?', `false <@${rig.botId}> hello`])
    },
    [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  )
})

test('without the intent for messages nothing is told of them', async () => {
  await withClient(async (rig) => {
    await post(rig, { content: 'Mine' })
    rig.say({ channelId: rig.channelId, content: 'hello', mentionsBot: true })
    await sleep(50)
    expect(rig.frames.filter(({ t }) => t === 'MESSAGE_CREATE')).toEqual([])
  })
})

test.for([
  { says: 'op 7', cut: (rig: FakeDiscord) => rig.reconnect() },
  { says: 'a broken line', cut: (rig: FakeDiscord) => rig.dropSockets() },
  { says: 'close 4000', cut: (rig: FakeDiscord) => rig.closeGateway(4000) },
])('after $says the client resumes and hears what it missed', async ({ cut }) => {
  await withClient(async (rig, client) => {
    cut(rig)
    await until(() => rig.connected() === 0)
    const handle = rig.command({ name: 'ask', options: { question: 'missed?' } })
    const interaction = await next<ChatInputCommandInteraction>(client)
    await interaction.reply('here')
    expect(await handle.answer).toMatchObject({ content: 'here' })
    expect([rig.identifies(), rig.frames.filter(({ t }) => t === 'RESUMED').length]).toEqual([1, 1])
  })
})

test('after op 9 the client makes a new session', async () => {
  await withClient(async (rig, client) => {
    const ready = once(client, Events.ShardReady)
    rig.invalidate(false)
    await ready
    expect([rig.identifies(), rig.connected()]).toEqual([2, 1])
  })
})

test.for([
  { code: 4004, why: 'a wrong token', d: { token: 'wrong' } },
  { code: 4010, why: 'a shard that cannot be', d: { shard: [1, 1] } },
  { code: 4013, why: 'intents that are no number', d: { intents: 'all' } },
  { code: 4014, why: 'intents that need permission', d: { intents: 1 | (1 << 15) } },
])('$why closes the gateway with $code', async ({ code, d }) => {
  await withFake(async (rig) => {
    const { url } = (await restOf(rig).get('/gateway/bot')) as { url: string }
    const socket = new WebSocket(`${url}?v=10&encoding=json`)
    await once(socket, 'message')
    const properties = { os: 'linux', browser: 'test', device: 'test' }
    socket.send(JSON.stringify({ op: 2, d: { token: rig.token, intents: 1, properties, ...d } }))
    expect(await once(socket, 'close')).toMatchObject([code, expect.anything()])
  })
})

test('a client that asks for too much is told so, and does not come again', async () => {
  await withFake(async (rig) => {
    const client = new Client({ intents: 1 | (1 << 15), rest: { api: rig.url, retries: 0 } })
    client.on(Events.ShardError, () => undefined)
    await expect(client.login(rig.token)).rejects.toThrow('disallowed intents')
    await sleep(600)
    expect(rig.identifies()).toBe(1)
    await client.destroy()
  })
})

test('a revoked token ends the session and every request', async () => {
  await withClient(async (rig, client) => {
    const lost = once(client, Events.ShardDisconnect)
    client.on(Events.Error, () => undefined)
    rig.revokeToken()
    expect(await lost).toMatchObject([{ code: 4004 }, 0])
    await expect(post(rig, { content: 'x' })).rejects.toMatchObject({ status: 401 })
    expect(rig.invalidRequests()).toBe(1)
  })
})

test('one nonce is one message within the window, a problem after it, and nothing after a removal', async () => {
  await withFake(async (rig) => {
    const body = { content: 'Digest', nonce: 'abcdefabcdefabcdefabcdef', enforce_nonce: true }
    const first = await post(rig, body)
    expect((await post(rig, body)).id).toBe(first.id)
    expect(rig.messages(rig.channelId)).toHaveLength(1)
    rig.setRateLimits('off')
    rig.setNonceWindow(0)
    await sleep(5)
    expect((await post(rig, body)).id).not.toBe(first.id)
    expect(rig.problems.splice(0)).toEqual([expect.stringContaining('two messages with the nonce')])
    rig.setNonceWindow(60_000)
    rig.deleteMessage(rig.channelId, first.id)
    await expect(post(rig, body)).rejects.toMatchObject({ code: 10_008, status: 404 })
    rig.advance(61_000)
    await post(rig, { ...body, nonce: 'another' })
    await post(rig, { ...body, nonce: 'another', enforce_nonce: false })
    expect(rig.problems.splice(0)).toHaveLength(1)
  })
})

test('two messages with one mark are a problem, whatever their nonces', async () => {
  await withFake(
    async (rig) => {
      const digest = (mark: string) => ({ embeds: [{ title: 'Digest', footer: { text: `key ${mark}` } }] })
      await post(rig, digest('aaaa'))
      await post(rig, digest('bbbb'))
      await post(rig, digest('aaaa'))
      expect(rig.problems.splice(0)).toEqual([expect.stringContaining('two messages with the mark key aaaa')])
    },
    { mark: /key \w+/ },
  )
})

const LOST = [500, 502, 'reset', 'close', 'cut-json', 'hang'] as const

test.for(LOST)('a message whose answer is lost by %s is stored all the same', async (how) => {
  await withFake(async (rig) => {
    rig.fail({ method: 'POST', path: /messages$/, when: 'after', how })
    await expect(post(rig, { content: 'Digest' }, restOf(rig, { timeout: 200 }))).rejects.toThrow()
    expect(rig.messages(rig.channelId)).toHaveLength(1)
    expect(rig.calls.at(-1)).toMatchObject({ method: 'POST', fault: how })
  })
})

test.for([...LOST, 'refuse'] as const)(
  'a request that %s meets before the write stores nothing',
  async (how) => {
    await withFake(async (rig) => {
      rig.fail({ method: 'POST', how, forMs: 100 })
      await expect(post(rig, { content: 'Digest' }, restOf(rig, { timeout: 200 }))).rejects.toThrow()
      expect(rig.messages(rig.channelId)).toHaveLength(0)
      await sleep(how === 'refuse' ? 150 : 0)
      await post(rig, { content: 'Digest' })
      expect(rig.messages(rig.channelId)).toHaveLength(1)
    })
  },
)

test('a refusal can carry any code, and a slow answer comes all the same', async () => {
  await withFake(async (rig) => {
    rig.fail({ how: { status: 403, code: 50_001, message: 'Missing Access' }, path: 'messages' })
    await expect(post(rig, { content: 'x' })).rejects.toMatchObject({ status: 403, code: 50_001 })
    rig.fail({ how: { delayMs: 80 } })
    const began = Date.now()
    await post(rig, { content: 'x' })
    expect(Date.now() - began).toBeGreaterThanOrEqual(75)
  })
})

test.for([
  { how: '429', scope: 'user', type: 'application/json', isGlobal: null },
  { how: '429-global', scope: 'global', type: 'application/json', isGlobal: 'true' },
  { how: '429-html', scope: null, type: 'text/html', isGlobal: null },
] as const)('$how comes in the form of the platform', async ({ how, scope, type, isGlobal }) => {
  await withFake(async (rig) => {
    rig.fail({ how })
    const headers = { authorization: `Bot ${rig.token}` }
    const response = await fetch(`${rig.url}/v10/users/@me`, { headers })
    expect(response.status).toBe(429)
    const of = (name: string) => response.headers.get(name)
    expect([of('x-ratelimit-scope'), of('content-type'), of('x-ratelimit-global')]).toEqual([
      scope,
      type,
      isGlobal,
    ])
    expect(Number(of('retry-after'))).toBeGreaterThan(0)
    expect(rig.invalidRequests()).toBe(1)
  })
})

test('the sixth message in a window is refused, and in another channel it is not', async () => {
  await withFake(async (rig) => {
    rig.setRateLimits({ perChannel: { limit: 5, windowMs: 400 } })
    const other = rig.addChannel()
    const send = (channelId: string) =>
      fetch(`${rig.url}/v10/channels/${channelId}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${rig.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'x', ...ALLOWED }),
      })
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => send(rig.channelId)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429])
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(await refused?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) })
    expect((await send(other)).status).toBe(200)
    await sleep(450)
    expect((await send(rig.channelId)).headers.get('x-ratelimit-remaining')).toBe('4')
    rig.setRateLimits({ globalPerSecond: 2 })
    const many = await Promise.all([1, 2, 3].map(() => send(rig.addChannel())))
    expect(many.map(({ headers }) => headers.get('x-ratelimit-global')).filter(Boolean)).toEqual(['true'])
    rig.setRateLimits('off')
    const all = await Promise.all(Array.from({ length: 60 }, () => send(other)))
    expect(all.every(({ status }) => status === 200)).toBe(true)
  })
})

test('the real library paces itself by the headers: eight messages, no 429', async () => {
  await withFake(async (rig) => {
    rig.setRateLimits({ perChannel: { limit: 5, windowMs: 300 } })
    const rest = restOf(rig)
    await Promise.all(Array.from({ length: 8 }, (_, place) => post(rig, { content: `part ${place}` }, rest)))
    expect([rig.messages(rig.channelId).length, rig.invalidRequests()]).toEqual([8, 0])
  })
})

test('the history comes newest first, from after an id, once it is visible', async () => {
  await withFake(async (rig) => {
    const [a, b, c] = [
      await post(rig, { content: 'a' }),
      await post(rig, { content: 'b' }),
      await post(rig, { content: 'c' }),
    ]
    const read = async (query: Record<string, string>) => {
      const list = await restOf(rig).get(Routes.channelMessages(rig.channelId), {
        query: new URLSearchParams(query),
      })
      return (list as { content: string }[]).map(({ content }) => content).join('')
    }
    expect(await read({ after: a.id, limit: '100' })).toBe('cb')
    expect(await read({ after: '0', limit: '2' })).toBe('ba')
    expect(await read({ limit: '2' })).toBe('cb')
    expect(await read({ before: c.id })).toBe('ba')
    rig.deleteMessage(rig.channelId, b.id)
    expect(await read({})).toBe('ca')
    rig.setHistoryDelay(60_000)
    expect(await read({})).toBe('')
    rig.advance(61_000)
    expect(await read({})).toBe('ca')
    rig.setPermissions(rig.channelId, 1n << 10n)
    expect(await read({})).toBe('')
  })
})

test('a thread from a message has its id, and there is only one', async () => {
  await withFake(async (rig) => {
    const rest = restOf(rig)
    const { id } = await post(rig, { content: 'Digest' })
    const start = () => rest.post(Routes.threads(rig.channelId, id), { body: { name: 'Sources' } })
    expect(await start()).toMatchObject({ id, type: 11, parent_id: rig.channelId })
    await expect(start()).rejects.toMatchObject({ code: 160_004 })
    await rest.post(Routes.channelMessages(id), { body: { content: 'Line', ...ALLOWED } })
    expect(rig.messages(id)).toHaveLength(1)
    expect(await rest.get(`/guilds/${rig.guildId}/threads/active`)).toMatchObject({
      threads: [{ id, name: 'Sources' }],
    })
  })
})

test('a forum takes a post with its first message, and wants its tags', async () => {
  await withFake(async (rig) => {
    const forum = rig.addChannel({ type: 15, tags: ['World'], needsTag: true })
    const open = (body: object) =>
      restOf(rig).post(Routes.threads(forum), {
        body: { name: 'Digest', message: { content: 'x', ...ALLOWED }, ...body },
      })
    await expect(open({})).rejects.toMatchObject({ code: 40_067 })
    expect(rig.problems.splice(0)).toHaveLength(1)
    const { id } = (await open({ applied_tags: ['1'] })) as { id: string }
    expect(rig.messages(id)).toMatchObject([{ id, channel_id: id, content: 'x' }])
  })
})

test('messages go to one person, and are changed and removed', async () => {
  await withFake(async (rig) => {
    const rest = restOf(rig)
    const direct = (await rest.post(Routes.userChannels(), { body: { recipient_id: rig.person.id } })) as {
      id: string
    }
    const at = Routes.channelMessages(direct.id)
    const { id } = (await rest.post(at, { body: { content: 'Notice', ...ALLOWED } })) as { id: string }
    await rest.patch(`${at}/${id}`, { body: { content: 'Notice, changed', ...ALLOWED } } as never)
    expect(await rest.get(`${at}/${id}` as never)).toMatchObject({
      content: 'Notice, changed',
      edited_timestamp: expect.any(String),
    })
    await rest.delete(`${at}/${id}` as never)
    expect(rig.messages(direct.id)).toEqual([])
    await expect(rest.delete(`${at}/${id}` as never)).rejects.toMatchObject({ code: 10_008 })
    rig.removeChannel(rig.channelId)
    await expect(post(rig, { content: 'x' })).rejects.toMatchObject({ code: 10_003 })
    const gone = rig.addChannel({ permissions: 0n })
    await expect(rest.get(Routes.channel(gone))).rejects.toMatchObject({ code: 50_001 })
  })
})

test('what the platform would refuse, or we must never do, is written down', async () => {
  await withFake(async (rig) => {
    const rest = restOf(rig)
    const at = Routes.channelMessages(rig.channelId)
    const { id } = (await rest.post(at, { body: { content: '@everyone' } })) as { id: string }
    await rest.patch(`${at}/${id}`, { body: { content: 'x' } } as never)
    await rest.post(at, { body: { content: 'x', colour: 'red', ...ALLOWED } })
    await rest.get('/nowhere').catch(() => undefined)
    expect(rig.messages(rig.channelId)[0]).toMatchObject({ content: 'x' })
    expect(rig.problems.splice(0)).toEqual([
      expect.stringContaining('no allowed_mentions'),
      expect.stringContaining('no allowed_mentions'),
      expect.stringContaining('unknown field colour'),
      expect.stringContaining('no such route'),
    ])
  })
})

test('an interaction is answered once, in time, by its token, for a quarter of an hour', async () => {
  await withFake(async (rig) => {
    const rest = restOf(rig)
    const answer = (handle: ReturnType<FakeDiscord['command']>, body: unknown) => {
      const { id, token } = handle.interaction as { id: string; token: string }
      return rest.post(Routes.interactionCallback(id, token), { body, auth: false })
    }
    const edit = ({ interaction: { token } }: ReturnType<FakeDiscord['command']>) =>
      rest.patch(Routes.webhookMessage(rig.applicationId, String(token)), {
        body: { content: 'x', ...ALLOWED },
        auth: false,
      })
    const first = rig.command({ name: 'ask' })
    await expect(edit(first)).rejects.toMatchObject({ code: 10_015 })
    await expect(answer(first, { type: 5, data: { flags: 32_768 } })).rejects.toMatchObject({ code: 50_035 })
    await expect(answer(first, { type: 8, data: { choices: [] } })).rejects.toMatchObject({ code: 50_035 })
    await answer(first, { type: 5 })
    await expect(answer(first, { type: 5 })).rejects.toMatchObject({ code: 40_060 })
    await edit(first)
    rig.advance(900_001)
    await expect(edit(first)).rejects.toMatchObject({ code: 50_027 })
    const late = rig.command({ name: 'ask' })
    rig.advance(3_001)
    await expect(answer(late, { type: 5 })).rejects.toMatchObject({ code: 10_062 })
    await answer(rig.command({ name: 'ask' }), { type: 4, data: { content: 'no mentions said' } })
    const codes = ['10015', '50035', '50035', '40060', '50027', '10062', 'no allowed_mentions']
    expect(rig.problems.splice(0)).toEqual(codes.map((code) => expect.stringContaining(code)))
  })
})

test('a question that nobody answers in three seconds is a problem', async () => {
  await withFake(async (rig) => {
    await expect(rig.command({ name: 'ask' }).acked).rejects.toThrow('no first answer')
    expect(rig.problems.splice(0)).toEqual([expect.stringContaining('no first answer in 3 s')])
  })
})
