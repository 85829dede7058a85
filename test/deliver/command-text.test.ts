import { expect, test } from 'vitest'
import { type Command, defineCommand, type Option } from '../../src/deliver/command.ts'
import { exampleOf, findRunnable } from '../../src/deliver/command-help.ts'
import { parseCommandText } from '../../src/deliver/command-text.ts'
import { saying } from '../../src/deliver/run-command.ts'

const option = (name: string, change: Partial<Option> = {}): Option => ({
  name,
  description: name,
  ...change,
})
const run = async () => saying('done')

const ID = option('id', { required: true, example: 'AKB' })
const COMMANDS: readonly Command[] = [
  defineCommand({
    name: 'ask',
    description: 'Ask',
    options: [
      option('question', { required: true, example: 'Was it safe?' }),
      option('story', { example: 'AKB' }),
      option('since'),
      option('max', { kind: 'number' }),
    ],
    run,
  }),
  defineCommand({ name: 'status', description: 'Status', options: [], run }),
  defineCommand({
    name: 'catchup',
    description: 'Catch up',
    options: [option('dm', { kind: 'yes-no' }), option('since')],
    run,
  }),
  defineCommand({
    name: 'story',
    description: 'A story',
    subcommands: [
      { name: 'show', description: 'All', options: [ID], run },
      { name: 'timeline', description: 'When', options: [ID], run },
      {
        name: 'merge',
        description: 'Merge',
        options: [ID, option('into', { required: true, example: 'Lake Herald' })],
        run,
      },
    ],
  }),
  defineCommand({
    name: 'mute',
    description: 'Hide',
    subcommands: [
      { name: 'word', description: 'A word', options: [option('word', { required: true })], run },
      { name: 'source', description: 'An outlet', options: [option('source', { required: true })], run },
      {
        name: 'stop',
        description: 'Show',
        options: [option('word'), option('source'), option('who'), option('everyone', { kind: 'yes-no' })],
        run,
      },
    ],
  }),
  defineCommand({
    name: 'paper',
    description: 'Papers',
    subcommands: [
      {
        name: 'add',
        description: 'Read',
        options: [option('url', { required: true, isMeantBy: (word) => word.includes('.') })],
        run,
      },
      {
        name: 'label',
        description: 'Call',
        options: [option('paper', { required: true }), option('label', { required: true, mayBeEmpty: true })],
        run,
      },
    ],
  }),
  defineCommand({
    name: 'channel',
    description: 'Settings',
    subcommands: [{ name: 'set', description: 'Set', options: [option('cron'), option('topics')], run }],
  }),
]

