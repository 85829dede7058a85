/**
 * Socket Mode: a fresh receiver for each connection, because the client's own way to reconnect throws where nobody can
 * catch it (a revoked token would end the process) and leaves seconds without a socket. Touches the network.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver, type webApi } from '@slack/bolt'
import { inTime } from './in-time.ts'
import { quietLogger } from './quiet-logger.ts'
import type { Transport } from './transport.ts'
import { explained } from './trouble.ts'

/**
 * Milliseconds without an answer to a ping after which a socket is given up. More than a stretch of hard work of ours:
 * while it lasts no answer is read.
 */
const PING_MS = 5_000
/** Milliseconds until Slack says hello; a socket that stays mute is given up. */
const HELLO_MS = 20_000
const CLOSE_MS = 500

type Client = SocketModeReceiver['client']

export function openSocket(appToken: string, clientOptions: () => webApi.WebClientOptions): Transport {
  let current: Client | undefined

  const connect: Transport['connect'] = async (app) => {
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      clientPingTimeout: PING_MS,
      // Objects of its own: the client writes into them.
      installerOptions: { clientOptions: clientOptions() },
      logger: quietLogger,
    })
    receiver.init(app)
    const { client } = receiver
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    client.on('disconnected', () => end())
    client.on('ws_message', (frame: unknown) => {
      if (asksToGo(frame)) end()
    })
    const isOpen = client.start()
    try {
      await inTime(HELLO_MS, isOpen, `Slack did not say hello within ${HELLO_MS / 1_000} s`)
    } catch (error) {
      void client.disconnect()
      throw explained(error ?? new Error('the connection ended before Slack said hello'), 'app')
    }
    current = client
    return { ended }
  }

  return {
    connect,
    async close() {
      const closing = current?.disconnect()
      current = undefined
      await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })])
    },
  }
}

/** Slack renews sockets every few hours: it says so, and closes this one. */
function asksToGo(frame: unknown): boolean {
  if (typeof frame !== 'string' || !frame.includes('"disconnect"')) return false
  try {
    return (JSON.parse(frame) as { readonly type?: unknown }).type === 'disconnect'
  } catch {
    return false
  }
}
