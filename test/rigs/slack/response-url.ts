/**
 * The addresses to which a program answers an interaction: five uses within thirty minutes. Also remembers what people
 * saw in answer. Source: docs.slack.dev/interactivity/handling-user-interaction.
 */
import type { Answer } from '../fault-control.ts'
import { botMessage } from './api/chat-methods.ts'
import { type Content, isTrue, judgeContent } from './api/content.ts'
import { Refused } from './api/refused.ts'
import { decodeArgs, noteRefusal } from './api/web-api.ts'
import type { Bag } from './blocks/shape.ts'
import { type Asked, findMessage, newId, nextTs, type Shown, type Workspace } from './workspace.ts'

const MAX_USES = 5
const LIFE_MS = 1_800_000
const FIELDS = [
  'blocks',
  'delete_original',
  'metadata',
  'mrkdwn',
  'replace_original',
  'response_type',
  'text',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
]

export type ResponseUrls = {
  readonly path: string
  /** @returns the path of a new address. */
  make(asked: Asked): string
  answer(path: string, body: string): Answer
  /** What the acknowledgement itself shows. */
  showAck(asked: Asked, payload: Bag): void
  /** What this person saw since the interaction, in order. */
  shownTo(asked: Asked, since: number): readonly Shown[]
}

export function createResponseUrls(workspace: Workspace): ResponseUrls {
  const open = new Map<string, { readonly asked: Asked; readonly at: number; uses: number }>()
  const path = '/response/'

  const show = (via: 'ack' | 'response_url', asked: Asked, args: Bag): void => {
    if (isTrue(args.delete_original)) return void erase(workspace, via, asked)
    const { text, blocks } = judgeContent(workspace, args, via)
    const content = { text, ...(blocks && { blocks }) }
    const place = args.thread_ts ? { thread_ts: String(args.thread_ts) } : {}
    const action = isTrue(args.replace_original) ? 'replace' : kindOf(args)
    const ts = tsOf[action](workspace, asked, { ...content, ...place })
    workspace.shown.push({ ...base(via, asked), action, ts, ...place, ...content })
  }

  return {
    path,
    make(asked) {
      const name = path + newId('')
      open.set(name, { asked, at: Date.now(), uses: 0 })
      return name
    },
    answer(name, body) {
      const address = open.get(name)
      if (!address || Date.now() - address.at > LIFE_MS) return gone(workspace, 'expired_url')
      if (++address.uses > MAX_USES) return gone(workspace, 'used_url')
      const args = decodeArgs('application/json', body)
      for (const field of Object.keys(args).filter((one) => !FIELDS.includes(one)))
        workspace.problems.push(`response_url: unknown field ${field}`)
      try {
        show('response_url', address.asked, args)
        return { status: 200, headers: { 'content-type': 'text/html' }, body: 'ok' }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        noteRefusal(workspace, 'response_url', error)
        return { status: 404, body: JSON.stringify({ ok: false, error: error.code }) }
      }
    },
    showAck(asked, payload) {
      try {
        show('ack', asked, payload)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        noteRefusal(workspace, 'ack', error)
      }
    },
    shownTo: (asked, since) => workspace.shown.slice(since).filter((shown) => concerns(shown, asked)),
  }
}

const kindOf = (args: Bag) => (args.response_type === 'in_channel' ? 'in_channel' : 'ephemeral')

const base = (via: 'ack' | 'response_url', { id, channel, user }: Asked) => ({
  via,
  answers: id,
  channel,
  user,
  at: Date.now(),
})

type Put = (workspace: Workspace, asked: Asked, content: Content & { thread_ts?: string }) => string

/** Puts the words where they belong, and says which message holds them. */
const tsOf: Readonly<Record<'ephemeral' | 'in_channel' | 'replace', Put>> = {
  ephemeral: () => nextTs(),
  in_channel(workspace, { channel }, content) {
    const message = botMessage(workspace, channel, content)
    workspace.messages.push(message)
    return message.ts
  },
  /** The message of the button; a private one is only in what was shown. */
  replace(workspace, { channel, messageTs }, { text, blocks }) {
    const message = findMessage(workspace, channel, messageTs)
    if (!message) return messageTs ?? nextTs()
    message.text = text
    if (blocks) message.blocks = blocks
    message.edited = { user: workspace.botUserId, ts: nextTs() }
    return message.ts
  },
}

function erase(workspace: Workspace, via: 'ack' | 'response_url', asked: Asked): void {
  const message = findMessage(workspace, asked.channel, asked.messageTs)
  if (message) workspace.deleted.add(message)
  const ts = asked.messageTs ? { ts: asked.messageTs } : {}
  workspace.shown.push({ ...base(via, asked), action: 'delete', text: '', ...ts })
}

function gone(workspace: Workspace, error: string): Answer {
  workspace.problems.push(`response_url: ${error}`)
  return { status: 404, body: JSON.stringify({ ok: false, error }) }
}

function concerns(shown: Shown, { id, channel, user, messageTs }: Asked): boolean {
  if (shown.answers !== undefined) return shown.answers === id
  if (shown.via === 'ephemeral') return shown.channel === channel && shown.user === user
  return shown.channel === channel && shown.ts === messageTs
}
