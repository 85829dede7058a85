/**
 * What synthetic articles say, before they are put into words: stories, each told by some outlets in some languages.
 * The same number always gives the same story. Pure.
 */
import { FRAMES, type Frame, LANGUAGES, type Language, LISTS, TITLES } from './frames.ts'
import { openRandom, type Random } from './random.ts'
import { bodyOf, NOUNS, nameOf } from './vocabulary.ts'

/** What stands in the gap of a sentence. Numbers of nouns are those of the vocabulary; weekday 0 is Monday. */
export type Gap =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'noun' | 'number' | 'year' | 'month' | 'weekday'; readonly value: number }

/** What a sentence says, in no language. */
export type Meaning = { readonly frame: Frame; readonly gaps: Readonly<Record<string, Gap>> }

/** One article: what it says, who says it, in which language. */
export type Telling = {
  readonly id: string
  readonly story: number
  readonly outlet: string
  readonly language: Language
  readonly published: string
  readonly title: Meaning
  readonly sentences: readonly Meaning[]
}

type Plot = { readonly titles: readonly Meaning[]; readonly sentences: readonly Meaning[] }
type Unpublished = Omit<Telling, 'published'>

const FIRST_DAY = Date.UTC(2026, 0, 5)
const DAY_MS = 24 * 3_600_000
/** As many as some hundred busy outlets publish together. */
const ARTICLES_A_DAY = 5_000
/** Stories that go on at the same time. */
const AT_ONCE = 10
const OUTLETS = 200
const MOST_ARTICLES = 7
/** Sentences of a story, half of them lists; an article tells most of them. */
const SENTENCES = 14
const FEWEST_SENTENCES = 8
const NOUNS_OF_STORY = 20
const NAMES = 1_000_000
/** So many articles repeat one before them word for word. */
const COPIES = 0.15
/** So many sentences give other amounts than the other sources do. */
const DIFFERING = 0.05

/** In the order in which they are published, four a story on average. Endless. */
export function* tellings(): Generator<Telling, never> {
  let count = 0
  for (let story = 0; ; story += AT_ONCE) {
    const stories = Array.from({ length: AT_ONCE }, (_, offset) => tellingsOf(story + offset))
    for (const telling of openRandom(story).shuffled(stories.flat())) {
      const published = new Date(FIRST_DAY + (count * DAY_MS) / ARTICLES_A_DAY).toISOString()
      yield { ...telling, published }
      count++
    }
  }
}

function tellingsOf(story: number): Unpublished[] {
  const random = openRandom(story + 1)
  const plot = plotOf(random)
  const told: Unpublished[] = []
  for (let number = 1 + random.below(MOST_ARTICLES); number > 0; number--) {
    const former = told.at(-1)
    const telling = former && random.chance(COPIES) ? former : tell(plot, story, random)
    const outlet = `${nameOf(random.below(OUTLETS))} News`
    told.push({ ...telling, id: `${story}-${number}`, outlet })
  }
  return told
}

function plotOf(random: Random): Plot {
  const name = (words: number): Gap => {
    const parts = Array.from({ length: words }, () => nameOf(random.below(NAMES)))
    return { kind: 'name', name: parts.join(' ') }
  }
  const cast = { person: name(2), rival: name(2), body: bodyGap(random) }
  const places = [name(1), name(1)]
  const nouns = [...new Set(Array.from({ length: NOUNS_OF_STORY }, () => random.rank(NOUNS)))]
  const meaning = (frame: Frame): Meaning => ({
    frame,
    gaps: { ...cast, place: random.pick(places), ...things(random.shuffled(nouns)), ...amounts(random) },
  })
  const lists = Array.from({ length: SENTENCES / 2 }, () => random.pick(LISTS))
  const others = random.shuffled(FRAMES).slice(0, SENTENCES / 2)
  return { titles: TITLES.map(meaning), sentences: [...others, ...lists].map(meaning) }
}

const things = (nouns: readonly number[]): Record<string, Gap> =>
  Object.fromEntries(
    ['thing', 'other', 'third', 'fourth', 'fifth'].map((gap, place) => [
      gap,
      { kind: 'noun', value: nouns[place] ?? 0 },
    ]),
  )

const bodyGap = (random: Random): Gap => ({ kind: 'name', name: bodyOf(random.below(NAMES)) })

const amounts = (random: Random): Record<string, Gap> => ({
  count: { kind: 'number', value: 2 + random.below(900) },
  people: { kind: 'number', value: 1_000 + random.below(90) * 100 },
  votes: { kind: 'number', value: 20 + random.below(400) },
  share: { kind: 'number', value: 2 + random.below(90) },
  years: { kind: 'number', value: 2 + random.below(30) },
  year: { kind: 'year', value: 1990 + random.below(35) },
  month: { kind: 'month', value: random.below(12) },
  day: { kind: 'weekday', value: random.below(7) },
})

function tell({ titles, sentences }: Plot, story: number, random: Random): Unpublished {
  const length = FEWEST_SENTENCES + random.below(SENTENCES - FEWEST_SENTENCES)
  return {
    id: '',
    outlet: '',
    story,
    language: random.pick(LANGUAGES),
    title: random.pick(titles),
    sentences: random
      .shuffled(sentences)
      .slice(0, length)
      .map((meaning) => (random.chance(DIFFERING) ? differing(meaning, random) : meaning)),
  }
}

/** The same with other amounts. */
function differing({ frame, gaps }: Meaning, random: Random): Meaning {
  const changed = Object.entries(gaps).map(([gap, filling]): [string, Gap] =>
    filling.kind === 'number'
      ? [gap, { kind: 'number', value: filling.value + 1 + random.below(9) }]
      : [gap, filling],
  )
  return { frame, gaps: Object.fromEntries(changed) }
}
