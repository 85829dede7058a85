/** /source: where the news comes from. */
import { block } from '../src/deliver/card.ts'
import { sourceBlock, sourceListBlocks } from '../src/deliver/cards/source-card.ts'
import { CommandError, defineCommand, type Option } from '../src/deliver/command.ts'
import { saying } from '../src/deliver/run-command.ts'
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

export const source = defineCommand({
  name: 'source',
  description: 'Where the news comes from, and how each source is doing',
  subcommands: [
    {
      name: 'add',
      description: 'Read a feed, the feed of a page, or every feed of a list (who runs the bot)',
      who: 'operator',
      options: [
        {
          name: 'url',
          description: 'Its address: a feed, a page that has one, or an OPML file',
          required: true,
          example: 'https://news.example/feed.xml',
        },
      ],
      async run(desk, { url = '' }, caller) {
        const added = await desk.addSource(url)
        return privately([block('heading', 'Added'), sourceBlock(added, await zoneOf(desk, caller))])
      },
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
      description: 'Read a source once, keep nothing, and say what was found (who runs the bot)',
      who: 'operator',
      options: [SOURCE],
      async run(desk, { source: typed = '' }) {
        const name = await requireSource(desk, typed)
        const lines = await desk.testSource(name)
        return privately([block('heading', `Test of ${name}`), ...lines.map((line) => block('fact', line))])
      },
    },
    {
      name: 'label',
      description: 'Give a source a name that people know (who runs the bot)',
      who: 'operator',
      options: [
        SOURCE,
        { name: 'label', description: 'Its new name', required: true, example: 'Herald, world news' },
      ],
      async run(desk, { source: typed = '', label = '' }) {
        if (label.length > MAX_LABEL)
          throw new CommandError(`A label has at most ${MAX_LABEL} characters; please shorten it.`)
        const name = await requireSource(desk, typed)
        await desk.labelSource(name, label)
        return saying(`${name} is now called ${label}.`)
      },
    },
    {
      name: 'pause',
      description: 'Stop reading a source for a while, or read it again (who runs the bot)',
      who: 'operator',
      options: [SOURCE, { name: 'resume', description: 'Read it again', kind: 'yes-no', example: 'yes' }],
      async run(desk, { source: typed = '', resume }) {
        const name = await requireSource(desk, typed)
        const paused = resume !== 'yes'
        await desk.pauseSource(name, paused)
        return saying(paused ? `${name} is paused. Nothing of it is read.` : `${name} is read again.`)
      },
    },
  ],
})
