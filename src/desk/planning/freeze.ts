/** A digest as messages of one platform, frozen for one slot. Pure. */
import { block, type Card } from '../../deliver/card.ts'
import type { Renderer } from '../../deliver/chat.ts'
import type { Digest } from '../../deliver/digest.ts'
import {
  deliveryKey,
  digestId,
  type FrozenDigest,
  type FrozenPart,
  type Slot,
} from '../../deliver/outbox/delivery.ts'

export type FreezeInput = {
  readonly slot: Slot
  readonly render: Renderer
  readonly expiresAt: Date
  readonly content: object
}

/** The front page goes into the channel, the details into its thread. */
export function freezeDigest(digest: Digest, input: FreezeInput): FrozenDigest {
  const page = partsOf([digest.frontPage], 'channel', 0, input)
  const details = partsOf(digest.details, 'thread', page.length, input)
  return frozen(input, [...page, ...details], page.length)
}

/** One card for the channel, or for the thread of an earlier digest. */
export function freezeCard(card: Card, input: FreezeInput & { readonly thread?: string }): FrozenDigest {
  const parts = partsOf([card], input.thread ? 'thread' : 'channel', 0, input)
  return { ...frozen(input, parts, parts.length), ...(input.thread && { thread: input.thread }) }
}

const FOLDED: Card = { blocks: [block('meta', 'Now part of the message above.')] }

/**
 * A card in place of the messages that were sent before, each by its key. Nothing when it needs more messages than there
 * are: new ones would stand far below. One that is left over says so.
 */
export function freezeEdits(
  card: Card,
  sent: readonly string[],
  input: FreezeInput,
): FrozenDigest | undefined {
  const told = partsOf([card], 'channel', 0, input)
  if (told.length === 0 || told.length > sent.length) return undefined
  const rest = sent.slice(told.length).map(() => FOLDED)
  const parts = [...told, ...partsOf(rest, 'channel', told.length, input)].slice(0, sent.length)
  const edits = parts.map((part, index) => ({ ...part, edits: sent[index] ?? '' }))
  return frozen(input, edits, edits.length)
}

/** Kept with the content of every digest. */
export type FrozenContent = {
  /** The story that each message tells, by its part. */
  readonly messages: readonly (string | null)[]
  /** Messages in the channel itself: the first ones. */
  readonly pages: number
  /** ISO 8601. */
  readonly expiresAt: string
}

function frozen(
  { slot, expiresAt, content }: FreezeInput,
  parts: readonly Told[],
  pages: number,
): FrozenDigest {
  const messages = parts.map(({ story }) => story ?? null)
  const kept: FrozenContent = { messages, pages, expiresAt: expiresAt.toISOString() }
  return {
    ...slot,
    id: digestId(slot),
    expiresAt,
    content: { ...content, ...kept },
    parts: parts.map(({ story: _, ...part }) => part),
  }
}

type Told = FrozenPart & { readonly story?: string }

function partsOf(
  cards: readonly Card[],
  where: FrozenPart['where'],
  first: number,
  { slot, render }: FreezeInput,
): Told[] {
  const parts: Told[] = []
  for (const card of cards) {
    const base = first + parts.length
    const messages = render(card, (part) => deliveryKey(slot, base + part))
    for (const [index, { payload, fallback }] of messages.entries()) {
      const part = base + index
      const story = card.actions?.[0]?.story
      parts.push({ part, key: deliveryKey(slot, part), payload, fallback, where, ...(story && { story }) })
    }
  }
  return parts
}
