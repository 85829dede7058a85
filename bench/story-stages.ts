/** What is done with a finished story, each as work over the same synthetic stories. */
import { answerQuestion } from '../src/answer/answer-question.ts'
import { type Article, bodyOf, englishOf } from '../src/article/article.ts'
import type { Brief } from '../src/brief/brief.ts'
import { composeBrief } from '../src/brief/compose.ts'
import { speakers } from '../src/brief/speaker.ts'
import { verify } from '../src/brief/verify/verify.ts'
import type { Story } from '../src/story/story.ts'
import type { Stage, StageTools } from './stages.ts'

type Told = { readonly story: Story; readonly brief: Brief }

const QUESTIONS = [
  'Who rejected the plan?',
  'How many people have taken part?',
  'When do the talks begin, and where?',
]

export function storyStages(stories: readonly Story[], tools: StageTools): Stage[] {
  const told = stories.map((story) => ({ story, brief: composeBrief(story, tools) }))
  return [
    {
      name: 'compose a brief',
      unit: 'story',
      count: stories.length,
      run() {
        for (const story of stories) composeBrief(story, tools)
      },
    },
    verifyStage(told, tools),
    answerStage(told, tools),
  ]
}

/** Every fact of every brief against the whole English text of an article that carries it. */
function verifyStage(told: readonly Told[], { names }: StageTools): Stage {
  const lines = told.flatMap(({ story, brief }) => {
    const texts = new Map(story.articles.map((article) => [article.id, englishText(article)]))
    return brief.facts.map(({ text, citations }) => ({
      text,
      source: texts.get(citations[0]?.articleId ?? '') ?? '',
    }))
  })
  return {
    name: 'verify a line',
    unit: 'line',
    count: lines.length,
    run() {
      for (const { text, source } of lines) verify(text, source, { names, language: 'en' })
    },
  }
}

const englishText = (article: Article): string =>
  bodyOf(article)
    .flatMap((sentence) => englishOf(sentence) ?? [])
    .join(' ')

function answerStage(told: readonly Told[], { names }: StageTools): Stage {
  return {
    name: 'answer',
    unit: 'question',
    count: told.length * QUESTIONS.length,
    run() {
      for (const { story, brief } of told) {
        // New values in each run: nothing may be known from the run before.
        const articles = story.articles.map((article) => ({ ...article }))
        const input = { articles, disputes: brief.disputes, storyId: story.id }
        const speakerOf = speakers(names)
        for (const question of QUESTIONS) answerQuestion(question, input, { names, speakerOf })
      }
    },
  }
}
