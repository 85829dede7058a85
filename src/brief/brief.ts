/** What a story says, fact by fact, each with its proof. Types only. */

/** Points at one sentence of one article of the story. */
export type EvidenceRef = { readonly articleId: string; readonly sentence: number }

/** Who carries a claim. Outlets, origins and speakers are three counts and are shown apart. */
export type Support = {
  readonly outlets: readonly string[]
  /** Primary BCP 47 tags. */
  readonly languages: readonly string[]
  /** Independent origins: copies and translations of one text count once. At least 1. */
  readonly origins: number
  /** To whom the statement is attributed, usual English forms, each once. */
  readonly speakers: readonly string[]
  /** True when every cited sentence attributes it to the same one speaker: two outlets, one voice. */
  readonly oneSpeaker: boolean
}

/**
 * How far a claim may go. `opinion` is analysis nobody is named for and never becomes a fact; `quarantine` is a
 * serious statement with no date, number, quotation or second origin: single-source list only, never the lead.
 */
export type Tier = 'lead' | 'key' | 'detail' | 'background' | 'opinion' | 'quarantine'

/** Sentences of different articles that say the same thing. The first is the one that says it best. */
export type Claim = {
  /** Stable for the same articles: "articleId:sentence" of its best sentence. */
  readonly id: string
  readonly evidence: readonly EvidenceRef[]
  readonly support: Support
  readonly tier: Tier
}

/** Where the words of a line come from. Only `source` words may stand in quotation marks as verbatim. */
export type Wording = 'source' | 'translation' | 'model' | 'original'

/** One English line and the sentences that prove it. Every line a person sees is one of these. */
export type Line = {
  readonly text: string
  readonly citations: readonly EvidenceRef[]
  readonly wording: Wording
}

/** A figure of a line, as printed there, and the sentences that give it. */
export type Partial = { readonly text: string; readonly citations: readonly EvidenceRef[] }

export type Fact = Line & {
  /** Id of its claim. */
  readonly claim: string
  readonly support: Support
  readonly tier: Tier
  /** Figures of the line that only some of the cited sentences give. */
  readonly partial: readonly Partial[]
  /** Cited sentences that carry the claim but not every part of this line. */
  readonly inPart: readonly EvidenceRef[]
  /** True when the line holds a figure on which the sources differ. */
  readonly disputed: boolean
}

export type DisputeKind = 'number' | 'date' | 'negation' | 'mention' | 'subject' | 'intention'

export type Side = Line & {
  /** The answer in a word or two: "yes", "no", "not stated", "41 people". */
  readonly answer: string
  /** Who says so, as a reader would name them: a speaker, else the outlets. */
  readonly who: string
}

/** A question on which evidence of two independent origins differs; on a figure, that of two outlets. */
export type Dispute = {
  readonly kind: DisputeKind
  readonly question: string
  readonly sides: readonly Side[]
  /** How both can hold, when the sources themselves give the limit ("in the televised part"). */
  readonly note?: string
}

export type TimelineEntry = Line & {
  /** As derivable from the sources: "Tue 21 Jan", "Feb 2022", "2027". No year that no source gives. */
  readonly when: string
  /** Sorts the entries; larger is later. */
  readonly order: number
}

export type Quotation = {
  readonly speaker: string
  /** Without quotation marks. English: printed by an English source, or a translation. */
  readonly text: string
  /** True only when an English source prints these words. */
  readonly verbatim: boolean
  readonly citation: EvidenceRef
  /** The same quotation in other articles. */
  readonly also: readonly EvidenceRef[]
}

export type SourceRow = {
  readonly articleId: string
  readonly outlet: string
  /** What readers call the outlet, where that is not `outlet`. Outlets are counted and told apart without it. */
  readonly name?: string
  readonly language: string
  readonly title: string
  readonly url?: string
  readonly published?: string
  /** ISO 8601 instant at which its words were first seen changed. */
  readonly corrected?: string
  /** Which engine put it into English; absent for English; "" when not translated. */
  readonly engine?: string
}

export type Brief = {
  readonly storyId: string
  readonly headline: Line
  readonly summary: readonly Fact[]
  /** Every claim of the story, best first; the facts below are the chosen ones. */
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  readonly singleSource: readonly Fact[]
  readonly disputes: readonly Dispute[]
  readonly timeline: readonly TimelineEntry[]
  readonly quotes: readonly Quotation[]
  readonly sources: readonly SourceRow[]
  /** Families of copies and translations of one text; a partition of the articles. */
  readonly origins: readonly (readonly string[])[]
  readonly support: Support
  /** Articles that stand in the story only with their original words. */
  readonly untranslated: readonly string[]
}
