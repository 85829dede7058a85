import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Caller } from '../../../src/deliver/caller.ts'
import { block } from '../../../src/deliver/card.ts'
import { buttons } from '../../../src/deliver/cards/actions.ts'
import { type Command, defineCommand } from '../../../src/deliver/command.ts'
import type { Desk } from '../../../src/deliver/desk.ts'
import { saying } from '../../../src/deliver/run-command.ts'
import { openHistory } from '../../../src/deliver/terminal/history.ts'
import { runPrompt } from '../../../src/deliver/terminal/prompt.ts'

const CALLER: Caller = {
  person: { platform: 'terminal', workspace: 'local', user: 'local' },
  place: { platform: 'terminal', workspace: 'local', channel: 'local' },
  isManager: true,
  isOperator: true,
  request: 'start',
}

/** The commands here ask nothing of a desk. */
const DESK = { turn: () => 0 } as unknown as Desk

const COMMANDS: readonly Command[] = [
  defineCommand({
    name: 'ask',
    description: 'Ask',
    options: [
      { name: 'question', description: 'Question', required: true, example: 'Why?' },
      { name: 'story', description: 'Story' },
    ],
    run: async (_desk, { question, story = 'all' }, { request }) => ({
      card: {
        blocks: [block('paragraph', `asked ${question} of ${story} as ${request}`)],
        actions: buttons('AKB', 'evidence', 'share'),
      },
      visibility: 'private',
    }),
  }),
  defineCommand({ name: 'help', description: 'Help', options: [], run: async () => saying('the help') }),
  defineCommand({
    name: 'slow',
    description: 'Slow',
    options: [],
    waiting: () => 'Asking lake.example …',
    run: () => setTimeout(30, saying('slow answer')),
  }),
  defineCommand({
    name: 'fail',
    description: 'Fail',
    options: [],
    run: () => Promise.reject(new Error('why')),
  }),
]

type Session = { readonly typed: string; readonly errors: unknown[]; readonly echoed: string }

/** Types the pieces one after another, then ends the input unless it stays open. */
async function session(
  text: string | readonly string[],
  change: { readonly isTTY?: boolean; readonly open?: boolean; readonly historyFile?: string } = {},
): Promise<Session> {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { isTTY: change.isTTY ?? false, columns: 80 })
  const echoed: Buffer[] = []
  output.on('data', (chunk: Buffer) => echoed.push(chunk))
  let typed = ''
  const errors: unknown[] = []
  const ended = runPrompt({
    desk: DESK,
    commands: COMMANDS,
    input,
    output,
    caller: CALLER,
    write: (words) => {
      typed += words
    },
    report: (error) => errors.push(error),
    ...(change.historyFile && { historyFile: change.historyFile }),
  })
  for (const piece of [text].flat()) {
    input.write(piece)
    await setTimeout(5)
  }
  if (!change.open) input.end()
  await ended
  return { typed, errors, echoed: Buffer.concat(echoed).toString() }
}

test('a pipe gets its answers, nothing else, and an end', async () => {
  const { typed, echoed } = await session('Was it safe?\n\n/ask Why? story:AKB\n')
  expect(typed).toBe(
    [
      'asked Was it safe? of all as start-1',
      'Evidence: /story evidence AKB',
      '',
      'asked Why? of AKB as start-2',
      'Evidence: /story evidence AKB',
      '',
      '',
    ].join('\n'),
  )
  expect(echoed).toBe('')
})

test('what takes long is said at once on a terminal, before its answer', async () => {
  const { typed } = await session('/slow\n', { isTTY: true })
  expect(typed).toContain('Asking lake.example …\nslow answer\n')
})

test('a last line without its end is answered, too', async () => {
  expect((await session('/help')).typed).toBe('the help\n\n')
})

test('answers come in the order of the questions, and all of them before the end', async () => {
  expect((await session('/slow\n/help\n/slow\n')).typed).toBe('slow answer\n\nthe help\n\nslow answer\n\n')
})

test.for(['/quit', 'quit', '/exit', ' EXIT '])('"%s" ends; what follows is not answered', async (word) => {
  expect((await session(`/help\n${word}\n/help\n`, { open: true })).typed).toBe('the help\n\n')
})

test.for([
  ['help', 'the help'],
  ['/', 'Type /help to see what you can ask.'],
  ['/aks why', 'There is no command "aks". Did you mean ask?'],
  ['/ask', 'Missing: question. For example: /ask Why?'],
] as const)('"%s" is answered with help', async ([line, said]) => {
  expect((await session(`${line}\n`)).typed).toBe(`${said}\n\n`)
})

test('a failure is told, reported, and does not end the prompt', async () => {
  const { typed, errors } = await session('/fail\n/help\n')
  expect(typed).toMatch(/internal error.*\n\nthe help\n\n$/)
  expect(errors).toEqual([new Error('why')])
})

test('a terminal is greeted and prompted', async () => {
  const { typed, echoed } = await session('/help\r', { isTTY: true })
  expect(typed).toBe('Ask a question, or type /help. Tab completes, Ctrl-D ends.\nthe help\n\n\n')
  expect(echoed).toContain('> ')
})

test('Ctrl-C clears the line, a second one ends', async () => {
  const { typed } = await session('/he\u0003/help\r', { isTTY: true })
  expect(typed).toContain('(Ctrl-C again or Ctrl-D ends)')
  expect(typed).toContain('the help')
  const ended = await session('half a line\u0003\u0003', { isTTY: true, open: true })
  expect(ended.typed).not.toContain('asked')
})

test('after something new was typed, Ctrl-C only clears again', async () => {
  const { typed } = await session('a\u0003b\u0003/help\r', { isTTY: true })
  expect(typed).toContain('the help')
})

test('a second Ctrl-C does not wait for an answer', async () => {
  const { typed } = await session('/slow\r\u0003\u0003', { isTTY: true, open: true })
  expect(typed).not.toContain('slow answer')
})

test('Ctrl-D ends', async () => {
  expect((await session('\u0004', { isTTY: true, open: true })).typed).toMatch(/^Ask a question.*\n\n$/)
})

test('Tab completes a command', async () => {
  expect((await session(['/he\t', '\r'], { isTTY: true })).typed).toContain('the help')
})

test('typed lines are kept for the next time, for their owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prompt-'))
  try {
    const historyFile = join(folder, 'data', 'history')
    await session('/help\rWhy?\r', { isTTY: true, historyFile })
    expect(readFileSync(historyFile, 'utf8')).toBe('/help\nWhy?\n')
    expect(statSync(historyFile).mode & 0o777).toBe(0o600)
    // Arrow up brings the last line back.
    expect((await session('\u001b[A\r', { isTTY: true, historyFile })).typed).toContain('asked Why?')
    expect(openHistory(historyFile).lines).toEqual(['Why?', '/help'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a history that cannot be written is told once, and nothing else suffers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prompt-'))
  try {
    writeFileSync(join(folder, 'data'), '')
    const { typed } = await session('/help\r/help again\r', {
      isTTY: true,
      historyFile: join(folder, 'data', 'history'),
    })
    expect(typed.match(/What you type is not kept/g)).toHaveLength(1)
    expect(typed).toContain('the help')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
