/**
 * HTTP mode: a server of our own in front of Bolt's receiver, which checks the signature of every request.
 * Rules: https://docs.slack.dev/authentication/verifying-requests-from-slack. Touches the network.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HTTPReceiver } from '@slack/bolt'
import type { Clock } from '../../../../lib/clock.ts'
import { SLACK_LIMITS } from '../../../limits.ts'
import { warningLogger } from './quiet-logger.ts'
import type { Transport } from './transport.ts'

const PATH = '/slack/events'
/** Bytes; what Slack sends is far smaller, and the body is read before anybody is known. */
const MAX_BODY = 1_000_000
const REQUEST_MS = 10_000

export type HttpOptions = {
  readonly signingSecret: string
  /** 0: any that is free. */
  readonly port: number
  readonly clock: Clock
  readonly log: (message: string, error?: unknown) => void
}

export function openHttp({ signingSecret, port, clock, log }: HttpOptions): Transport {
  let server: Server | undefined

  const connect: Transport['connect'] = async (app) => {
    const receiver = new HTTPReceiver({
      signingSecret,
      endpoints: PATH,
      bodyLimit: MAX_BODY,
      unhandledRequestTimeoutMillis: SLACK_LIMITS.ackMs.max,
      logger: warningLogger((warning) => log(`Slack: ${warning}`)),
    })
    receiver.init(app)
    const own = createServer((request, response) => take(receiver, request, response, clock))
    own.requestTimeout = REQUEST_MS
    own.headersTimeout = REQUEST_MS
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    own.on('close', () => end())
    own.listen(port)
    await once(own, 'listening')
    own.on('error', (error) => log('Slack: the server for its requests failed', error))
    server = own
    log(`Slack: listening on port ${(own.address() as AddressInfo).port} at ${PATH}`)
    return { ended }
  }

  return {
    connect,
    async close() {
      const closing = server
      server = undefined
      if (!closing?.listening) return
      closing.close()
      closing.closeIdleConnections()
    },
  }
}

function take(
  receiver: HTTPReceiver,
  request: IncomingMessage,
  response: ServerResponse,
  clock: Clock,
): void {
  if (isAhead(request, clock)) return void response.writeHead(401).end()
  try {
    receiver.requestListener(request, response)
  } catch {
    response.writeHead(404).end()
  }
}

/** The receiver refuses what is too old, not what comes from the future. */
const isAhead = ({ headers }: IncomingMessage, clock: Clock): boolean =>
  Number(headers['x-slack-request-timestamp']) - clock().getTime() / 1_000 > SLACK_LIMITS.signatureAgeS.max
