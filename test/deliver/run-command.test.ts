import { expect, test } from 'vitest'
import type { Caller } from '../../src/deliver/caller.ts'
import { CommandError, type Input, type Subcommand } from '../../src/deliver/command.ts'
import type { Desk } from '../../src/deliver/desk.ts'
import { runCommand, saying } from '../../src/deliver/run-command.ts'
import { textOf } from './shown.ts'

/** The commands here ask nothing of a desk. */
const DESK = { turn: () => 0 } as unknown as Desk
const READER: Caller = {
  person: { platform: 'slack', workspace: 'team', user: 'ann' },
  place: { platform: 'slack', workspace: 'team', channel: 'news' },
  isManager: false,
  request: 'r1',
}

const COMMAND: Subcommand = {
  name: 'set',
  description: 'Set',
  options: [
    { name: 'words', description: 'Words', required: true, example: 'gas pipeline' },
    { name: 'max', description: 'Number', kind: 'number', min: 1, max: 10 },
    { name: 'least', description: 'Number', kind: 'number', min: 2 },
    { name: 'post', description: 'Answer', kind: 'yes-no' },
    {
      name: 'empty',
      description: 'Choice',
      choices: [
        { name: 'Post nothing', value: 'skip' },
        { name: 'Say so', value: 'say-so' },
      ],
    },
  ],
  run: async (_desk, input) => saying(JSON.stringify(input)),
}

async function told(input: Input, command: Partial<Subcommand> = {}, caller = READER) {
  const errors: unknown[] = []
  const reply = await runCommand(DESK, caller, { ...COMMAND, ...command }, input, (error) =>
    errors.push(error),
  )
  expect(reply.visibility).toBe('private')
  return { text: textOf(reply.card.blocks), errors }
}

test.for([
  [{ words: ' gas ', unknown: 'x', empty: '' }, { words: 'gas' }],
  [
    { words: 'gas', max: '010', least: '+12' },
    { words: 'gas', max: '10', least: '12' },
  ],
  [
    { words: 'gas', post: 'True' },
    { words: 'gas', post: 'yes' },
  ],
  [
    { words: 'gas', post: 'off' },
    { words: 'gas', post: 'no' },
  ],
  [
    { words: 'gas', empty: 'SAY-SO' },
    { words: 'gas', empty: 'say-so' },
  ],
  [
    { words: 'gas', empty: 'post nothing' },
    { words: 'gas', empty: 'skip' },
  ],
  [{ words: 'x'.repeat(500) }, { words: 'x'.repeat(500) }],
] as const)('%j reaches the command as %j', async ([input, reaches]) => {
  expect((await told(input)).text).toBe(JSON.stringify(reaches))
})

test.for([
  [{}, 'Missing: words. For example: /news set gas pipeline'],
  [{ words: '  ' }, 'Missing: words. For example: /news set gas pipeline'],
  [{ words: 'x'.repeat(501) }, 'Your words has 501 characters; at most 500 can be taken. Please shorten it.'],
  [{ words: 'gas', max: '11' }, 'max is a whole number from 1 to 10, not "11".'],
  [{ words: 'gas', max: '0' }, 'max is a whole number from 1 to 10, not "0".'],
  [{ words: 'gas', max: '2.5' }, 'max is a whole number from 1 to 10, not "2.5".'],
  [{ words: 'gas', max: '1e1' }, 'max is a whole number from 1 to 10, not "1e1".'],
  [{ words: 'gas', least: '1' }, 'least is a whole number of at least 2, not "1".'],
  [{ words: 'gas', post: 'maybe' }, 'post is yes or no, not "maybe".'],
  [{ words: 'gas', empty: 'never' }, 'empty cannot be "never". Give skip or say-so.'],
  [{ words: 'gas', empty: 'skp' }, 'empty cannot be "skp". Did you mean skip?'],
] as const)('%j is refused before the command runs', async ([input, said]) => {
  const { text, errors } = await told(input)
  expect(text).toBe(said)
  expect(errors).toEqual([])
})

test('what only managers may do is refused to others, and says who may', async () => {
  const guarded = { who: 'manager' } as const
  expect((await told({ words: 'gas' }, guarded)).text).toMatch(
    /^Only managers may do that: people who manage/,
  )
  expect((await told({ words: 'gas' }, guarded, { ...READER, isManager: true })).text).toBe('{"words":"gas"}')
})

test('what the caller can mend is said to them as it stands', async () => {
  const { text, errors } = await told(
    { words: 'gas' },
    {
      run: () => {
        throw new CommandError('Give another.')
      },
    },
  )
  expect([text, errors]).toEqual(['Give another.', []])
})

test('any other failure is an internal error to the caller, and whole to the log', async () => {
  const failure = new Error('disk at /secret is full')
  const { text, errors } = await told({ words: 'gas' }, { run: () => Promise.reject(failure) })
  expect(text).toBe('Sorry, that failed: internal error. It has been written to the log.')
  expect(errors).toEqual([failure])
})

test('who asked too often is told to wait, and nothing is done', async () => {
  const busy = { turn: () => 12 } as unknown as Desk
  const ran: string[] = []
  const command = {
    name: 'x',
    description: 'x',
    options: [],
    run: async () => {
      ran.push('ran')
      return saying('done')
    },
  }
  const reply = await runCommand(busy, READER, command, {}, () => {})
  expect(reply.card.blocks.map(({ content }) => content.join(''))).toEqual([
    'That was a lot at once. Please wait 12 seconds, then ask again.',
  ])
  expect(ran).toEqual([])
})
