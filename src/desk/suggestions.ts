/** What is offered while somebody types: kept in memory, so that it is there at once. */
import type { Brief } from '../brief/brief.ts'
import type { Choice } from '../deliver/caller.ts'
import type { Desk } from '../deliver/desk.ts'
import { outletInFull } from '../deliver/source-list.ts'
import { headlineText } from '../deliver/story-card.ts'
import { clipped, languageName } from '../deliver/words.ts'
import { foldAccents } from '../lib/english.ts'

/** Platforms show no more (Discord, application commands). */
const MOST = 25
/** Characters of a choice's name. */
const MAX_NAME = 100
/** Names that stand in at least this many stories are topics. */
const LEAST_STORIES = 1

export type Suggestions = {
  /** Replaces what is offered. Best stories first; sources by what commands call them. */
  learn(briefs: readonly Brief[], sources: readonly string[]): void
  suggest: Desk['suggest']
}

type Offered = Readonly<Record<Exclude<Parameters<Desk['suggest']>[0], 'zone'>, readonly Choice[]>>

/** `namesIn` gives the names of people, places and bodies in a text, in their usual English form. */
export function openSuggestions(
  namesIn: (text: string) => readonly string[],
  zones: (typed: string) => readonly string[],
): Suggestions {
  let offered: Offered = { story: [], topic: [], outlet: [], source: [], language: [] }
  return {
    learn(briefs, sources) {
      const names = new Map(
        briefs.flatMap((brief) => brief.sources.map(({ outlet, name }) => [outlet, name])),
      )
      offered = {
        story: briefs.map((brief) => choice(brief.storyId, `${brief.storyId} · ${headlineText(brief)}`)),
        topic: counted(briefs.map(({ headline, facts }) => namesOf([headline, ...facts], namesIn)))
          .filter(([, stories]) => stories >= LEAST_STORIES)
          .map(([name]) => choice(name)),
        source: sources.map((name) => choice(name)),
        outlet: counted(briefs.map(({ support }) => support.outlets)).map(([outlet]) =>
          choice(outlet, outletChoice(outlet, names.get(outlet))),
        ),
        language: counted(briefs.map(({ support }) => support.languages)).map(([code]) =>
          choice(code, languageName(code)),
        ),
      }
    },
    suggest(kind, typed) {
      if (kind === 'zone') return zones(typed).map((zone) => choice(zone))
      const words = foldAccents(typed).split(/\s+/).filter(Boolean)
      return offered[kind]
        .filter(({ name, value }) => words.every((word) => foldAccents(`${value} ${name}`).includes(word)))
        .slice(0, MOST)
    },
  }
}

const outletChoice = (outlet: string, name: string | undefined): string =>
  outletInFull({ outlet, ...(name !== undefined && { name }) })

const choice = (value: string, name = value): Choice => ({
  name: clipped(name, MAX_NAME),
  value: value.slice(0, MAX_NAME),
})

const namesOf = (
  lines: readonly { readonly text: string }[],
  namesIn: (text: string) => readonly string[],
): string[] => [...new Set(lines.flatMap(({ text }) => namesIn(text)))]

/** Each entry with the number of lists that hold it, most first. */
function counted(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const list of lists) for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}
