/**
 * The brief of a story, in the words of its sources. Pure.
 *
 * Sentences are clustered into claims first; claims, not sentences, are then ranked, chosen and worded; every line
 * passes the gate before it is shown.
 */
import type { Anchor } from '../article/anchor/anchor.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import { type Article, englishAnchorsOf, englishOf } from '../article/article.ts'
import { distinctOutlets } from '../article/outlet.ts'
import { countOrigins, type Families } from '../story/independence.ts'
import { originsOf } from '../story/origin.ts'
import type { Story } from '../story/story.ts'
import { align } from './align.ts'
import type { Brief, Claim, Fact, SourceRow } from './brief.ts'
import { clusterOf } from './cluster.ts'
import { COPIED, copiedShareIn } from './copy.ts'
import { contradictionsIn, disputesOf, draftDisputes, isDisputedIn } from './dispute/disputes.ts'
import { gateOf } from './gate.ts'
import { headlineOf } from './headline.ts'
import { inPartOf, partialsOf, withoutFiguresOf } from './partial.ts'
import { quotesOf } from './quotation.ts'
import { chooseDistinct, topicOf, type Weighed, weigh } from './rank.ts'
import { type SpeakerOf, speakers } from './speaker.ts'
import { summaryOf } from './summary.ts'
import { type Press, supportOf } from './support.ts'
import { tierOf } from './tier.ts'
import { timelineOf } from './timeline.ts'
import { keyOf, type StorySpace, spaceOf, type Unit } from './unit.ts'
import { lineOfClaim } from './wording.ts'

/** Lines in the list of facts; the front page shows the first few. */
const MAX_FACTS = 12
/** With fewer corroborated claims than this, single-source ones with a date, a value or a quotation join them. */
const FEW = 5
const MAX_SINGLE_SOURCE = 15
/** Characters of a headline. */
const MAX_TITLE = 90
/** Characters up to which the sentence that tells the event itself stays whole. */
const LEAD_LENGTH = 220

export type BriefTools = { readonly names: NameTable }

export function composeBrief(story: Story, { names }: BriefTools): Brief {
  const { articles } = story
  const space = spaceOf(articles, names)
  const origins = originsOf(articles, copiedShareIn(space), COPIED)
  const speakerOf = speakers(names)
  const gate = gateOf({ names, speakerOf })
  const year = publishedYear(articles)
  const support = storySupport(articles, origins)
  const press = { families: origins, articles }
  const drafts = draftDisputes(space)
  const isDisputed = isDisputedIn(drafts)
  const tools = { space, speakerOf, press, isDisputed, names }
  const fact = (claim: Weighed) => factOf(claim, tools)
  const claims = clusterOf(space, align(space).edges, contradictionsIn(drafts)).map((units) => {
    const support = supportOf(units, press, speakerOf)
    return { units: units as [Unit, ...Unit[]], support, tier: tierOf(units, support, year) }
  })
  const ranked = weigh(claims, topicOf(titleVectors(articles, space), space.units))
  const chosen = chosenClaims(ranked)
  const facts = chosen.map(fact).filter((line) => gate.line(line, space.units))
  const single = ranked.filter((claim) => isSingle(claim) && !chosen.includes(claim))
  return {
    storyId: story.id,
    headline:
      headlineOf({
        articles,
        ranked: chosen,
        space,
        names,
        gate: gate.text,
        speakerOf,
        isDisputed,
      }) ?? originalHeadline(articles),
    summary: summaryOf(facts, support.origins),
    claims: ranked.map(claimOf),
    facts,
    singleSource: single
      .map(fact)
      .filter((line) => gate.line(line, space.units))
      .slice(0, MAX_SINGLE_SOURCE),
    disputes: disputesOf(drafts, press, speakerOf),
    timeline: timelineOf(ranked, speakerOf),
    quotes: quotesOf(space, speakerOf),
    sources: articles.map(sourceRow),
    origins,
    support,
    untranslated: articles.filter((article) => !hasEnglish(article)).map(({ id }) => id),
  }
}

const titleVectors = (articles: readonly Article[], space: StorySpace) =>
  articles.flatMap(({ title }) => {
    const english = title && englishOf(title)
    return english ? [space.vector(english, englishAnchorsOf(title))] : []
  })

