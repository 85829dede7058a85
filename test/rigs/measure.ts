/** Compares a brief with what an editor expects: claims, disputes, origins, furniture, what must not lead. */
import type { Article } from '../../src/article/article.ts'
import type { Brief, EvidenceRef } from '../../src/brief/brief.ts'
import { type Expected, findPointed, type Pointer } from './story-folder.ts'

export type Counts = { readonly right: number; readonly found: number; readonly expected: number }

export type Measured = {
  /** Pairs of sentences of different articles that stand in one claim. */
  readonly claims: Counts
  readonly disputes: Counts
  /** Questions of disputes that were expected and not found, and of those found and not expected. */
  readonly missed: readonly string[]
  readonly extra: readonly string[]
  /** Non-disputes that were shown as disputes. */
  readonly falseDisputes: readonly string[]
  readonly originsRight: boolean
  readonly furnitureShown: readonly string[]
  readonly trapsInLead: readonly string[]
}

/** `claims` are all clusters of the brief, not only the shown facts. */
export function measure(
  brief: Brief,
  claims: readonly (readonly EvidenceRef[])[],
  articles: readonly Article[],
  expected: Expected,
): Measured {
  const at = (pointer: Pointer) => findPointed(articles, pointer)
  return {
    claims: compareClaims(claims, expected, at),
    ...compareDisputes(brief, expected, at),
    originsRight: sameFamilies(brief.origins, expected.origins),
    furnitureShown: expected.furniture.filter((line) => shownSentences(brief, articles).includes(line)),
    trapsInLead: expected.mustNotLead.filter((words) => leadText(brief).includes(words)),
  }
}

const key = ({ articleId, sentence }: EvidenceRef) => `${articleId}:${sentence}`
const articleOf = (place: string) => place.slice(0, place.lastIndexOf(':'))

function pairsIn(places: readonly string[]): string[] {
  const sorted = [...new Set(places)].toSorted()
  return sorted.flatMap((a, index) =>
    sorted
      .slice(index + 1)
      .filter((b) => articleOf(a) !== articleOf(b))
      .map((b) => `${a} ${b}`),
  )
}

function compareClaims(
  claims: readonly (readonly EvidenceRef[])[],
  expected: Expected,
  at: (pointer: Pointer) => string,
): Counts {
  const gold = new Set(expected.claims.flatMap(({ evidence }) => pairsIn(evidence.map(at))))
  const found = new Set(claims.flatMap((refs) => pairsIn(refs.map(key))))
  return { right: gold.intersection(found).size, found: found.size, expected: gold.size }
}

type Sides = readonly ReadonlySet<string>[]

function compareDisputes(brief: Brief, expected: Expected, at: (pointer: Pointer) => string) {
  const gold = expected.disputes.map(({ question, id, sides }) => ({
    name: id ? `${id} ${question}` : question,
    sides: sides.map((side) => new Set(side.map(at))),
  }))
  const found = brief.disputes.map(({ question, sides }) => ({
    name: question,
    sides: sides.map(({ citations }) => new Set(citations.map(key))),
  }))
  const matches = (a: { sides: Sides }, b: { sides: Sides }) => sidesMeet(a.sides, b.sides)
  const missed = gold.filter((one) => !found.some((other) => matches(one, other)))
  const extra = found.filter((one) => !gold.some((other) => matches(other, one)))
  const falseDisputes = expected.notDisputes.filter(({ evidence }) =>
    extra.some(
      ({ sides }) => sides.filter((side) => evidence.some((pointer) => side.has(at(pointer)))).length > 1,
    ),
  )
  return {
    disputes: { right: found.length - extra.length, found: found.length, expected: gold.length },
    missed: missed.map(({ name }) => name),
    extra: extra.map(({ name }) => name),
    falseDisputes: falseDisputes.map(({ why }) => why),
  }
}

/** Two different sides of the one meet two different sides of the other. */
function sidesMeet(gold: Sides, found: Sides): boolean {
  const met = found.map((side) => gold.findIndex((other) => !other.isDisjointFrom(side)))
  return new Set(met.filter((index) => index >= 0)).size > 1
}

/** `copies` names only the families of more than one article. */
function sameFamilies(origins: Brief['origins'], copies: Expected['origins']): boolean {
  const text = (families: readonly (readonly string[])[]) =>
    families
      .filter((family) => family.length > 1)
      .map((family) => family.toSorted().join('+'))
      .toSorted()
      .join(' ')
  return text(origins) === text(copies)
}

function shownSentences(brief: Brief, articles: readonly Article[]): string[] {
  const refs = [...brief.facts, ...brief.singleSource, ...brief.timeline].flatMap(
    ({ citations }) => citations,
  )
  const sides = brief.disputes.flatMap(({ sides }) => sides.flatMap(({ citations }) => citations))
  return [...refs, ...sides, ...brief.quotes.map(({ citation }) => citation)].map(
    ({ articleId, sentence }) =>
      articles.find(({ id }) => id === articleId)?.sentences[sentence]?.original.trim() ?? '',
  )
}

/** What a reader meets first: headline, summary and the first five facts. */
const leadText = ({ headline, summary, facts }: Brief): string =>
  [headline, ...summary, ...facts.slice(0, 5)].map(({ text }) => text).join('\n')

export const share = (right: number, of: number): number => (of === 0 ? 1 : right / of)

export const addCounts = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  expected: a.expected + b.expected,
})
