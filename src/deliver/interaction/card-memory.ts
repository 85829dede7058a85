/** Cards that somebody got privately, as long as they may want to share them. In memory: a restart forgets them. */
import { createHash } from 'node:crypto'
import type { Card } from '../card.ts'

const MOST_CARDS = 500
/** What a button carries of the key of its card. */
export const MARK_LENGTH = 12

export type CardMemory = {
  /** Gives the key of the card that answers a request: 64 hexadecimal characters, as a delivery has one. */
  keep(request: string, card: Card): string
  /** By the start of the key. */
  find(mark: string): Card | undefined
}

export function openCardMemory(): CardMemory {
  const cards = new Map<string, Card>()
  return {
    keep(request, card) {
      const key = createHash('sha256').update(request).digest('hex')
      cards.set(key.slice(0, MARK_LENGTH), card)
      const [oldest] = cards.keys()
      if (cards.size > MOST_CARDS && oldest !== undefined) cards.delete(oldest)
      return key
    },
    find: (mark) => cards.get(mark.slice(0, MARK_LENGTH)),
  }
}
