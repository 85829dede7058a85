/** Two or three lines that let a reader understand the story in fifteen seconds. Pure. */
import type { Fact } from './brief.ts'
import { startsWithPronoun } from './rank.ts'

/** At 240 words a minute, 60 words take 15 seconds. */
const MAX_WORDS = 62
const MAX_SENTENCES = 3

/**
 * The first fact and then, in rank order, those that fit. Where facts of several independent origins exist, nothing
 * that only one of them says stands in the summary.
 */
export function summaryOf(facts: readonly Fact[], originsInStory: number): Fact[] {
  const summary: Fact[] = []
  let words = 0
  for (const fact of candidates(facts, originsInStory)) {
    const length = fact.text.split(/\s+/).length
    if (summary.length > 0 && (words + length > MAX_WORDS || !standsAlone(fact.text))) continue
    summary.push(fact)
    words += length
    if (summary.length === MAX_SENTENCES) break
  }
  return summary
}

/** Corroborated facts; where the sources share none, what each says alone, cited as such. */
function candidates(facts: readonly Fact[], originsInStory: number): Fact[] {
  const sound = facts.filter(({ tier }) => !['background', 'opinion', 'quarantine'].includes(tier))
  const firm = sound.filter(({ support }) => originsInStory < 2 || support.origins > 1)
  return firm.length > 0 ? firm : sound
}

const standsAlone = (text: string) => !startsWithPronoun(text) && !/^(?:[^“]{0,60}: )?“/.test(text)
