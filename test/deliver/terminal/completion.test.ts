import { expect, test } from 'vitest'
import { commands } from '../../../commands/commands.ts'
import { completeLine } from '../../../src/deliver/terminal/completion.ts'
import { AT_TERMINAL, sampleDesk } from '../../commands/sample-desk.ts'

const desk = sampleDesk()
const offered = (line: string) =>
  completeLine(line, { commands, others: ['/quit'], desk, caller: AT_TERMINAL })

test.for([
  ['/d', ['/digest ', '/disputes '], '/d'],
  ['/q', ['/quit'], '/q'],
  [
    '/story ',
    'show evidence timeline quotes sources diff split merge'.split(' ').map((name) => `${name} `),
    '',
  ],
  ['/story s', ['show ', 'sources ', 'split '], 's'],
  ['/story show ', ['AKB', '7K2', 'M9P'], ''],
  ['/story show A', ['AKB'], 'A'],
  ['/story merge AKB i', ['into:'], 'i'],
  ['/story merge AKB into:7', ['into:7K2'], 'into:7'],
  ['/ask Was it safe? s', ['story:', 'since:'], 's'],
  ['/ask Was it safe? story:AKB s', ['since:'], 's'],
  ['/digest post:', ['post:yes', 'post:no'], 'post:'],
  ['/digest tr', ['Trade'], 'tr'],
  ['/search gas source:Lak', ['source:"Lake Herald"'], 'source:Lak'],
  ['/search gas source:"Lake', ['source:"Lake Herald"'], 'source:"Lake'],
  ['/channel set empty:s', ['empty:skip', 'empty:say-so'], 'empty:s'],
  ['/channel set timezone:osl', ['timezone:Europe/Oslo'], 'timezone:osl'],
  ['/help dis', ['disputes'], 'dis'],
  ['/story nothing ', [], '/story nothing '],
  ['/nothing ', [], '/nothing '],
  ['Was it safe?', [], 'Was it safe?'],
] as const)('after "%s" Tab offers %j', ([line, choices, typed]) => {
  expect(offered(line)).toEqual([choices, typed])
})
