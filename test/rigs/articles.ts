/**
 * Small stories for tests, read and translated as the program does it.
 *
 * A sentence is its words, or its words and their English. What the reader would not take as one body sentence, or whose
 * English it would refuse, is an error of the test: nothing is left out in silence.
 */
import type { NameTable } from '../../src/article/anchor/name-table.ts'
import type { Article } from '../../src/article/article.ts'
import type { Support, Tier } from '../../src/brief/brief.ts'
import type { Weighed } from '../../src/brief/rank.ts'
import { type SpeakerOf, speakers } from '../../src/brief/speaker.ts'
import { supportOf } from '../../src/brief/support.ts'
import { type StorySpace, spaceOf, type Unit } from '../../src/brief/unit.ts'
import { prepareArticle } from '../../src/pipeline.ts'
import { memoryTranslator } from '../../src/translate/memory.ts'
import type { Pair } from '../../src/translate/pair.ts'
import { openTools } from './story-folder.ts'

export type Told = string | readonly [original: string, english: string]

export type Paper = {
  readonly told: readonly Told[]
  readonly title?: Told
  /** "en" where nothing is said. */
  readonly language?: string
  /** The id of the article where nothing is said. */
  readonly outlet?: string
  readonly published?: string
}

/** Papers by article id: what they tell, or the whole paper. */
export type Papers = Readonly<Record<string, Paper | readonly Told[]>>

const tools = await openTools()

export const names: NameTable = tools.names
export const speakerOf: SpeakerOf = speakers(names)

const isTold = (paper: Paper | readonly Told[]): paper is readonly Told[] => Array.isArray(paper)
const wordsOf = (told: Told): string => (typeof told === 'string' ? told : told[0])

async function articleOf(id: string, paper: Paper | readonly Told[]): Promise<Article> {
  const { told, title, language = 'en', outlet = id, published } = isTold(paper) ? { told: paper } : paper
  const pairs = [...told, ...(title ? [title] : [])].flatMap((piece): Pair[] =>
    typeof piece === 'string' ? [] : [{ language, original: piece[0], english: piece[1] }],
  )
  const item = {
    id,
    outlet,
    language,
    text: told.map(wordsOf).join(' '),
    ...(title && { title: wordsOf(title) }),
    ...(published && { published }),
  }
  const translators = [memoryTranslator('test memory', pairs)]
  const article = await prepareArticle(item, { ...tools, translators })
  check(article, told, language)
  return article
}

/** @throws where the reader made something else of the sentences. */
function check({ id, sentences }: Article, told: readonly Told[], language: string): void {
  const read = sentences.map(({ original, role }) => `${role}: ${original}`)
  const wanted = told.map((piece) => `body: ${wordsOf(piece)}`)
  if (read.join('\n') !== wanted.join('\n')) throw new Error(`${id} was read as\n${read.join('\n')}`)
  for (const [index, sentence] of sentences.entries()) {
    const pair = typeof told[index] !== 'string'
    if (sentence.language !== language) throw new Error(`${id}:${index} was read as ${sentence.language}`)
    if (pair && !sentence.english?.anchorsAgree) throw new Error(`the English of ${id}:${index} was refused`)
  }
}

/** The articles, in the order of their ids in `papers`. */
export const articlesOf = (papers: Papers): Promise<Article[]> =>
  Promise.all(Object.entries(papers).map(([id, paper]) => articleOf(id, paper)))

export const storyOf = async (papers: Papers): Promise<StorySpace> => spaceOf(await articlesOf(papers), names)

/** The sentence at a place: "a:0" is the first of article a. */
export function unitAt({ units }: StorySpace, place: string): Unit {
  const unit = units.find(({ ref }) => `${ref.articleId}:${ref.sentence}` === place)
  if (!unit) throw new Error(`nothing can be evidence at ${place}`)
  return unit
}

/** "a:0" for every sentence. */
export const placesOf = (units: readonly Pick<Unit, 'ref'>[]): string[] =>
  units.map(({ ref }) => `${ref.articleId}:${ref.sentence}`)

export type ClaimChange = Partial<Support> & { readonly tier?: Tier; readonly score?: number }

/** The sentences at these places as one claim; every article is an origin of its own unless it is said otherwise. */
export function claimOf(space: StorySpace, places: readonly string[], change: ClaimChange = {}): Weighed {
  const [first, ...rest] = places.map((place) => unitAt(space, place))
  if (!first) throw new Error('a claim needs a sentence')
  const { tier = 'key', score = 0, ...support } = change
  const units = [first, ...rest] as const
  return { units, support: { ...supportOf(units, { families: [] }, speakerOf), ...support }, tier, score }
}
