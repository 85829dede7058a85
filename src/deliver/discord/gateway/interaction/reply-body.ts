/** A card as the messages of an answer, with buttons that know under which card they stand. Pure. */
import type { Card } from '../../../card.ts'
import type { Payload } from '../../../outbox/delivery.ts'
import { customIdOf, readCustomId } from '../../mark.ts'
import { renderReply } from '../../render.ts'

/** `key`: of the card, as the memory of cards gave it. */
export const bodiesOf = (card: Card, key: string): Payload[] =>
  renderReply(card).map((body) => ({ ...body, components: marked(body.components, key) }))

function marked(components: unknown, key: string): unknown {
  if (!Array.isArray(components)) return components
  return components.map((component: Payload) => {
    const { custom_id: id, components: inner } = component
    const meaning = typeof id === 'string' ? readCustomId(id) : undefined
    return {
      ...component,
      ...(meaning && { custom_id: customIdOf(meaning.action, meaning.story, key) }),
      ...(inner !== undefined && { components: marked(inner, key) }),
    }
  })
}
