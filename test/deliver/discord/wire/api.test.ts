import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REST } from '@discordjs/rest'
import { expect, onTestFinished, test } from 'vitest'
import { classify } from '../../../../src/deliver/discord/classify.ts'
import { idIn, openApi, REST_OPTIONS } from '../../../../src/deliver/discord/wire/api.ts'

/** Gives the headers of an answer and half of its body, and then nothing more. */
async function openStalled() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"id":')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const rest = new REST({ ...REST_OPTIONS, api: `http://127.0.0.1:${port}/api` }).setToken('x')
  onTestFinished(() => {
    rest.clearHandlerSweeper()
    rest.clearHashSweeper()
  })
  return rest
}

test('the deadline covers the body of an answer, which the time-out of the library does not', async () => {
  const api = openApi(await openStalled(), 300)
  const error: unknown = await api.post('/channels/1/messages', {}).catch((thrown: unknown) => thrown)
  expect(classify(error)).toMatchObject({ kind: 'unknown' })
})

test('an answer without an id says nothing', () => {
  expect(idIn({ id: '12' })).toBe('12')
  for (const answer of [undefined, null, 'x', {}, { id: 12 }, { id: 'x' }, new ArrayBuffer(2)])
    expect(() => idIn(answer)).toThrow(SyntaxError)
})
