/**
 * A small WebSub hub on loopback, over real sockets: takes requests, asks back, and pushes. It reaches callbacks at the
 * port it is told, as the proxy of an operator would.
 */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The parameters of one request, without their "hub.". */
export type HubRequest = Readonly<Record<'mode' | 'topic' | 'callback' | 'lease_seconds' | 'secret', string>>

export type HubManners = {
  /** Of the answer to a request; anything but 2xx is followed by nothing. */
  status: number
  /** `sync`: asks back before it answers, as hubs of the drafts do. `never`: takes the request and forgets it. */
  verifies: 'after' | 'sync' | 'never'
  leaseSeconds: string | undefined
}

export type Push = {
  readonly body?: string | Uint8Array
  readonly algorithm?: string
  /** Instead of the right one; `null` for none. */
  readonly signature?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export type Hub = Awaited<ReturnType<typeof openHub>>

export async function openHub() {
  const requests: HubRequest[] = []
  const manners: HubManners = { status: 202, verifies: 'after', leaseSeconds: '864000' }
  const verdicts: number[] = []
  let callbackPort = 0
  let asking: Promise<unknown> = Promise.resolve()

  const reach = (callback: string): URL => {
    const { pathname, search } = new URL(callback)
    return new URL(`http://127.0.0.1:${callbackPort}${pathname}${search}`)
  }

  /** A GET as hubs send it; names are given without their "hub.". */
  async function ask(callback: string, parameters: Readonly<Record<string, string>>) {
    const url = reach(callback)
    for (const [name, value] of Object.entries(parameters)) url.searchParams.append(`hub.${name}`, value)
    const response = await fetch(url)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  async function verify({ mode, topic, callback }: HubRequest): Promise<void> {
    const challenge = `challenge-${requests.length}`
    const { leaseSeconds } = manners
    const { status, text } = await ask(callback, {
      mode,
      topic,
      challenge,
      ...(leaseSeconds !== undefined && mode === 'subscribe' && { lease_seconds: leaseSeconds }),
    })
    verdicts.push(status === 200 && text === challenge ? 200 : status)
  }

  const server = createServer(async (incoming, response) => {
    const request = await formOf(incoming)
    requests.push(request)
    const { status, verifies } = { ...manners }
    const isTaken = status < 300
    if (isTaken && verifies === 'sync') await verify(request)
    response.writeHead(status, status === 429 ? { 'retry-after': '7200' } : {}).end()
    if (isTaken && verifies === 'after') asking = asking.then(() => verify(request))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    destination: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/`,
    requests,
    manners,
    /** What came of asking back: 200, or the status of the refusal. */
    verdicts,
    reaches(port: number) {
      callbackPort = port
    },
    reach,
    ask,
    /** Fulfilled when nothing is asked back any more. */
    idle: () => asking,
    async push({ callback, secret }: HubRequest, push: Push = {}): Promise<number> {
      const { body = '<rss/>', algorithm = 'sha256', signature, headers = {} } = push
      const right = `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`
      const response = await fetch(reach(callback), {
        method: 'POST',
        body: Buffer.from(body),
        headers: {
          'content-type': 'application/rss+xml; charset=utf-8',
          ...(signature !== null && { 'x-hub-signature': signature ?? right }),
          ...headers,
        },
      })
      return response.status
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function formOf(request: IncomingMessage): Promise<HubRequest> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  const form = new URLSearchParams(Buffer.concat(pieces).toString())
  return Object.fromEntries([...form].map(([name, value]) => [name.replace('hub.', ''), value])) as HubRequest
}
