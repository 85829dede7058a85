/** /source: where the news comes from. */

import { block } from '../src/deliver/card.ts'
import { addedBlock, feedListBlocks, sourceListBlocks } from '../src/deliver/cards/source-card.ts'
import {
  CommandError,
  defineCommand,
  type Input,
  type Option,
  type Reply,
  type Subcommand,
} from '../src/deliver/command.ts'
import type { Desk } from '../src/deliver/desk.ts'
import { saying } from '../src/deliver/run-command.ts'
import { isAddress, shownAddress } from '../src/ingest/sources.ts'
import { privately, requireSource, zoneOf } from './inputs.ts'
import { suggesting } from './options.ts'

/** Characters of a label. */
const MAX_LABEL = 60

const SOURCE: Option = {
  name: 'source',
  description: 'Its name in the list, or a part of it that no other has',
  required: true,
  example: 'Lake Herald',
  complete: suggesting('source'),
}

const URL_OF_FEED: Option = {
  name: 'url',
  description: 'Its address: a feed, a page that has one, or an OPML file',
  required: true,
  example: 'https://news.example/feed.xml',
  isMeantBy: isAddress,
}

const asking = (words = ''): string => `Asking ${shownAddress(words).split('/')[0]} …`

const add = async (desk: Desk, { url = '' }: Input): Promise<Reply> =>
  privately([block('heading', 'Added'), addedBlock(await desk.addSource(url))])

const pausing = (name: 'pause' | 'resume', description: string): Subcommand => ({
  name,
  description,
  who: 'operator',
  options: [SOURCE],
  async run(desk, { source: typed = '' }) {
    const found = await requireSource(desk, typed)
    await desk.pauseSource(found, name === 'pause')
    return saying(
      name === 'pause'
        ? `${found} is paused: nothing of it is read until you resume it.`
        : `${found} is read again.`,
    )
  },
})

export const source = defineCommand({
  name: 'source',
  description: 'Where the news comes from, and how each source is doing',
  subcommands: [
    {
      name: 'add',
      description: 'Read a feed, the feed of a page, or every feed of a list (who runs the bot)',
      who: 'operator',
      options: [URL_OF_FEED],
      waiting: ({ url }) => asking(url),
      run: add,
    },
    {
      name: 'remove',
      description: 'Read a source no more (who runs the bot)',
      who: 'operator',
      options: [SOURCE],
      async run(desk, { source: typed = '' }) {
        const name = await requireSource(desk, typed)
        await desk.removeSource(name)
        return saying(`${name} is read no more.`)
      },
    },
    {
      name: 'list',
      description: 'Every source and how it is doing',
      options: [],
      run: async (desk, _input, caller) =>
        privately(sourceListBlocks(await desk.sources(), await zoneOf(desk, caller))),
    },
    {
      name: 'test',
      description: 'Read a source, or any address, once and say what was found (who runs the bot)',
      who: 'operator',
      options: [{ ...SOURCE, description: 'Its name in the list, or the address of any feed or page' }],
      waiting: ({ source: typed }) => `Testing ${shownAddress(typed ?? '')} …`,
      async run(desk, { source: typed = '' }) {
        const name = await testable(desk, typed)
        const steps = await desk.testSource(name)
        const title = `Test of ${isAddress(name) ? shownAddress(name) : name}`
        return privately([
          block('heading', title),
          ...steps.flatMap((step) => [
            block('paragraph', { bold: step.title }),
            ...step.lines.map((line) => block('fact', line.trim())),
          ]),
        ])
      },
    },
    {
      name: 'label',
      description: 'Give a source a name that people know (who runs the bot)',
      who: 'operator',
      options: [
        SOURCE,
        {
          name: 'label',
          description: 'Its new name',
          required: true,
          mayBeEmpty: true,
          example: 'Herald, world news',
        },
      ],
      async run(desk, { source: typed = '', label = '' }) {
        if (label.length > MAX_LABEL)
          throw new CommandError(`A label has at most ${MAX_LABEL} characters; please shorten it.`)
        const name = await requireSource(desk, typed)
        const now = await desk.labelSource(name, label)
        return saying(
          label.trim() === ''
            ? `${name} has no label any more; it is called ${now}.`
            : `${name} is now called ${now}.`,
        )
      },
    },
    pausing('pause', 'Stop reading a source for a while (who runs the bot)'),
    pausing('resume', 'Read a source again that was paused, or that stopped by itself (who runs the bot)'),
    {
      name: 'import',
      description: 'Read every feed of a list (OPML) at an address (who runs the bot)',
      who: 'operator',
      options: [
        { ...URL_OF_FEED, description: 'Address of the list', example: 'https://news.example/feeds.opml' },
      ],
      waiting: ({ url }) => asking(url),
      run: add,
    },
    {
      name: 'export',
      description: 'The address of every feed, folder by folder (who runs the bot)',
      who: 'operator',
      options: [],
      run: async (desk) => privately(feedListBlocks(await desk.feedList())),
    },
  ],
})

/** A source that is called so, else the address as it was typed. */
async function testable(desk: Desk, typed: string): Promise<string> {
  try {
    return await requireSource(desk, typed)
  } catch (error) {
    if (isAddress(typed)) return typed
    throw error
  }
}
