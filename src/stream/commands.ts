/** The stream commands: the bot's own code over JSON Lines. Each gives one function from a line to its answer. */
import { answerQuestion } from '../answer/answer-question.ts'
import { type Article, englishOf } from '../article/article.ts'
import { distinctOutlets } from '../article/outlet.ts'
import type { EvidenceRef } from '../brief/brief.ts'
import { composeBrief } from '../brief/compose.ts'
import { speakers } from '../brief/speaker.ts'
import { verify } from '../brief/verify/verify.ts'
import { detailBlocks, headlineText, leadCard } from '../deliver/story-card.ts'
import { PLAIN, renderTerminal } from '../deliver/terminal/render.ts'
import { prepareSupplied } from '../pipeline.ts'
import { openGrouper } from '../story/group.ts'
import type { StreamCommand, StreamTools } from './command.ts'
import { findText, readArticleFields, readArticles, requireId, requireText } from './fields.ts'
import { date, feed, lines, page } from './ingest-commands.ts'

type Fields = Record<string, unknown>

/** Articles are answered in stream order, each knowing only what came before. */
const group: StreamCommand = (tools) => {
  const grouper = openGrouper()
  let turn: Promise<unknown> = Promise.resolve()
  return (fields) => {
    const answer = turn.then(async () => {
      const { item, translations } = readArticleFields(fields)
      const article = await prepareSupplied(item, translations, tools)
      return { id: item.id, storyId: grouper.add(article).storyId }
    })
    turn = answer.catch(() => undefined)
    return answer
  }
}

const verifyLine: StreamCommand = (tools) => async (fields) => {
  const id = requireId(fields)
  const claim = requireText(fields, 'claim', 'give the sentence to check as a text')
  const source = requireText(fields, 'source', 'give the whole source as a text')
  const language = tools.detector.detect(source, findText(fields, 'language'))
  const problems = verify(claim, source, { names: tools.names, language })
  return { id, supported: problems.length === 0, problems }
}

const answer: StreamCommand = (tools) => async (fields) => {
  const id = requireId(fields)
  const question = requireText(fields, 'question', 'give the question as a text')
  const articles = await articlesOf(fields, tools)
  const { disputes } = composeBrief({ id, articles }, tools)
  const speakerOf = speakers(tools.names)
  const given = answerQuestion(question, { articles, disputes }, { names: tools.names, speakerOf })
  const [first, ...others] = given.citations
  if (given.verdict === 'not-said' || !first || given.short === undefined)
    return { id, answer: null, citedSentence: null, articleId: null, verdict: 'not-said' }
  return {
    id,
    answer: given.short,
    citedSentence: sentenceAt(articles, first),
    articleId: first.articleId,
    verdict: given.verdict,
    text: given.text,
    evidence: others.map((ref) => evidenceAt(articles, ref)),
  }
}

const brief: StreamCommand = (tools) => async (fields) => {
  const id = requireId(fields)
  const articles = await articlesOf(fields, tools)
  const told = composeBrief({ id, articles }, tools)
  const among = (refs: readonly EvidenceRef[]) =>
    told.sources.filter(({ articleId }) => refs.some((ref) => ref.articleId === articleId))
  const cited = (refs: readonly EvidenceRef[]) =>
    refs.map((ref) => ({ articleId: ref.articleId, sentence: sentenceAt(articles, ref) }))
  return {
    id,
    headline: headlineText(told),
    summary: told.summary.map(({ text }) => text).join(' '),
    facts: told.facts.map(({ text, citations, support, tier }) => ({
      text,
      citations: cited(citations),
      outlets: distinctOutlets(among(citations), told.sources),
      languages: [...new Set(among(citations).map(({ language }) => language))],
      origins: support.origins,
      speakers: support.speakers,
      tier,
    })),
    disputes: told.disputes.map(({ kind, question, sides, note }) => ({
      kind,
      question,
      sides: sides.map(({ text, answer, who, citations }) => ({
        text,
        answer,
        who,
        citations: cited(citations),
      })),
      ...(note && { note }),
    })),
    timeline: told.timeline.map(({ when, text, citations }) => ({ when, text, citations: cited(citations) })),
    origins: told.origins,
    untranslated: told.untranslated,
    text: renderTerminal([...leadCard(told), ...detailBlocks(told)], PLAIN),
  }
}

async function articlesOf(fields: Fields, tools: StreamTools): Promise<Article[]> {
  const inputs = readArticles(fields)
  return Promise.all(inputs.map(({ item, translations }) => prepareSupplied(item, translations, tools)))
}

const findSentence = (articles: readonly Article[], { articleId, sentence }: EvidenceRef) =>
  articles.find(({ id }) => id === articleId)?.sentences[sentence]

/** The cited sentence verbatim, runs of white space as one space. */
const sentenceAt = (articles: readonly Article[], ref: EvidenceRef): string =>
  (findSentence(articles, ref)?.original ?? '').replace(/\s+/g, ' ').trim()

/** The same with its English, where it is in another language and was translated. */
function evidenceAt(articles: readonly Article[], ref: EvidenceRef) {
  const found = findSentence(articles, ref)
  const english = found && found.language !== 'en' ? englishOf(found) : undefined
  return { articleId: ref.articleId, sentence: sentenceAt(articles, ref), ...(english && { english }) }
}

/** To add a stream command, write it above and name it here. */
export const streamCommands: Readonly<Record<string, StreamCommand>> = {
  group,
  verify: verifyLine,
  answer,
  brief,
  feed,
  page,
  date,
  lines,
}