const isSingle = ({ support, tier }: Weighed) => support.origins < 2 && tier !== 'opinion'

/**
 * Claims of several origins first, then those of several outlets; where both are few, single-source ones that can be
 * checked by a date or a value.
 */
function chosenClaims(ranked: readonly Weighed[]): Weighed[] {
  const usable = ranked.filter(({ tier }) => tier !== 'opinion')
  const byOrigins = usable.filter(({ support }) => support.origins > 1)
  const byOutlets = usable.filter(({ support }) => support.origins === 1 && support.outlets.length > 1)
  const chosen = chooseDistinct([...byOrigins, ...byOutlets], MAX_FACTS)
  if (chosen.length >= FEW) return chosen
  const rest = usable.filter((claim) => claim.tier !== 'quarantine' && !chosen.includes(claim))
  const more = chooseDistinct([...chosen, ...rest], FEW + 1)
  return more.length > chosen.length ? more : chooseDistinct([...chosen, ...usable], FEW)
}

const claimOf = ({ units, support, tier }: Weighed): Claim => ({
  id: keyOf(units[0].ref),
  evidence: units.map(({ ref }) => ref),
  support,
  tier,
})

type FactTools = {
  readonly space: StorySpace
  readonly names: NameTable
  readonly speakerOf: SpeakerOf
  readonly press: Press
  readonly isDisputed: (anchor: Anchor) => boolean
}

function factOf(
  { units, support, tier }: Weighed,
  { space, speakerOf, press, isDisputed, names }: FactTools,
): Fact {
  const line = lineOfClaim(units, speakerOf, tier === 'lead' ? LEAD_LENGTH : undefined)
  const cited = line.citations.flatMap((ref) => units.find((unit) => unit.ref === ref) ?? [])
  const lacking = withoutFiguresOf(line.text, cited, names)
  const carriers = units.filter(({ ref }) => !lacking.includes(ref))
  return {
    ...line,
    claim: keyOf(units[0].ref),
    support: lacking.length > 0 ? supportOf(carriers, press, speakerOf) : support,
    tier,
    partial: partialsOf(line.text, units, names),
    inPart: [...new Set([...inPartOf(line.text, units, space), ...lacking])],
    disputed: anchorsOf(line.text, 'en', names).some(isDisputed),
  }
}

function publishedYear(articles: readonly Article[]): number | undefined {
  const years = articles.flatMap(({ published }) => (published ? [Number(published.slice(0, 4))] : []))
  return years.length > 0 ? Math.max(...years) : undefined
}

const hasEnglish = (article: Article) =>
  article.language === 'en' ||
  article.sentences.some((sentence) => sentence.role === 'body' && englishOf(sentence) !== undefined)

function sourceRow(article: Article): SourceRow {
  const engine = article.sentences.find((sentence) => sentence.english)?.english?.engine
  return {
    articleId: article.id,
    outlet: article.outlet,
    language: article.language,
    title: titleOf(article),
    ...(article.url && { url: article.url }),
    ...(article.published && { published: article.published }),
    ...(article.corrected && { corrected: article.corrected }),
    ...(article.language !== 'en' && { engine: engine ?? '' }),
  }
}

/** Its title as published, else its first sentence. */
export function titleOf(article: Article): string {
  return (
    article.title?.original ?? article.sentences.find(({ role }) => role === 'body')?.original ?? article.id
  )
}

/** No English at all: the title as the first source printed it. Nothing is invented. */
function originalHeadline(articles: readonly Article[]): Brief['headline'] {
  const article = articles.find(({ title }) => title) ?? articles[0]
  const sentence = article?.sentences.find(({ role }) => role === 'body')
  return {
    text: article ? clipped(titleOf(article)) : '',
    citations: article && sentence ? [{ articleId: article.id, sentence: sentence.index }] : [],
    wording: 'original',
  }
}

const clipped = (title: string) =>
  title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1).replace(/\s+\S*$/, '')}…`

const storySupport = (articles: readonly Article[], families: Families) => ({
  outlets: distinctOutlets(articles),
  languages: [...new Set(articles.map(({ language }) => language))],
  origins: countOrigins(articles, families),
  speakers: [],
  oneSpeaker: false,
})
