/**
 * Articles into stories, one after the other: an answer is given at once and never revised.
 *
 * Holds the state of one stream and touches nothing outside: the same articles in the same order give the same stories.
 * An article joins a story when it is like the story's best member and, on the average, like its founder and its latest
 * members. Never like a member alone: that chains a week of news about the same people into one story.
 */
import type { Article } from '../article/article.ts'
import { type Indexed, openCandidateIndex, reachOf, termsIn } from './candidates.ts'
import { type Signature, signatureOf } from './signature.ts'
import { type Bag, bagOf, type Likeness, likeness, OF_DATE } from './similarity.ts'
import { DATE, type Term } from './terms.ts'
import { openVocabulary } from './vocabulary.ts'

export type Grouped = { readonly storyId: string; readonly isNew: boolean }

export type Grouper = {
  /**
   * The story of an article. With `storyId` nothing is judged: the article is put where it was found before, so that a
   * stream goes on after a restart. Articles are best given back in the order in which they came.
   */
  readonly add: (article: Article, storyId?: string) => Grouped
}

export type GrouperOptions = {
  /** Articles in memory; the oldest are forgotten. At least 1; about 5 KB each. */
  readonly window?: number
}

const WINDOW = 20_000
/** A story that was silent for so long is over. */
const WINDOW_MS = 72 * 3_600_000
/** Two dates that are not both known: between two articles without a date, and between one with and one without. */
const DISTANCE_UNDATED = 0.5
const DISTANCE_UNKNOWN = 0.8
/** The likeness that is needed at once, and how much more after `WINDOW_MS`. */
const NEEDED = 0.5
const NEEDED_LATER = 1
const MOST_LATER = 1.5
/** Nearly what is needed. */
const ALMOST = 0.99
/** The founder and the latest members stand for a story. */
const LATEST = 7

type Member = Indexed & {
  readonly language: string
  readonly time?: number
  readonly own: Bag
  readonly english?: Bag
  /** How many lines of it are known. */
  readonly lines: number
  readonly story: LiveStory
}

type Newcomer = Omit<Member, 'story' | 'slot'>

type LiveStory = {
  readonly id: string
  founder?: Member
  readonly latest: Member[]
  /** Articles in memory. A story without any is over. */
  size: number
  first: number
  last: number
}

