import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { speakers } from '../../src/brief/speaker.ts'
import { openTools, readStory } from '../rigs/story-folder.ts'

type Asked = { ask: string; verdict: string[]; contains?: string[]; notContains?: string[] }

/** 24 questions that the sample story answers, and 12 that it does not or whose premise is false. */
const { answerable, traps }: { answerable: Asked[]; traps: Asked[] } = parse(
  readFileSync('test/fixtures/seed-questions.yaml', 'utf8'),
)

let answer: (question: string) => Answer

beforeAll(async () => {
  const tools = await openTools()
  const articles = await readStory('seeds', tools, 'seeds/memory.tmx')
  const { disputes } = composeBrief({ id: 'S', articles }, tools)
  const speakerOf = speakers(tools.names)
  answer = (question) => answerQuestion(question, { articles, disputes }, { names: tools.names, speakerOf })
})

const isRight = ({ verdict, contains = [], notContains = [] }: Asked, given: Answer): boolean =>
  verdict.includes(given.verdict) &&
  contains.every((words) => given.text.includes(words)) &&
  !notContains.some((words) => given.text.includes(words))

test('at least 18 of 24 questions are answered right, and none wrong', () => {
  const given = answerable.map((asked) => ({ asked, answer: answer(asked.ask) }))
  const wrong = given.filter(
    ({ asked, answer: text }) => !isRight(asked, text) && text.verdict !== 'not-said',
  )
  expect(given).toHaveLength(24)
  expect(wrong.map(({ asked }) => asked.ask)).toEqual([])
  expect(given.filter(({ asked, answer: text }) => isRight(asked, text)).length).toBeGreaterThanOrEqual(18)
})

test('every one of 12 traps is declined or corrected', () => {
  const failed = traps.filter((asked) => !isRight(asked, answer(asked.ask)))
  expect(traps).toHaveLength(12)
  expect(failed.map(({ ask }) => ask)).toEqual([])
})

test('an answer is at most 900 characters, cites what it says, and begins with its verdict', () => {
  for (const { ask } of [...answerable, ...traps]) {
    const { text, verdict, citations } = answer(ask)
    expect(text.length).toBeLessThanOrEqual(900)
    if (verdict === 'answer' || verdict === 'differ') expect(citations.length).toBeGreaterThan(0)
    if (verdict === 'not-said') expect(text).toContain('The sources do not say.')
    if (verdict === 'differ') expect(text).toMatch(/sources (?:differ|disagree)/)
  }
})
