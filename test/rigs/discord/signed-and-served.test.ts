import { spawn } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Client, Events } from 'discord.js'
import { expect, test } from 'vitest'
import { connectRig, listen } from '../fault-control.ts'
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts'
import type { Tamper } from './people.ts'

const SPKI_HEADER = '302a300506032b6570032100'
const MAX_AGE_S = 300

/** An endpoint as small as can be: checks the signature and its age, and answers. */
async function withEndpoint(answer: unknown, use: (rig: FakeDiscord, url: string) => Promise<void>) {
  const rig = await startFakeDiscord()
  const der = Buffer.from(SPKI_HEADER + rig.publicKey, 'hex')
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const timestamp = String(request.headers['x-signature-timestamp'] ?? '')
    const signature = Buffer.from(String(request.headers['x-signature-ed25519'] ?? ''), 'hex')
    const isFresh = Math.abs(Date.now() / 1_000 - Number(timestamp)) < MAX_AGE_S
    const isGood = isFresh && verify(null, Buffer.from(timestamp + body), key, signature)
    const isPing = isGood && JSON.parse(body).type === 1
    response.writeHead(isGood ? 200 : 401, { 'content-type': 'application/json' })
    response.end(isGood ? JSON.stringify(isPing ? { type: 1 } : answer) : 'invalid request signature')
  })
  const { port, stop } = await listen(server)
  try {
    await use(rig, `http://127.0.0.1:${port}/`)
    expect(rig.problems).toEqual([])
  } finally {
    stop()
    rig.stop()
  }
}

test('a signed interaction is answered in the response, and edited by its token', async () => {
  await withEndpoint({ type: 5 }, async (rig, url) => {
    expect(await rig.signedInteraction(url, rig.ping())).toEqual({ status: 200, body: '{"type":1}' })
    const handle = rig.command({ name: 'ask', options: { question: 'x' }, send: false })
    expect(await rig.signedInteraction(url, handle.interaction)).toMatchObject({ status: 200 })
    expect(await handle.acked).toMatchObject({ type: 5 })
    const { token } = handle.interaction
    await fetch(`${rig.url}/v10/webhooks/${rig.applicationId}/${token}/messages/@original`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'Answer', allowed_mentions: { parse: [] } }),
    })
    expect(await handle.answer).toMatchObject({ content: 'Answer' })
    expect(rig.frames).toEqual([])
  })
})

const TAMPERED: readonly Tamper[] = ['signature', 'body', 'timestamp', 'key', 'missing', 'old']

test.for(TAMPERED)('a request with a wrong %s is one that an endpoint must refuse', async (tamper) => {
  await withEndpoint({ type: 5 }, async (rig, url) => {
    const answer = await rig.signedInteraction(url, rig.ping(), { tamper })
    expect(answer.status).toBe(401)
  })
})

test('as a process of its own it is driven and asked from another one', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve.ts', import.meta.url))])
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    const served = JSON.parse(line)
    const rig = connectRig(served.control)
    const client = new Client({ intents: 1, rest: { api: served.url, retries: 0 } })
    const ready = once(client, Events.ClientReady)
    await client.login(served.token)
    await ready
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'yes', allowedMentions: { parse: [] } })
    })
    const seen = await rig.act('command', { name: 'ask', options: { question: 'x' } })
    expect(seen).toMatchObject({ ack: { type: 4 }, answer: { content: 'yes' } })
    await rig.fail({ path: /users/, how: { status: 403, code: 50_001 } })
    await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ code: 50_001 })
    expect(await rig.messages(served.channelId)).toMatchObject([{ content: 'yes' }])
    const [message] = await rig.messages(served.channelId)
    await rig.act('deleteMessage', served.channelId, message?.id)
    expect(await rig.messages(served.channelId)).toEqual([])
    expect((await rig.calls()).at(-1)).toMatchObject({ method: 'GET', status: 403 })
    await expect(rig.act('explode')).rejects.toThrow('no action "explode"')
    expect(await rig.problems()).toEqual([])
    await client.destroy()
  } finally {
    child.kill()
  }
})
