/** The words of a message somebody points at: its text, its embeds and its components. Pure. */
import type { APIMessage } from 'discord.js'
import { componentsIn } from '../../mark.ts'

const TEXT = 10

export type PointedAt = { readonly id: string; readonly text: string }

export function pointedAt({ id, content, embeds = [], components = [] }: APIMessage): PointedAt {
  const inEmbeds = embeds.flatMap(({ url, title, description }) => [url, title, description])
  const displays = componentsIn(components).filter(({ type }) => type === TEXT)
  const lines = [content, ...inEmbeds, ...displays.map((display) => String(display.content))]
  return { id, text: lines.filter((line) => line).join('\n') }
}

export type MessageMemory = {
  keep(interaction: string, message: PointedAt): void
  find(interaction: string): PointedAt | undefined
}

const MOST = 200

/** Between the form and its answer. In memory: a restart forgets. */
export function openMessageMemory(): MessageMemory {
  const kept = new Map<string, PointedAt>()
  return {
    keep(interaction, message) {
      kept.set(interaction, message)
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    },
    find: (interaction) => kept.get(interaction),
  }
}
