/** A digest as messages of one platform, frozen for one slot. Pure. */
import type { Card } from '../deliver/card.ts'
import type { Renderer } from '../deliver/chat.ts'
import type { Digest } from '../deliver/digest.ts'
import {
  deliveryKey,
  digestId,
  type FrozenDigest,
  type FrozenPart,
  type Slot,
} from '../deliver/outbox/delivery.ts'

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
  return frozen(input, [...page, ...details])
}

/** One card for the channel, or for the thread of an earlier digest. */
export function freezeCard(card: Card, input: FreezeInput & { readonly thread?: string }): FrozenDigest {
  const parts = partsOf([card], input.thread ? 'thread' : 'channel', 0, input)
  return { ...frozen(input, parts), ...(input.thread && { thread: input.thread }) }
}

/** The first messages of a card in place of those that were sent before; what is longer now is left out. */
export function freezeEdits(
  card: Card,
  sent: readonly string[],
  input: FreezeInput,
): FrozenDigest | undefined {
  const parts = partsOf([card], 'channel', 0, input)
    .slice(0, sent.length)
    .map((part, index) => ({ ...part, edits: sent[index] ?? '' }))
  return parts.length > 0 ? frozen(input, parts) : undefined
}

/** Kept with the content: the story that each message tells, by its part. */
export type Messages = { readonly messages: readonly (string | null)[] }

const frozen = ({ slot, expiresAt, content }: FreezeInput, parts: readonly Told[]): FrozenDigest => ({
  ...slot,
  id: digestId(slot),
  expiresAt,
  content: { ...content, messages: parts.map(({ story }) => story ?? null) } satisfies Messages,
  parts: parts.map(({ story: _, ...part }) => part),
})

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
