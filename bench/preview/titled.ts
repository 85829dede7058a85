/** A card under the words that call it. Types only. */
import type { Card } from '../../src/deliver/card.ts'

export type Titled = { readonly title: string; readonly card: Card }
