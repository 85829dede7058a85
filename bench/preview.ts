/** Prints every card of the sample story in every form we have: `npm run preview`. */
import { composeBrief } from '../src/brief/compose.ts'
import { digestOf } from '../src/deliver/digest.ts'
import { renderMarkdown } from '../src/deliver/markdown/render.ts'
import { viewBlocks } from '../src/deliver/story-views.ts'
import { PLAIN, renderTerminal } from '../src/deliver/terminal/render.ts'
import { openTools, readStory } from '../test/rigs/story-folder.ts'

const tools = await openTools()
const seeds = new URL('../seeds', import.meta.url).pathname
const articles = await readStory(seeds, tools, `${seeds}/memory.tmx`)
const brief = composeBrief({ id: 'K4M', articles }, tools)
const { frontPage, details } = digestOf([brief], {
  name: 'Preview',
  zone: 'UTC',
  now: new Date('2025-01-22T08:00:00Z'),
})

const whole = [frontPage, ...details].flatMap(({ blocks }) => blocks)
const colour = { width: 100, colour: true }
for (const [title, text] of [
  ['Digest, terminal', renderTerminal(whole, colour)],
  ['Digest, piped', renderTerminal(whole, PLAIN)],
  ['Digest, narrow', renderTerminal(frontPage.blocks, { width: 44, colour: false })],
  ['Digest, Markdown', renderMarkdown(frontPage.blocks)],
  ...(['evidence', 'timeline', 'quotes', 'sources'] as const).map(
    (view) => [`Story: ${view}`, renderTerminal(viewBlocks(view, brief, articles), colour)] as const,
  ),
] as const)
  console.log(`\n───── ${title} ─────\n${text}`)
