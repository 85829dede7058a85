/** The command line: reads words, calls the app, prints. Exit codes: 0 done, 1 failed, 64 usage, 78 configuration. */
import { Command, CommanderError, Option } from 'commander'
import { ConfigError, inspectConfig, loadEnvironmentFile } from './config.ts'
import { messageOf } from './lib/message-of.ts'
import { VERSION } from './version.ts'

const FORMATS = ['text', 'markdown', 'json']
const FAILED = 1
const USAGE = 64
const CONFIGURATION = 78

/** A closed reader (`| head`) ends the program quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : FAILED),
)

const program = new Command('dragoman')
  .description('Reads news in any language, and shows the evidence of every line.')
  .version(VERSION, '-V, --version')
  .exitOverride()
  .showHelpAfterError('(dragoman --help lists the commands)')

/** Loaded where they are used: `--help` and the stream commands start sooner without them. */
const cli = () => import('./cli.ts')
const sources = () => import('./command-line/source.ts')

program
  .command('run')
  .description('run the bot, or, without a token, the same in this terminal (the default)')
  .action(async () => (await import('./run.ts')).runCommand())

program
  .command('digest')
  .description('show the digest')
  .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('text'))
  .action(async (options) => (await cli()).digestCommand(options))

program
  .command('ask')
  .description('ask about a story; every answer cites its sources, or says that they do not say')
  .argument('<question...>', 'in any language')
  .option('--story <id>', 'the story to ask about (default: the one that fits best)')
  .action(async (words, options) => (await cli()).askCommand(words, options))

program
  .command('story')
  .description('show one story')
  .argument('[id]', 'its id, as the digest prints it (default: the first)')
  .option('--evidence', 'every line with the sentences that carry it')
  .option('--timeline', 'what happened when')
  .option('--quotes', 'who said what')
  .option('--sources', 'the articles')
  .action(async (id, views) => (await cli()).storyCommand(id, views))

const source = program.command('source').description('where the news comes from')
const changeSource = async (what: string, input: Record<string, string>) =>
  (await sources()).sourceCommand(what, input)
const NAME = ['<name>', 'its name in the list, a part of it that no other has, or its address'] as const
source
  .command('add')
  .description('read a feed, the feed of a page, or every feed of a list (OPML) at an address')
  .argument('<address>')
  .action(async (address) => (await sources()).sourceAdd(address))
source
  .command('list')
  .description('every source and how it is doing')
  .action(async () => (await sources()).sourceList())
source
  .command('test')
  .description('look at a source step by step: what is fetched, how it is read, what becomes of it')
  .argument('<source>', 'its name in the list, or any address')
  .action(async (words) => (await sources()).sourceTest(words))
source
  .command('label')
  .description('give a source a name that people know')
  .argument(...NAME)
  .argument('<label...>', 'its new name')
  .action(async (name, words) => changeSource('label', { source: name, label: words.join(' ') }))
source
  .command('pause')
  .description('stop reading a source for a while')
  .argument(...NAME)
  .action(async (name) => changeSource('pause', { source: name }))
source
  .command('resume')
  .description('read a source again that was paused, or that stopped by itself')
  .argument(...NAME)
  .action(async (name) => changeSource('resume', { source: name }))
source
  .command('remove')
  .description('read a source no more that was added by a command')
  .argument(...NAME)
  .action(async (name) => changeSource('remove', { source: name }))
source
  .command('import')
  .description('take in the feeds of an OPML file')
  .argument('<file>', 'or - for standard input')
  .action(async (file) => (await sources()).sourceImport(file))
source
  .command('export')
  .description('write all feeds as OPML')
  .argument('<file>', 'or - for standard output')
  .action(async (file) => (await sources()).sourceExport(file))

program
  .command('replay')
  .description('look at a saved feed or page step by step, as source test does; fetches nothing')
  .argument('<file>')
  .option('--url <address>', 'where it came from: the base of its links')
  .option('--type <type>', 'its Content-Type, such as "text/xml; charset=windows-1251"')
  .action(async (file, options) => (await sources()).replay(file, options))

program
  .command('doctor')
  .description('look at everything that must be right: settings, tokens, rights, database, sources')
  .option('--online', 'ask each source once, and say what it answers')
  .action(async (options) => {
    const { doctor } = await import('./doctor/doctor.ts')
    process.exitCode = { well: 0, wrong: FAILED, configuration: CONFIGURATION }[await doctor(options)]
  })

program
  .command('check-config')
  .description('say what is wrong with the configuration, without starting anything')
  .action(async () => {
    const { faults, others } = await inspectConfig()
    const lines = [...faults.map(({ line }) => line), ...others]
    if (lines.length > 0) throw new ConfigError(lines)
    process.stdout.write('The configuration is right.\n')
  })

const memory = program.command('memory').description('the translation memory (TMX 1.4)')
memory
  .command('import')
  .description('take pairs in')
  .argument('<file>')
  .action(async (file) => (await cli()).memoryImport(file))
memory
  .command('export')
  .description('write all pairs')
  .argument('<file>')
  .action(async (file) => (await cli()).memoryExport(file))

for (const [name, description] of [
  ['group', 'JSON Lines: articles in, the story of each out'],
  ['verify', 'JSON Lines: claims with their source in, what is wrong with each out'],
  ['answer', 'JSON Lines: questions with their articles in, cited answers out'],
  ['brief', 'JSON Lines: stories in, the English account of each out'],
  ['feed', 'JSON Lines: feeds in, what each says out'],
  ['page', 'JSON Lines: web pages in, the article of each out'],
  ['date', 'JSON Lines: dates of feeds in, instants out'],
  ['lines', 'JSON Lines: lines of pages in, which belong to the article out'],
] as const)
  program
    .command(name)
    .description(description)
    .action(async () => {
      // Loaded where it is used: the other commands start sooner without it.
      const { runStream } = await import('./stream/run.ts')
      await runStream(name, process.stdin, process.stdout)
    })

try {
  const words = process.argv.slice(2)
  loadEnvironmentFile()
  await program.parseAsync(words.length > 0 ? words : ['run'], { from: 'user' })
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** Commander has printed its own message; ours is printed here, for the person who must act. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
  console.error(`dragoman: ${messageOf(error)}`)
  return error instanceof ConfigError ? CONFIGURATION : FAILED
}