test.for([
  ['/ask Was it safe?', 'ask', { question: 'Was it safe?' }],
  ['ask Was it safe?', 'ask', { question: 'Was it safe?' }],
  ['  /  ASK   Was it\tsafe? ', 'ask', { question: 'Was it safe?' }],
  ['/ask Was it safe? story:AKB since:2d', 'ask', { question: 'Was it safe?', story: 'AKB', since: '2d' }],
  ['/ask story:AKB Was it safe?', 'ask', { question: 'Was it safe?', story: 'AKB' }],
  ['/ask Was STORY:akb it safe?', 'ask', { question: 'Was it safe?', story: 'akb' }],
  ['/ask question:Was it safe? story:AKB', 'ask', { question: 'Was it safe?', story: 'AKB' }],
  ['/ask question:"Was it safe?" max:3', 'ask', { question: 'Was it safe?', max: '3' }],
  ['/ask “Was it safe?” since:“last monday”', 'ask', { question: 'Was it safe?', since: 'last monday' }],
  ['/ask „War es sicher?“ since:«2 d»', 'ask', { question: 'War es sicher?', since: '2 d' }],
  ['/ask Who said "no time" then?', 'ask', { question: 'Who said "no time" then?' }],
  ['/ask Why at 08:00 or 22:30?', 'ask', { question: 'Why at 08:00 or 22:30?' }],
  [
    '/ask What does https://news.example/a:b say?',
    'ask',
    { question: 'What does https://news.example/a:b say?' },
  ],
  ['/ask Putin: what did he say?', 'ask', { question: 'Putin: what did he say?' }],
  ['/ask What is the story: true or not?', 'ask', { question: 'What is the story: true or not?' }],
  ['/ask he said:"two words" why', 'ask', { question: 'he said:"two words" why' }],
  ['/ask history:AKB', 'ask', { question: 'history:AKB' }],
  ['/status', 'status', {}],
  ['/mute stop word football', 'mute stop', { word: 'football' }],
  ['/mute stop WORD "ice hockey" everyone:yes', 'mute stop', { word: 'ice hockey', everyone: 'yes' }],
  ['/mute stop source Lake Herald', 'mute stop', { source: 'Lake Herald' }],
  ['/mute stop football', 'mute stop', { word: 'football' }],
  ['/mute stop word', 'mute stop', { word: 'word' }],
  ['/mute stop "word play"', 'mute stop', { word: 'word play' }],
  ['/mute stop who is who', 'mute stop', { word: 'who is who' }],
  ['/mute word word play', 'mute word', { word: 'word play' }],
  ['/catchup 2d', 'catchup', { since: '2d' }],
  ['/catchup dm:yes', 'catchup', { dm: 'yes' }],
  ['/story timeline AKB', 'story timeline', { id: 'AKB' }],
  ['/story Timeline id:AKB', 'story timeline', { id: 'AKB' }],
  ['/story AKB', 'story show', { id: 'AKB' }],
  ['/story merge AKB into:7K2', 'story merge', { id: 'AKB', into: '7K2' }],
  ['/story merge AKB 7K2', 'story merge', { id: 'AKB', into: '7K2' }],
  ['/story merge "A KB" “Lake Herald”', 'story merge', { id: 'A KB', into: 'Lake Herald' }],
  [
    '/channel set 0 8 * * 1-5 topics:"trade, energy"',
    'channel set',
    { cron: '0 8 * * 1-5', topics: 'trade, energy' },
  ],
  ['/channel set', 'channel set', {}],
  ['/channel set topics:', 'channel set', { topics: '' }],
  ['/channel set topics: cron:off', 'channel set', { topics: '', cron: 'off' }],
  ["/ask 'Was it safe?' since:'last monday'", 'ask', { question: 'Was it safe?', since: 'last monday' }],
  ['/ask ‘Was it safe?’ since:‘2 d’', 'ask', { question: 'Was it safe?', since: '2 d' }],
  [
    "/ask What's in Anna's 'big' story, 'tis said?",
    'ask',
    { question: "What's in Anna's 'big' story, 'tis said?" },
  ],
  ['/ask question: Was it safe?', 'ask', { question: 'Was it safe?' }],
  ['/paper label Sur label:', 'paper label', { paper: 'Sur', label: '' }],
  ['/paper label label: paper:Sur', 'paper label', { paper: 'Sur', label: '' }],
  ['/paper label Dead Letter label:""', 'paper label', { paper: 'Dead Letter', label: '' }],
  ["/paper label Sur ''", 'paper label', { paper: 'Sur', label: '' }],
  ["/paper label 'Dead Letter' Lost", 'paper label', { paper: 'Dead Letter', label: 'Lost' }],
  ['/paper label "Dead Letter" Lost', 'paper label', { paper: 'Dead Letter', label: 'Lost' }],
  ["/paper label 'Dead Letter' 'Lost, found'", 'paper label', { paper: 'Dead Letter', label: 'Lost, found' }],
  ["/paper label Anna's Lost and found", 'paper label', { paper: "Anna's", label: 'Lost and found' }],
  ['/paper label Dead Letter label:Lost', 'paper label', { paper: 'Dead Letter', label: 'Lost' }],
  ['/paper label Dead Letter label:Lost one', 'paper label', { paper: 'Dead Letter', label: 'Lost one' }],
  ['/paper label Dead Letter label: Lost one', 'paper label', { paper: 'Dead Letter', label: 'Lost one' }],
  ["/paper label Sur label: 'Lost one'", 'paper label', { paper: 'Sur', label: 'Lost one' }],
  ['/paper label label:Lost Dead Letter', 'paper label', { paper: 'Dead Letter', label: 'Lost' }],
  ['/paper label paper:Dead Letter label:Lost', 'paper label', { paper: 'Dead Letter', label: 'Lost' }],
  ['/paper https://lake.example/rss', 'paper add', { url: 'https://lake.example/rss' }],
] as const)('"%s" runs %s', ([text, path, input]) => {
  const parsed = parseCommandText(text, COMMANDS)
  expect(parsed.kind).toBe('run')
  if (parsed.kind === 'run') expect([parsed.command.path, parsed.input]).toEqual([path, input])
})

