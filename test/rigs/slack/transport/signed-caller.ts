/**
 * The HTTP side of the fake Slack: tells a program what people did by signed requests, and can sign wrongly or by a
 * wrong clock. Source: docs.slack.dev/authentication/verifying-requests-from-slack.
 */
import { createHmac } from 'node:crypto'
import type { Delivery } from '../deliveries.ts'
import type { ResponseUrls } from '../response-url.ts'
import type { Shown, Workspace } from '../workspace.ts'
import { ACK_MS, acknowledge, type Retold } from './acknowledge.ts'

const GIVE_UP_MS = 10_000

export type Signing = {
  /** `right` unless said. */
  readonly sign?: 'right' | 'wrong' | 'none'
  /** Seconds by which the clock of the sender is wrong. */
  readonly skewS?: number
}

export type Answered = {
  readonly status: number
  readonly body: string
  readonly ms: number
  responses(): readonly Shown[]
}

export type SignedCaller = (delivery: Delivery, options?: Signing & Retold) => Promise<Answered>

export function createSignedCaller(
  workspace: Workspace,
  urls: ResponseUrls,
  requestUrl: string,
): SignedCaller {
  async function post(delivery: Delivery, signing: Signing, retry: Record<string, string>) {
    const { type, body } = encoded(delivery)
    const headers = { 'content-type': type, ...signature(workspace.signingSecret, body, signing), ...retry }
    const sentAt = Date.now()
    const signal = AbortSignal.timeout(GIVE_UP_MS)
    const response = await fetch(requestUrl, { method: 'POST', headers, body, signal })
    const text = await response.text()
    return { status: response.status, body: text, ms: Date.now() - sentAt }
  }

  function judge(delivery: Delivery, { status, body, ms }: Omit<Answered, 'responses'>): void {
    const name = String(delivery.payload.command ?? delivery.payload.type)
    if (ms > ACK_MS) workspace.problems.push(`http: ${name} answered after ${ms} ms`)
    if (status !== 200) return void workspace.problems.push(`http: ${name} answered with ${status}`)
    acknowledge(workspace, urls, delivery, body === '' ? undefined : parsed(body))
  }

  return async (delivery, { twice = false, ...signing } = {}) => {
    const since = workspace.shown.length
    const isTrue = (signing.sign ?? 'right') === 'right' && Math.abs(signing.skewS ?? 0) < 300
    const answered = await post(delivery, signing, {})
    if (isTrue) judge(delivery, answered)
    if (twice) {
      const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }
      const again = await post(delivery, signing, retry)
      if (isTrue) judge(delivery, again)
    }
    return { ...answered, responses: () => urls.shownTo(delivery.asked, since) }
  }
}

/** A slash command is a form, an event is JSON, anything else is JSON in a form. */
function encoded({ type, payload }: Delivery): { type: string; body: string } {
  const form = 'application/x-www-form-urlencoded'
  if (type === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) }
  if (type === 'slash_commands')
    return { type: form, body: new URLSearchParams(payload as Record<string, string>).toString() }
  return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() }
}

function signature(
  secret: string,
  body: string,
  { sign = 'right', skewS = 0 }: Signing,
): Record<string, string> {
  if (sign === 'none') return {}
  const timestamp = String(Math.floor(Date.now() / 1_000) + skewS)
  const key = sign === 'wrong' ? `not ${secret}` : secret
  const mark = createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${mark}` }
}

/** An answer in plain words is the text of a message. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return { text: body }
  }
}
