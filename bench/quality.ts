/** Prints how well stories are told, against what an editor expects: `npm run quality`. */
import { existsSync } from 'node:fs'
import type { Brief } from '../src/brief/brief.ts'
import { composeBrief } from '../src/brief/compose.ts'
import { addCounts, type Counts, type Measured, measure, share } from '../test/rigs/measure.ts'
import { openTools, readExpected, readStory, storyFolders } from '../test/rigs/story-folder.ts'

const FIXTURES = new URL('../test/fixtures', import.meta.url).pathname
const SEEDS = new URL('../seeds', import.meta.url).pathname
const verbose = process.argv.includes('--verbose')
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))

const tools = await openTools()

async function measureFolder(path: string, expectedFile: string): Promise<Measured> {
  const expected = readExpected(expectedFile)
  const articles = await readStory(path, tools, `${path}/memory.tmx`)
  const brief = composeBrief({ id: 'test', articles }, tools)
  if (verbose) console.log(sidesOf(brief).join('\n'))
  return measure(
    brief,
    brief.claims.map(({ evidence }) => evidence),
    articles,
    expected,
  )
}

const percent = (value: number) => `${Math.round(value * 100)} %`.padStart(6)

function row(name: string, claims: Counts, disputes: Counts, rest: string): string {
  return [
    name.padEnd(22),
    percent(share(claims.right, claims.found)),
    percent(share(claims.right, claims.expected)),
    percent(share(disputes.right, disputes.found)),
    percent(share(disputes.right, disputes.expected)),
    rest,
  ].join('  ')
}

async function report(title: string, stories: readonly (readonly [string, string, string])[]) {
  console.log(`\n${title}`)
  console.log(row('story', ZERO, ZERO, 'origins, furniture, traps').replace(/\d+ %/g, '      '))
  console.log('                        claims P     R  disputes P     R')
  let [claims, disputes] = [ZERO, ZERO]
  for (const [name, path, expectedFile] of stories) {
    const measured = await measureFolder(path, expectedFile)
    claims = addCounts(claims, measured.claims)
    disputes = addCounts(disputes, measured.disputes)
    const rest = [
      measured.originsRight ? 'origins right' : 'ORIGINS WRONG',
      `${measured.furnitureShown.length} furniture`,
      `${measured.trapsInLead.length} traps`,
      `${measured.falseDisputes.length} false disputes`,
    ].join(', ')
    console.log(row(name, measured.claims, measured.disputes, rest))
    if (verbose) explain(measured)
  }
  console.log(row('all', claims, disputes, `${claims.expected} pairs, ${disputes.expected} disputes`))
}

/** The sides of every dispute shown, for a reader who wants to judge them. */
function sidesOf(brief: Brief): string[] {
  return brief.disputes.flatMap(({ kind, question, sides }) => [
    `    ${kind}: ${question}`,
    ...sides.map(
      ({ answer, text, citations }) =>
        `        ${answer}: ${text} [${citations.map(({ articleId }) => articleId)}]`,
    ),
  ])
}

function explain({ missed, extra, falseDisputes, trapsInLead }: Measured) {
  for (const [what, lines] of Object.entries({
    missed,
    extra,
    'false dispute': falseDisputes,
    trap: trapsInLead,
  }))
    for (const line of lines) console.log(`    ${what}: ${line}`)
}

const ZERO: Counts = { right: 0, found: 0, expected: 0 }
const named = (root: string) =>
  existsSync(root)
    ? storyFolders(root)
        .filter((path) => existsSync(`${path}/expected.yaml`))
        .map((path) => [path.split('/').at(-1) ?? '', path, `${path}/expected.yaml`] as const)
        .filter(([name]) => only.length === 0 || only.includes(name))
    : []

if (only.length === 0 || only.includes('seeds'))
  await report('Sample story', [['seeds', SEEDS, `${FIXTURES}/seeds-expected.yaml`]])
await report('Development stories', named(`${FIXTURES}/stories`))
if (!process.argv.includes('--development')) await report('Held-out stories', named(`${FIXTURES}/unseen`))
