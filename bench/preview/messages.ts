/** Messages of the platforms as HTML: components of Discord, blocks of Slack. Pure. */
import { discordHtml, plainHtml, slackHtml } from './markup.ts'

type Node = { readonly [name: string]: unknown }

const list = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [])

const TEXT_DISPLAY = 10
const SEPARATOR = 14
const ACTION_ROW = 1
const CONTAINER = 17

export function discordMessage(payload: Node): string {
  const body = list(payload.components).map(discordComponent).join('')
  return message('Dragoman', 'APP', body || discordHtml(String(payload.content ?? '')))
}

function discordComponent(component: Node): string {
  if (component.type === TEXT_DISPLAY)
    return `<div class="text">${discordHtml(String(component.content))}</div>`
  if (component.type === SEPARATOR) return '<hr>'
  if (component.type === CONTAINER)
    return `<div class="container">${list(component.components).map(discordComponent).join('')}</div>`
  if (component.type !== ACTION_ROW) return `<pre>${plainHtml(JSON.stringify(component))}</pre>`
  const buttons = list(component.components).map(
    ({ label }) => `<button>${plainHtml(String(label))}</button>`,
  )
  return `<div class="row">${buttons.join('')}</div>`
}

export const slackMessage = (payload: Node): string =>
  message('Dragoman', 'APP', list(payload.blocks).map(slackBlock).join('') || slackHtml(String(payload.text)))

function slackBlock(block: Node): string {
  const text = block.text as Node | undefined
  if (block.type === 'header') return `<div class="h2">${String(text?.text)}</div>`
  if (block.type === 'divider') return '<hr>'
  if (block.type === 'section') return `<div class="text">${slackHtml(String(text?.text))}</div>`
  if (block.type === 'context')
    return `<div class="small">${list(block.elements)
      .map((element) => slackHtml(String(element.text)))
      .join('')}</div>`
  if (block.type !== 'actions') return `<pre>${plainHtml(JSON.stringify(block))}</pre>`
  const labels = list(block.elements).map((element) => String((element.text as Node | undefined)?.text))
  return `<div class="row">${labels.map((label) => `<button>${plainHtml(label)}</button>`).join('')}</div>`
}

const message = (name: string, tag: string, body: string): string =>
  `<div class="message"><div class="face">D</div><div class="body"><div class="name">${name} <span class="tag">${tag}</span></div>${body}</div></div>`
