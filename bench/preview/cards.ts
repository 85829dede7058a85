/** The cards that are shown: a digest of several stories, answers, views, settings, help. */
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Article } from '../../src/article/article.ts'
import type { Brief } from '../../src/brief/brief.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { speakers } from '../../src/brief/speaker.ts'
import { answerBlocks } from '../../src/deliver/answer-card.ts'
import { block, type Card } from '../../src/deliver/card.ts'
import { buttons } from '../../src/deliver/cards/actions.ts'
import { digestOf } from '../../src/deliver/digest.ts'
import type { Mark } from '../../src/deliver/mark.ts'
import { viewBlocks } from '../../src/deliver/story-views.ts'
import { openTools, readStory } from '../../test/rigs/story-folder.ts'
import { deskCards } from './desk-cards.ts'
import type { Titled } from './titled.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const STORIES = ['earthquake', 'takeover', 'cup-final']
const QUESTIONS = ['Was Ukraine discussed?', 'How much was the trade worth?', 'How long did the call last?']

export async function cards(folders: readonly string[] = STORIES): Promise<Titled[]> {
  const tools = await openTools()
  const articles = withPages(await readStory(`${ROOT}seeds`, tools, `${ROOT}seeds/memory.tmx`))
  const sample = composeBrief({ id: 'K4M', articles }, tools)
  const others: Brief[] = []
  for (const [index, folder] of folders.entries()) {
    const path = `${ROOT}test/fixtures/stories/${folder}`
    const read = withPages(await readStory(path, tools, `${path}/memory.tmx`))
    others.push(composeBrief({ id: ['7K2', 'P0W', 'Z9A', 'M3X'][index] ?? 'X', articles: read }, tools))
  }
  const marks = new Map<string, Mark>([
    ['K4M', { kind: 'new' }],
    ['7K2', { kind: 'update', changes: '2 more outlets, 1 new fact' }],
  ])
  const digest = digestOf([sample, ...others], {
    name: 'World digest',
    zone: 'Europe/Oslo',
    now: new Date('2025-01-22T07:00:00Z'),
    since: new Date('2025-01-21T07:00:00Z'),
    next: new Date('2025-01-23T07:00:00Z'),
    sources: { well: 38, all: 40 },
    marks,
  })
  const answers = QUESTIONS.map((question): Titled => {
    const input = { articles, disputes: sample.disputes, storyId: 'K4M' }
    const answer = answerQuestion(question, input, { names: tools.names, speakerOf: speakers(tools.names) })
    const blocks = answerBlocks(answer, sample, articles)
    return {
      title: `/ask ${question}`,
      card: { blocks, actions: buttons('K4M', 'evidence', 'share', 'useful', 'wrong') },
    }
  })
  return [
    { title: 'Digest: the front page', card: digest.frontPage },
    ...digest.details.map((card, index) => ({ title: `Digest: details ${index + 1}`, card })),
    ...answers,
    ...(['evidence', 'timeline', 'quotes', 'sources'] as const).map((view) => ({
      title: `/story ${view}`,
      card: { blocks: viewBlocks(view, sample, articles), actions: buttons('K4M', 'ask', 'share') },
    })),
    ...deskCards,
    { title: 'Hostile text', card: hostile },
  ]
}

/** The sample has no addresses of its own. */
const withPages = (articles: readonly Article[]): Article[] =>
  articles.map((article) => ({ ...article, url: article.url ?? `https://news.example/${article.id}` }))

const hostile: Card = {
  blocks: [
    block('headline', '@everyone **bold** <!channel> [click](https://evil.example) ||spoiler||'),
    block('meta', '# not a heading · <@123456789012345678> · :joy: · www.evil.example'),
    block('fact', '> not a quote `code` _under_ ~~gone~~ <https://evil.example|bank.example>'),
    block(
      'quote',
      '\u202Eright to left\u202C and zero\u200Bwidth and a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
    ),
    block('paragraph', `${'long'.repeat(80)}`),
  ],
}
