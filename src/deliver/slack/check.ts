/**
 * The last look at what goes to Slack, before the network and in production too: an error of ours is found here, with
 * the field and the limit in words, and never as `invalid_blocks` in a log. Pure; the schemas are compiled when this
 * file is read, because compiling one takes longer than a test may wait for an answer.
 */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { SLACK_LIMITS } from '../limits.ts'
import { messageBlocks, viewBlocks } from './block-kit/block-rules.ts'
import { plainText, words } from './block-kit/element-rules.ts'

/** A message as it is planned; where it goes is said when it is sent. */
export type SlackMessage = {
  readonly text: string
  readonly blocks?: types.KnownBlock[]
  readonly unfurl_links: false
  readonly unfurl_media: false
  readonly metadata?: types.MessageMetadata
}

const message = z.strictObject({
  text: words(SLACK_LIMITS.text.max),
  blocks: messageBlocks.optional(),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
  metadata: z
    .strictObject({
      event_type: z.string().min(1),
      event_payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .optional(),
})

const callback = words(SLACK_LIMITS.actionId.max).optional()
const view = {
  private_metadata: z.string().max(SLACK_LIMITS.privateMetadata.max).optional(),
  callback_id: callback,
  external_id: callback,
  blocks: viewBlocks,
}

const anyView = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...view }),
  z
    .strictObject({
      type: z.literal('modal'),
      title: plainText(SLACK_LIMITS.modalTitle.max),
      submit: plainText(SLACK_LIMITS.modalSubmit.max).optional(),
      close: plainText(SLACK_LIMITS.modalSubmit.max).optional(),
      clear_on_close: z.boolean().optional(),
      notify_on_close: z.boolean().optional(),
      ...view,
    })
    .refine(
      ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
      'a modal that asks needs submit',
    ),
])

/** @throws {Error} naming the field and the limit that Slack would refuse the message for. */
export function assertSlackMessage(payload: unknown): asserts payload is SlackMessage {
  require(message, payload, 'message')
}

/** @throws {Error} naming the field and the limit that Slack would refuse the modal or the App Home for. */
export function assertSlackView(payload: unknown): asserts payload is types.View {
  require(anyView, payload, 'view')
}

function require(schema: z.ZodType, value: unknown, what: string): void {
  const { error } = schema.safeParse(value)
  const issue = error?.issues[0]
  if (!issue) return
  const field = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  throw new Error(`Slack would refuse this ${what}${field}: ${issue.message}`, { cause: error })
}
