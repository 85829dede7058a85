/**
 * Writes a page with every card in every form: `npm run preview` makes preview/index.html and preview/phone.html. With
 * Chromium installed it makes pictures of them, too.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { assertDiscordMessage } from '../src/deliver/discord/check.ts'
import { renderDiscord } from '../src/deliver/discord/render.ts'
import { renderMarkdown } from '../src/deliver/markdown/render.ts'
import { assertSlackMessage } from '../src/deliver/slack/check.ts'
import { renderSlack } from '../src/deliver/slack/render.ts'
import { renderTerminal } from '../src/deliver/terminal/render.ts'
import { cards } from './preview/cards.ts'
import { plainHtml } from './preview/markup.ts'
import { discordMessage, slackMessage } from './preview/messages.ts'
import { pageOf, type Shown } from './preview/page.ts'
import type { Titled } from './preview/titled.ts'

const FOLDER = fileURLToPath(new URL('../preview', import.meta.url))
const CHROMIUM = '/usr/bin/chromium'
const WIDTHS = { wide: 1_760, phone: 1_100 } as const
const KEY = 'ab'.repeat(32)

function shownAs({ title, card }: Titled): Shown {
  const discord = renderDiscord(card, () => KEY).map(({ payload }) => payload)
  const slack = renderSlack(card, () => KEY).map(({ payload }) => payload)
  for (const payload of discord) assertDiscordMessage(payload)
  for (const payload of slack) assertSlackMessage(payload)
  const discordForm = discord.map(discordMessage).join('')
  const slackForm = slack.map(slackMessage).join('')
  const pre = (text: string) => `<pre>${plainHtml(text)}</pre>`
  return {
    title: plainHtml(title),
    forms: [
      { form: 'discord dark', html: discordForm },
      { form: 'slack light', html: slackForm },
      { form: 'discord light', html: discordForm },
      { form: 'slack dark', html: slackForm },
      { form: 'terminal', html: pre(renderTerminal(card.blocks, { width: 76, colour: false })) },
      { form: 'markdown', html: pre(renderMarkdown(card.blocks)) },
    ],
  }
}

const shown = (await cards()).map(shownAs)
mkdirSync(FOLDER, { recursive: true })
const pages = { wide: join(FOLDER, 'index.html'), phone: join(FOLDER, 'phone.html') }
for (const width of ['wide', 'phone'] as const) writeFileSync(pages[width], pageOf(shown, width))
console.log(`${shown.length} cards: ${pages.wide}, ${pages.phone}`)

if (existsSync(CHROMIUM)) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  for (const width of ['wide', 'phone'] as const) {
    const page = await browser.newPage({ viewport: { width: WIDTHS[width], height: 1_000 } })
    await page.goto(pathToFileURL(pages[width]).href)
    const sections = page.locator('.forms')
    for (let index = 0; index < (await sections.count()); index++)
      await sections.nth(index).screenshot({ path: join(FOLDER, `${width}-${index + 1}.png`) })
  }
  await browser.close()
  console.log(`pictures: ${FOLDER}/wide-1.png …`)
}
