/**
 * A brief as a card: headline, summary, facts with their support, disputes, sources. Pure.
 * Everything a reader must know first fits into 1,200 characters; what does not fit goes into the details.
 */
import type { Brief, Dispute, EvidenceRef, Fact, Line } from '../brief/brief.ts'
import { addedBy } from '../brief/support.ts'
import { withoutQuotationMarks } from '../brief/wording.ts'
import { type Block, block, cites, type Inline, lengthOf, numbersOn } from './card.ts'
import { citesOf, languagesOf, sourceBlocks } from './source-list.ts'
import { clipped, count, languageName, languageTag, listed } from './words.ts'

/** Characters of the card of the lead story. */
const MAX_LEAD_LENGTH = 1_200
/** Characters. English headlines are shorter; a title that stands for want of English may be a whole sentence. */
const MAX_HEADLINE = 160
/** Characters: a caller may give any text as the id of a story. */
const MAX_ID = 24
const MAX_DISPUTES = 2

/** The lines that a card shows, in the order of the brief. */
type Chosen = Pick<Brief, 'summary' | 'disputes' | 'facts'>

/**
 * The full card of a story, cut to `maxLength` characters by leaving out whole lines, never parts of one. `mark` is a word
 * in front of the grey line: "NEW".
 */
export const leadCard = (brief: Brief, maxLength = MAX_LEAD_LENGTH, mark?: string): Block[] =>
  cardOf(brief, choose(brief, maxLength, mark), mark)

/** Everything the brief holds that the lead card of the same `maxLength` and mark has no room for. */
export function detailBlocks(brief: Brief, maxLength = MAX_LEAD_LENGTH, mark?: string): Block[] {
  const shown = choose(brief, maxLength, mark)
  const facts = brief.facts.filter((fact) => !shown.facts.includes(fact) && !isAmong(shown.summary, fact))
  const disputes = brief.disputes.filter((dispute) => !shown.disputes.includes(dispute))
  return [
    ...listBlocks('More facts', factBlocks(brief, facts)),
    ...listBlocks('More differences', disputeBlocks(brief, disputes)),
    ...listBlocks('From one origin only', factBlocks(brief, brief.singleSource)),
  ]
}

/** What fits, most important first: the summary, then what the sources differ on, then the facts. */
function choose(brief: Brief, maxLength: number, mark?: string): Chosen {
  let chosen: Chosen = { summary: [], disputes: [], facts: [] }
  const add = (lines: Partial<Chosen>) => {
    const longer = { ...chosen, ...lines }
    if (lengthOf(cardOf(brief, longer, mark)) <= maxLength) chosen = longer
  }
  for (const line of brief.summary) add({ summary: [...chosen.summary, line] })
  for (const dispute of brief.disputes.slice(0, MAX_DISPUTES))
    add({ disputes: [...chosen.disputes, dispute] })
  for (const fact of brief.facts) if (!isAmong(chosen.summary, fact)) add({ facts: [...chosen.facts, fact] })
  return chosen
}

const isAmong = (lines: readonly Line[], { text }: Line) => lines.some((line) => line.text === text)

function cardOf(brief: Brief, { summary, disputes, facts }: Chosen, mark?: string): Block[] {
  const lines = [
    ...headBlocks(brief, summary, mark),
    ...factBlocks(brief, facts),
    ...listBlocks('Sources differ', disputeBlocks(brief, disputes)),
  ]
  return [...lines, ...untranslatedBlocks(brief), ...sourceBlocks(brief, numbersOn(lines))]
}

const listBlocks = (title: string, items: readonly Block[]): Block[] =>
  items.length > 0 ? [block('heading', title), ...items] : []

function headBlocks(brief: Brief, lines: readonly Fact[], mark?: string): Block[] {
  const summary = lines.flatMap((line, index) => [...(index > 0 ? [' '] : []), ...runningLine(brief, line)])
  return [
    block('headline', headlineText(brief)),
    block('meta', storyLine(brief, mark)),
    ...(summary.length > 0 ? [block('paragraph', ...summary)] : []),
  ]
}

/** A fact within running text: with the sources that say all of it, without its support. */
export const runningLine = (brief: Brief, line: Fact): Inline[] => [
  shownText(line),
  ...(line.disputed ? [' (sources differ)'] : []),
  ...cites(citesOf(brief, wholeCarriers(line))),
]

