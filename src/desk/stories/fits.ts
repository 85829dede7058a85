/** Which stories a reader means: topics, languages, outlets, origins, and what was muted. Pure. */
import type { Brief } from '../../brief/brief.ts'
import type { Mute, StoryFilter } from '../../deliver/desk.ts'
import { contentStems } from '../../lib/english.ts'

/** Every condition that is given must hold; of a list one entry is enough. */
export function fits(brief: Brief, filter: StoryFilter): boolean {
  const { topics = [], languages = [], sources = [], minOrigins = 1 } = filter
  const { support } = brief
  return (
    support.origins >= minOrigins &&
    someOf(languages, (language) => support.languages.includes(language.toLowerCase())) &&
    someOf(sources, (source) => carries(brief, source)) &&
    someOf(topics, (topic) => isAbout(brief, topic))
  )
}

export const isMuted = (brief: Brief, mutes: readonly Mute[]): boolean =>
  mutes.some(({ kind, value }) => {
    if (kind === 'story') return brief.storyId === value.toUpperCase()
    // A story that others carry, too, is not one outlet's alone.
    if (kind === 'source') return brief.support.outlets.every((outlet) => isCalled(brief, outlet, value))
    return isAbout(brief, value)
  })

/** All content words of the topic stand in what a reader meets first: headline, summary, facts, titles. */
export function isAbout(brief: Brief, topic: string): boolean {
  const stems = contentStems(topic)
  return stems.length > 0 && stems.every((stem) => stemsOf(brief).has(stem))
}

/** Many channels ask about the same brief. */
const known = new WeakMap<Brief, ReadonlySet<string>>()

function stemsOf(brief: Brief): ReadonlySet<string> {
  const stems =
    known.get(brief) ??
    new Set(
      [
        brief.headline.text,
        ...brief.summary.map(({ text }) => text),
        ...brief.facts.map(({ text }) => text),
        ...brief.sources.map(({ title }) => title),
      ].flatMap(contentStems),
    )
  known.set(brief, stems)
  return stems
}

const carries = (brief: Brief, source: string): boolean =>
  brief.support.outlets.some((outlet) => isCalled(brief, outlet, source))

/** By its own word, or as readers call it, with or without the host beside. */
const isCalled = ({ sources }: Brief, outlet: string, typed: string): boolean =>
  sameName(outlet, typed) ||
  sources.some(
    ({ outlet: own, name }) =>
      own === outlet &&
      name !== undefined &&
      [name, name.replace(` (${outlet})`, '')].some((each) => sameName(each, typed)),
  )

/** Case and accents do not count. */
export const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0

const someOf = (wanted: readonly string[], holds: (one: string) => boolean): boolean =>
  wanted.length === 0 || wanted.some(holds)
