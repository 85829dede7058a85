import { beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { speakers } from '../../src/brief/speaker.ts'
import { openTools, type Question, readExpected, readStory, storyFolders } from '../rigs/story-folder.ts'

/** The questions of the fixture stories: answered, declined, or shown as disputed. */
const given: { story: string; question: Question; answer: Answer }[] = []

beforeAll(async () => {
  const tools = await openTools()
  const speakerOf = speakers(tools.names)
  for (const path of [...storyFolders('test/fixtures/stories'), ...storyFolders('test/fixtures/unseen')]) {
    const articles = await readStory(path, tools, `${path}/memory.tmx`)
    const { disputes } = composeBrief({ id: 'S', articles }, tools)
    for (const question of readExpected(`${path}/expected.yaml`).questions ?? []) {
      const answer = answerQuestion(question.ask, { articles, disputes }, { names: tools.names, speakerOf })
      given.push({ story: path, question, answer })
    }
  }
})

test('what no source says is never answered', () => {
  const unsaid = given.filter(({ question }) => question.verdict === 'not-said')
  expect(unsaid.length).toBeGreaterThanOrEqual(8)
  expect(
    unsaid.filter(({ answer }) => answer.verdict !== 'not-said').map(({ question }) => question.ask),
  ).toEqual([])
})

test('at least nine of ten plain answers given hold what an editor expects', () => {
  const answered = given.filter(
    ({ question, answer }) => question.verdict === 'answer' && answer.verdict === 'answer',
  )
  const right = answered.filter(({ question, answer }) =>
    (question.contains ?? []).every((words) => answer.text.includes(words)),
  )
  expect(answered.length).toBeGreaterThanOrEqual(8)
  expect(right.length / answered.length).toBeGreaterThanOrEqual(0.9)
})