export function openGrouper({ window = WINDOW }: GrouperOptions = {}): Grouper {
  const vocabulary = openVocabulary()
  const index = openCandidateIndex<Member>(window, vocabulary)
  const members: (Member | undefined)[] = []
  const stories = new Map<string, LiveStory>()
  let added = 0
  let named = 0

  const nameOf = (part: string): number =>
    part === DATE ? OF_DATE : vocabulary.idOf(part, part.startsWith('=') ? 'known' : 'sound')

  const bagFor = (terms: readonly Term[]): Bag =>
    bagOf(
      terms.map(({ key, kind, part, count }) => ({
        id: vocabulary.idOf(key, kind),
        count,
        ...(part && { name: nameOf(part) }),
      })),
    )

  const newcomerOf = ({ language, time, lines, original, english }: Signature): Newcomer => {
    const own = bagFor(original)
    const inEnglish = english && (english === original ? own : bagFor(english))
    const bags = inEnglish && inEnglish !== own ? [own, inEnglish] : [own]
    vocabulary.learn(language, termsIn(bags))
    return {
      language,
      lines,
      ...(time !== undefined && { time }),
      own,
      ...(inEnglish && { english: inEnglish }),
      bags,
      reach: reachOf(own, vocabulary),
    }
  }

  /** From 1 on they may tell one story: not where they share a name, a day and little else. */
  const likenessOf = (newcomer: Newcomer, member: Member): number => {
    const { whole, beside } = likenessOfTexts(newcomer, member, (a, b, same) =>
      likeness(a, b, same, vocabulary),
    )
    const score = whole / neededLikeness(newcomer.time, member.time)
    return beside < 1 && areTold(newcomer, member) ? Math.min(score, ALMOST) : score
  }

  const storyFor = (newcomer: Newcomer): LiveStory | undefined => {
    const best = new Map<LiveStory, number>()
    for (const member of index.find(newcomer.bags, ({ story }) => isLive(story, newcomer.time))) {
      const score = likenessOf(newcomer, member)
      best.set(member.story, Math.max(score, best.get(member.story) ?? 0))
    }
    let chosen: LiveStory | undefined
    let highest = 1
    for (const [story, score] of best) {
      // The average cannot lift a story whose best member is not like the article.
      if (score < 1) continue
      const scores = standingFor(story).map((member) => likenessOf(newcomer, member))
      const overall = (score + average(scores)) / 2
      if (overall >= highest) [chosen, highest] = [story, overall]
    }
    return chosen
  }

  const openStory = (id: string): LiveStory => {
    const story: LiveStory = { id, latest: [], size: 0, first: Infinity, last: -Infinity }
    stories.set(id, story)
    return story
  }

  const freeName = (): string => {
    do named += 1
    while (stories.has(`s${named}`))
    return `s${named}`
  }

  const keep = (newcomer: Newcomer, story: LiveStory): void => {
    const slot = added % window
    const oldest = members[slot]
    if (oldest) forget(oldest)
    const member: Member = { ...newcomer, story, slot }
    members[slot] = member
    index.add(member)
    join(story, member)
    added += 1
  }

  const forget = (member: Member): void => {
    index.drop(member)
    vocabulary.forget(member.language, termsIn(member.bags))
    member.story.size -= 1
    if (member.story.size === 0) stories.delete(member.story.id)
  }

  return {
    add(article, storyId) {
      const newcomer = newcomerOf(signatureOf(article))
      const known = storyId === undefined ? storyFor(newcomer) : stories.get(storyId)
      const story = known ?? openStory(storyId ?? freeName())
      keep(newcomer, story)
      return { storyId: story.id, isNew: known === undefined }
    },
  }
}

function join(story: LiveStory, member: Member): void {
  story.size += 1
  if (story.founder) story.latest.push(member)
  else story.founder = member
  if (story.latest.length > LATEST) story.latest.shift()
  if (member.time === undefined) return
  story.first = Math.min(story.first, member.time)
  story.last = Math.max(story.last, member.time)
}

const standingFor = ({ founder, latest }: LiveStory): readonly Member[] =>
  founder ? [founder, ...latest] : latest

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

/** An article without a date may belong to any story, and any article to a story without dates. */
function isLive({ first, last }: LiveStory, time: number | undefined): boolean {
  if (time === undefined || first > last) return true
  return time >= first - WINDOW_MS && time <= last + WINDOW_MS
}

/** Both have more than a title: in one line there is no room for more than a name and a word or two. */
const areTold = (a: Newcomer, b: Newcomer): boolean => a.lines > 1 && b.lines > 1

/** The further apart two articles are, the more must they have in common: the same people do something else. */
function neededLikeness(a: number | undefined, b: number | undefined): number {
  return NEEDED + NEEDED_LATER * distance(a, b)
}

/** In windows. */
function distance(a: number | undefined, b: number | undefined): number {
  if (a !== undefined && b !== undefined) return Math.min(MOST_LATER, Math.abs(a - b) / WINDOW_MS)
  return a === b ? DISTANCE_UNDATED : DISTANCE_UNKNOWN
}

/** English is compared with English. Else own words within a language, and across languages what they can share. */
function likenessOfTexts(
  a: Newcomer,
  b: Member,
  compare: (one: Bag, other: Bag, isOneLanguage: boolean) => Likeness,
): Likeness {
  if (a.english && b.english) return compare(a.english, b.english, true)
  if (a.language === b.language) return compare(a.own, b.own, true)
  const scores = [compare(a.own, b.own, false)]
  if (a.english && a.english !== a.own) scores.push(compare(a.english, b.own, false))
  if (b.english && b.english !== b.own) scores.push(compare(a.own, b.english, false))
  return scores.reduce((best, score) => (score.whole > best.whole ? score : best))
}
