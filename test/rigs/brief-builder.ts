/** Canned briefs for tests of what people see: an invented dam, told by five outlets in five languages. Pure. */
import type { Article, Sentence } from '../../src/article/article.ts'
import type { Brief, Dispute, EvidenceRef, Fact, Support } from '../../src/brief/brief.ts'

const ENGINE = 'test memory'

type Told = string | { readonly original: string; readonly english: string }
type Paper = {
  readonly outlet: string
  readonly language: string
  readonly title: string
  readonly told: Told[]
}

/** Sentence 0 of each tells of the crack, sentence 1 of the people. The last paper has no English. */
export const PAPERS: Readonly<Record<string, Paper>> = {
  herald: {
    outlet: 'Lake Herald',
    language: 'en',
    title: 'Crack found in Sorvo dam',
    told: ['A crack was found in the Sorvo dam on Monday.', 'Some 1,300 people left their homes.'],
  },
  seeblatt: {
    outlet: 'Seeblatt',
    language: 'de',
    title: 'Riss in der Sorvo-Staumauer',
    told: [
      {
        original: 'Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.',
        english: 'On Monday a crack was discovered in the Sorvo dam.',
      },
      {
        original: '„Wir hatten keine Zeit“, sagte Bürgermeisterin Ida Moll.',
        english: '"We had no time," mayor Ida Moll said.',
      },
    ],
  },
  danau: {
    outlet: 'Danau Pos',
    language: 'id',
    title: 'Bendungan Sorvo retak',
    told: [
      { original: 'Bendungan Sorvo retak pada hari Senin.', english: 'The Sorvo dam cracked on Monday.' },
      { original: 'Sekitar 900 orang mengungsi.', english: 'About 900 people fled.' },
    ],
  },
  fjord: {
    outlet: 'Fjordposten',
    language: 'nb',
    title: 'Sprekk i Sorvo-demningen',
    told: [
      { original: 'Ordfører Ida Moll bekreftet sprekken.', english: 'Mayor Ida Moll confirmed the crack.' },
      { original: 'Ingen kom til skade.', english: 'Nobody was hurt.' },
    ],
  },
  homoi: {
    outlet: 'Hồ Mới',
    language: 'vi',
    title: 'Đập Sorvo bị nứt',
    told: ['Đập Sorvo bị nứt hôm thứ Hai.', 'Người dân đã sơ tán.'],
  },
}

const paperOf = (articleId: string): Paper => {
  const paper = PAPERS[articleId]
  if (!paper) throw new Error(`no paper is called ${articleId}`)
  return paper
}

/** "herald:1" is the second sentence of the Herald's article. */
export function refTo(place: string): EvidenceRef {
  const [articleId = '', sentence] = place.split(':')
  return { articleId, sentence: Number(sentence ?? 0) }
}

/** Who carries what these places say; every outlet is an origin of its own unless it is said otherwise. */
function supportOf(refs: readonly EvidenceRef[], change: Partial<Support>): Support {
  const papers = [...new Set(refs.map(({ articleId }) => articleId))].map(
    (id) => PAPERS[id] ?? { outlet: id, language: 'en' },
  )
  return {
    outlets: papers.map(({ outlet }) => outlet),
    languages: [...new Set(papers.map(({ language }) => language))],
    origins: papers.length,
    speakers: [],
    oneSpeaker: false,
    ...change,
  }
}

type FactChange = Partial<Support & Pick<Fact, 'wording' | 'partial' | 'inPart' | 'disputed'>>

/** A fact told at these places: `factOf('It broke.', ['herald:0', 'danau:1'])`. */
export function factOf(text: string, places: readonly string[], change: FactChange = {}): Fact {
  const { wording = 'source', partial = [], inPart = [], disputed = false, ...support } = change
  const citations = places.map(refTo)
  return {
    text,
    citations,
    wording,
    claim: places[0] ?? '',
    support: supportOf(citations, support),
    tier: 'key',
    partial,
    inPart,
    disputed,
  }
}

/** A dispute of two sides: `[answer, who, places]`. */
export function disputeOf(
  question: string,
  sides: readonly (readonly [string, string, readonly string[]])[],
  note?: string,
): Dispute {
  return {
    kind: 'number',
    question,
    sides: sides.map(([answer, who, places]) => ({
      text: answer,
      answer,
      who,
      citations: places.map(refTo),
      wording: 'source',
    })),
    ...(note && { note }),
  }
}

const FOUND = factOf('A crack was found in the Sorvo dam on Monday.', ['herald:0', 'seeblatt:0', 'danau:0'], {
  origins: 2,
})

/** The brief of the dam. `change` puts other lines in its place. */
export function damBrief(change: Partial<Brief> = {}): Brief {
  const ids = Object.keys(PAPERS)
  return {
    storyId: 'K4M',
    headline: { text: 'Crack found in Sorvo dam', citations: [refTo('herald:0')], wording: 'source' },
    summary: [FOUND],
    claims: [],
    facts: [
      FOUND,
      factOf('Some 1,300 people left their homes.', ['herald:1']),
      factOf('Mayor Ida Moll confirmed the crack.', ['fjord:0', 'seeblatt:1'], {
        wording: 'translation',
        speakers: ['Ida Moll'],
        oneSpeaker: true,
      }),
    ],
    singleSource: [factOf('Nobody was hurt.', ['fjord:1'], { wording: 'translation' })],
    disputes: [
      disputeOf('How many people left?', [
        ['1,300', 'Lake Herald', ['herald:1']],
        ['900', 'Danau Pos', ['danau:1']],
      ]),
    ],
    timeline: [
      {
        when: 'Mon 2 Mar',
        order: 1,
        text: 'A crack was found.',
        citations: [refTo('herald:0')],
        wording: 'source',
      },
    ],
    quotes: [
      {
        speaker: 'Ida Moll',
        text: 'We had no time',
        verbatim: false,
        citation: refTo('seeblatt:1'),
        also: [],
      },
    ],
    sources: ids.map((articleId) => {
      const { outlet, language, title } = paperOf(articleId)
      const engine = articleId === 'homoi' ? '' : ENGINE
      return { articleId, outlet, language, title, ...(language !== 'en' && { engine }) }
    }),
    origins: [['herald', 'seeblatt'], ['danau'], ['fjord'], ['homoi']],
    support: supportOf(
      ids.map((id) => refTo(id)),
      { origins: 4 },
    ),
    untranslated: ['homoi'],
    ...change,
  }
}

/** The five articles behind it. */
export const damArticles = (): Article[] => Object.keys(PAPERS).map(articleOf)

function articleOf(id: string): Article {
  const { outlet, language, told } = paperOf(id)
  let text = ''
  const sentences = told.map((piece, index): Sentence => {
    const original = typeof piece === 'string' ? piece : piece.original
    const span = { start: text.length, end: text.length + original.length }
    text += `${original} `
    return {
      original,
      language,
      anchors: [],
      index,
      span,
      paragraph: 0,
      role: 'body',
      inQuote: false,
      ...(typeof piece !== 'string' && {
        english: { text: piece.english, engine: ENGINE, anchors: [], anchorsAgree: true },
      }),
    }
  })
  return { id, outlet, language, text, sentences }
}