/** "NEW · 5 outlets · 5 languages · 4 origins · story K4M". */
export const storyLine = (brief: Brief, mark?: string): string =>
  [
    ...(mark ? [mark] : []),
    count(brief.support.outlets.length, 'outlet'),
    count(brief.support.languages.length, 'language'),
    count(brief.support.origins, 'origin'),
    storyLabel(brief),
  ].join(' · ')

/** What a reader gives to a command that asks for a story. */
export const storyLabel = ({ storyId }: Brief): string => `story ${clipped(storyId, MAX_ID)}`

export const headlineText = ({ headline }: Brief): string => clipped(wordsOf(headline), MAX_HEADLINE)

/** A line in translated words is said to be one. */
export const shownText = (line: Line): string =>
  line.wording === 'translation' ? `${wordsOf(line)} (translated)` : wordsOf(line)

/** Only words that a source prints stand in quotation marks. */
const wordsOf = ({ text, wording }: Line): string =>
  wording === 'translation' || wording === 'model' ? withoutQuotationMarks(text) : text

const isIn = (refs: readonly EvidenceRef[], { articleId, sentence }: EvidenceRef) =>
  refs.some((ref) => ref.articleId === articleId && ref.sentence === sentence)

/** The cited sentences that say the whole line, every figure of it; all of them, where none alone does. */
function wholeCarriers({ citations, inPart, partial }: Fact): readonly EvidenceRef[] {
  const whole = citations.filter(
    (ref) => !isIn(inPart, ref) && partial.every((figure) => isIn(figure.citations, ref)),
  )
  return whole.length > 0 ? whole : citations
}

const factBlocks = (brief: Brief, facts: readonly Fact[]): Block[] =>
  facts.map((fact) => {
    const only = fact.partial.flatMap(({ text, citations }): Inline[] => [
      ` · ${text}: only`,
      ...cites(citesOf(brief, citations)),
    ])
    const inPart = fact.citations.filter((ref) => isIn(fact.inPart, ref))
    const whole = fact.citations.filter((ref) => !inPart.includes(ref))
    const cited = [
      ...cites(citesOf(brief, whole)),
      ...(inPart.length > 0 ? [' · in part:', ...cites(citesOf(brief, inPart))] : []),
    ]
    return block('fact', wordsOf(fact), ' ', { tag: tagOf(brief, fact) }, ...cited, ...only)
  })

/** "translated · 3 outlets · DE ID NO · 2 origins · one speaker". */
function tagOf(brief: Brief, { wording, support, disputed }: Fact): string {
  const { outlets, origins, oneSpeaker } = support
  const single = outlets.length === 1
  return [
    ...(wording === 'translation' ? ['translated'] : []),
    single ? 'single source' : count(outlets.length, 'outlet'),
    languagesOf(brief, support).map(languageTag).join(' '),
    ...(!single && origins < outlets.length ? [count(origins, 'origin')] : []),
    ...(!single && oneSpeaker ? ['one speaker'] : []),
    ...(disputed ? ['sources differ'] : []),
  ].join(' · ')
}

/** "Was X discussed? yes (Speaker) [3] [4]; not stated (Outlet) [5]." */
const disputeBlocks = (brief: Brief, disputes: readonly Dispute[]): Block[] =>
  disputes.map(({ question, sides, note }) => {
    const told = sides.flatMap((side, index): Inline[] => [
      index > 0 ? '; ' : ' ',
      { bold: side.answer },
      ` (${side.who})`,
      ...cites(citesOf(brief, side.citations)),
    ])
    return block('side', { italic: question }, ...told, '.', ...(note ? [` ${note}`] : []))
  })

/**
 * Articles that stand in the story only with their original words corroborate nothing, and the reader is told how many more
 * independent sources they are.
 */
function untranslatedBlocks(brief: Brief): Block[] {
  const rows = brief.sources.filter(({ articleId }) => brief.untranslated.includes(articleId))
  if (rows.length === 0) return []
  const languages = listed([...new Set(rows.map(({ language }) => languageName(language)))])
  const also = brief.facts.length > 0 ? 'Also reported' : 'Reported'
  const { outlets, origins } = addedBy(brief, (row) => rows.includes(row))
  const told =
    origins > 0
      ? `${also} by ${count(origins, 'source')} in ${languages}`
      : outlets > 0
        ? `The same text stands in ${count(outlets, 'more outlet')} in ${languages}`
        : `The same outlets report it in ${languages} too`
  return [block('meta', `${told} (not translated)`)]
}