test.for([
  ['', undefined, undefined],
  [' / ', undefined, undefined],
  ['/aks Was it safe?', 'There is no command "aks". Did you mean ask?', undefined],
  ['/sotry AKB', 'There is no command "sotry". Did you mean story?', undefined],
  [
    '/weather',
    'There is no command "weather". There are: ask, status, catchup, story, mute, paper, channel.',
    undefined,
  ],
  ['/ask', 'Missing: question. For example: /ask Was it safe?', 'ask'],
  ['/ask story:AKB', 'Missing: question. For example: /ask Was it safe?', 'ask'],
  ['/story', 'Say what to do: show, timeline, merge.', 'story'],
  ['/story timelin AKB', 'There is no "story" command "timelin". Did you mean timeline?', 'story'],
  ['/story tiemline', 'There is no "story" command "tiemline". Did you mean timeline?', 'story'],
  ['/story delete AKB', 'There is no "story" command "delete". There are: show, timeline, merge.', 'story'],
  ['/story merge AKB', 'Missing: into. For example: /story merge AKB into:"Lake Herald"', 'story'],
  ['/paper bogus', 'There is no "paper" command "bogus". There are: add, label.', 'paper'],
  ['/paper labl', 'There is no "paper" command "labl". Did you mean label?', 'paper'],
  ['/paper label Sur', 'Missing: label. For example: /paper label paper label:label', 'paper'],
  ['/paper label label:', 'Missing: paper. For example: /paper label paper label:label', 'paper'],
  ['/channel weekdays', 'There is no "channel" command "weekdays". There are: set.', 'channel'],
  ['/ask Why? since:2d since:3d', 'since is given twice; give it once.', 'ask'],
  ['/mute stop source Seeblatt source:Seeblatt', 'source is given twice; give it once.', 'mute'],
  ['/status now', '"status" takes no words such as "now".', 'status'],
] as const)('"%s" is answered with help', ([text, why, command]) => {
  expect(parseCommandText(text, COMMANDS)).toEqual({
    kind: 'help',
    ...(why && { why }),
    ...(command && { command }),
  })
})

test.for([
  ['discord', '/story merge id:AKB into:Lake Herald'],
  ['slack', '/news story merge AKB into:"Lake Herald"'],
  ['terminal', '/story merge AKB into:"Lake Herald"'],
] as const)('an example on %s is written as people type there', ([platform, example]) => {
  const merge = findRunnable(COMMANDS, 'story', 'merge')
  expect(merge && exampleOf(merge, platform)).toBe(example)
})

test.for(['slack', 'terminal'] as const)('an example on %s can be typed as it stands', (platform) => {
  const merge = findRunnable(COMMANDS, 'story', 'merge')
  const text = merge ? exampleOf(merge, platform).replace('/news ', '') : ''
  expect(parseCommandText(text, COMMANDS)).toMatchObject({ input: { id: 'AKB', into: 'Lake Herald' } })
})

test('a long text is read in a moment', () => {
  const started = performance.now()
  for (const text of [
    `ask ${'a:'.repeat(20_000)}`,
    `ask ${'"'.repeat(20_000)}`,
    `ask ${' '.repeat(40_000)}x`,
    `ask ${"'a ".repeat(20_000)}`,
    `paper label x ${'label: '.repeat(20_000)}`,
    'x'.repeat(20_000),
  ])
    parseCommandText(text, COMMANDS)
  expect(performance.now() - started).toBeLessThan(2_000)
})
