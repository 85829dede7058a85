import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type End, openGatewayClient } from '../../../../src/deliver/discord/gateway/client.ts'
import { startFakeDiscord } from '../../../rigs/discord/fake-discord.ts'

/** What stands before Discord's gateway: refuses the first sockets with a 502, then lets them through. */
async function startGate(gateway: string, refuses: number) {
  let left = refuses
  let sockets = 0
  const server = createServer((_request, response) => {
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`
    const limit = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ url, shards: 1, session_start_limit: limit }))
  })
  server.on('upgrade', ({ url, headers }, socket) => {
    sockets++
    socket.on('error', () => undefined)
    if (left-- > 0) return socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n')
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const inner = connect(Number(new URL(gateway).port), '127.0.0.1', () => {
      inner.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      inner.pipe(socket).pipe(inner)
    })
    inner.on('error', () => undefined)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    sockets: () => sockets,
    stop: () => server.close(),
  }
}

test('a client that is closed after a failed login does not come back to life', async () => {
  const discord = await startFakeDiscord()
  const gate = await startGate(discord.url, 1)
  const { promise, resolve } = Promise.withResolvers<End>()
  const nothing = () => undefined
  const client = openGatewayClient(
    { token: discord.token, apiUrl: gate.url, messages: false },
    {
      ready: nothing,
      resumed: nothing,
      lost: nothing,
      ended: resolve,
      trouble: nothing,
      interaction: nothing,
      message: nothing,
    },
  )
  expect(await promise).toMatchObject({ final: false, error: expect.any(Error) })
  await client.close()
  await sleep(900)
  expect([gate.sockets(), discord.identifies()]).toEqual([1, 0])
  gate.stop()
  discord.stop()
})
