/**
 * A brief as a card: headline, summary, facts with their support, disputes, sources. Pure.
 * Everything a reader must know first fits into 1,200 characters; what does not fit goes into the details.
 */
import type { Brief, Dispute, EvidenceRef, Fact, Line, Support } from '../brief/brief.ts'
import { type Block, block, cites, type Inline, lengthOf } from './card.ts'
import { count, languageName, languageTag, listed } from './words.ts'

/** Characters of the card of the lead story. */
const MAX_LEAD_LENGTH = 1_200
const MAX_DISPUTES = 2

/** [n] of an article: its place in the list of sources, from 1. */
export const numberIn = (brief: Brief, articleId: string): number =>
  brief.sources.findIndex((source) => source.articleId === articleId) + 1

const numbersOf = (brief: Brief, refs: readonly EvidenceRef[]) =>
  refs.map((ref) => numberIn(brief, ref.articleId))

/** The full card of a story, cut to `maxLength` characters by leaving out whole lines, never parts of one. */
export function leadCard(brief: Brief, maxLength = MAX_LEAD_LENGTH): Block[] {
  const frame = [...headBlocks(brief), ...untranslatedBlocks(brief), sourcesBlock(brief)]
  let room = maxLength - lengthOf(frame)
  const take = (blocks: readonly Block[]): Block[] => {
    const length = lengthOf(blocks)
    if (length > room) return []
    room -= length
    return [...blocks]
  }
  const disputes = takeDisputes(brief, take)
  const facts = newFacts(brief).flatMap((fact) => take([factBlock(brief, fact)]))
  const [head, tail] = [headBlocks(brief), [...untranslatedBlocks(brief), sourcesBlock(brief)]]
  return [...head, ...facts, ...disputes, ...tail]
}

/** Everything the brief holds that the lead card had no room for. */
export function detailBlocks(brief: Brief): Block[] {
  const shown = new Set(leadCard(brief).map(({ content }) => JSON.stringify(content)))
  const rest = [
    ...newFacts(brief).map((fact) => factBlock(brief, fact)),
    ...brief.disputes.map((dispute) => disputeBlock(brief, dispute)),
  ].filter(({ content }) => !shown.has(JSON.stringify(content)))
  const facts = rest.filter(({ kind }) => kind === 'fact')
  const sides = rest.filter(({ kind }) => kind === 'side')
  return [
    ...(facts.length > 0 ? [block('heading', 'More facts'), ...facts] : []),
    ...(sides.length > 0 ? [block('heading', 'More differences'), ...sides] : []),
    ...singleBlocks(brief),
  ]
}

function headBlocks(brief: Brief): Block[] {
  const summary = brief.summary.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [' '] : []),
    shownText(line),
    ...cites(numbersOf(brief, line.citations)),
  ])
  return [
    block('headline', brief.headline.text),
    block('meta', supportLine(brief.support)),
    ...(summary.length > 0 ? [block('paragraph', ...summary)] : []),
  ]
}

/** "5 outlets · 5 languages · 4 origins". */
export function supportLine({ outlets, languages, origins }: Support): string {
  return [
    count(outlets.length, 'outlet'),
    count(languages.length, 'language'),
    count(origins, 'origin'),
  ].join(' · ')
}

/** A line in translated words is said to be one. */
export const shownText = ({ text, wording }: Line): string =>
  wording === 'translation' ? `${text} (translated)` : text

const newFacts = (brief: Brief): Fact[] =>
  brief.facts.filter(({ text }) => !brief.summary.some((line) => line.text === text))

function factBlock(brief: Brief, fact: Fact): Block {
  const only = fact.partial.flatMap(({ text, citations }): Inline[] => [
    ` · ${text} only`,
    ...cites(numbersOf(brief, citations)),
  ])
  const tag = { tag: tagOf(fact.support) }
  return block('fact', shownText(fact), ' ', tag, ...cites(numbersOf(brief, fact.citations)), ...only)
}

/** "3 outlets · EN DE NO · 2 origins · one speaker". */
function tagOf({ outlets, languages, origins, oneSpeaker }: Support): string {
  const tags = languages.map(languageTag).join(' ')
  if (outlets.length === 1) return `single source · ${tags}`
  return [
    `${count(outlets.length, 'outlet')} · ${tags}`,
    ...(origins < outlets.length ? [count(origins, 'origin')] : []),
    ...(oneSpeaker ? ['one speaker'] : []),
  ].join(' · ')
}

function takeDisputes(brief: Brief, take: (blocks: readonly Block[]) => Block[]): Block[] {
  const [first, ...others] = brief.disputes
    .slice(0, MAX_DISPUTES)
    .map((dispute) => disputeBlock(brief, dispute))
  if (!first) return []
  const shown = take([block('heading', 'Sources differ'), first])
  return shown.length > 0 ? [...shown, ...others.flatMap((other) => take([other]))] : []
}

/** "Was X discussed? yes: Speaker [3] [4]; not stated: Outlet [5]." */
export function disputeBlock(brief: Brief, { question, sides, note }: Dispute): Block {
  const told = sides.flatMap((side, index): Inline[] => [
    index > 0 ? '; ' : ' ',
    { bold: side.answer },
    ` (${side.who})`,
    ...cites(numbersOf(brief, side.citations)),
  ])
  return block('side', { italic: question }, ...told, '.', ...(note ? [` ${note}`] : []))
}

function singleBlocks(brief: Brief): Block[] {
  if (brief.singleSource.length === 0) return []
  return [
    block('heading', 'Reported by one source only'),
    ...brief.singleSource.map((fact) => factBlock(brief, fact)),
  ]
}

/** Articles that stand in the story only with their original words corroborate nothing, and the reader is told. */
function untranslatedBlocks(brief: Brief): Block[] {
  if (brief.untranslated.length === 0) return []
  const rows = brief.sources.filter(({ articleId }) => brief.untranslated.includes(articleId))
  const languages = listed([...new Set(rows.map(({ language }) => languageName(language)))])
  const also = brief.facts.length > 0 ? 'Also reported' : 'Reported'
  return [block('meta', `${also} by ${count(rows.length, 'source')} in ${languages} (not translated)`)]
}

function sourcesBlock(brief: Brief): Block {
  const rows = brief.sources.flatMap((source, index): Inline[] => [
    index > 0 ? ' · ' : ' ',
    { cite: index + 1 },
    ` ${source.outlet} ${languageTag(source.language)}`,
  ])
  return block('sources', 'Sources', ...rows, ...translationNote(brief))
}

function translationNote(brief: Brief): Inline[] {
  const engines = [...new Set(brief.sources.flatMap(({ engine }) => engine || []))]
  return engines.length > 0 ? [` · translation: ${engines.join(', ')}`] : []
}
