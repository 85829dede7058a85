/**
 * Safe HTML out of any HTML: allowed elements and attributes only, well nested, addresses absolute and http(s).
 * Pure: one pass of the tokenizer, no tree, linear in the length.
 */
import { Tokenizer } from 'htmlparser2'
import { absoluteUrl } from './absolute-url.ts'
import { ADDRESSES, ALLOWED, ATTRIBUTES, DROPPED, VOID } from './allowed.ts'
import { decodeEntities, escapeAttribute, escapeHtml, SILENT } from './entities.ts'

/** Elements open at a time; deeper ones lose their tags, not their text. */
const DEEPEST = 200

type State = {
  out: string
  /** Where relative addresses belong to; a `<base href>` inside changes it. */
  base: string | undefined
  /** Open allowed elements, outermost first. */
  readonly open: string[]
  /** The dropped element we are in, and how often it was opened inside itself. */
  dropped: string
  droppedDepth: number
  name: string
  /** Allowed attributes of the tag in hand, ready to print. */
  attributes: string
  address: string | undefined
}

/** `base`: absolute address that relative ones belong to; without it they lose their attribute. */
export function safeHtml(html: string, base?: string): string {
  if (!html.includes('<')) return safeText(html)
  const state: State = {
    out: '',
    base,
    open: [],
    dropped: '',
    droppedDepth: 0,
    name: '',
    attributes: '',
    address: undefined,
  }
  const tokenizer = new Tokenizer({ decodeEntities: false }, handlers(html, state))
  tokenizer.write(html)
  tokenizer.end()
  for (let i = state.open.length - 1; i >= 0; i--) state.out += `</${state.open[i]}>`
  return state.out
}

function handlers(html: string, state: State): ConstructorParameters<typeof Tokenizer>[1] {
  let attribute = ''
  let value = ''
  return {
    ...SILENT,
    ontext: (start, end) => {
      if (state.dropped === '') state.out += safeText(html.slice(start, end))
    },
    onopentagname: (start, end) => {
      state.name = html.slice(start, end).toLowerCase()
      state.attributes = ''
      state.address = undefined
    },
    onattribname: (start, end) => {
      attribute = html.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata: (start, end) => {
      value += html.slice(start, end)
    },
    onattribend: () => addAttribute(state, attribute, value),
    onopentagend: () => openTag(state, false),
    onselfclosingtag: () => openTag(state, true),
    onclosetag: (start, end) => closeTag(state, html.slice(start, end).toLowerCase()),
  }
}

/** Letters instead of references, and only the three that must be escaped are. */
const safeText = (text: string) => escapeHtml(decodeEntities(text))

function addAttribute(state: State, name: string, value: string): void {
  if (!ATTRIBUTES.has(name) || state.dropped !== '') return
  const decoded = decodeEntities(value)
  if (!ADDRESSES.has(name)) {
    state.attributes += ` ${name}="${escapeAttribute(decoded)}"`
    return
  }
  const address = absoluteUrl(decoded, state.base)
  if (name === 'href') state.address = address
  if (address !== undefined) state.attributes += ` ${name}="${escapeAttribute(address)}"`
}

function openTag(state: State, selfClosing: boolean): void {
  const { name } = state
  if (state.dropped !== '') {
    if (name === state.dropped && !selfClosing) state.droppedDepth++
    return
  }
  if (name === 'base') state.base = state.address ?? state.base
  if (DROPPED.has(name)) {
    if (selfClosing) return
    state.dropped = name
    state.droppedDepth = 1
  } else if (ALLOWED.has(name)) print(state, name)
}

function print(state: State, name: string): void {
  if (VOID.has(name)) state.out += `<${name}${state.attributes}>`
  else if (state.open.length < DEEPEST) {
    state.out += `<${name}${state.attributes}>`
    state.open.push(name)
  }
}

function closeTag(state: State, name: string): void {
  if (state.dropped !== '') {
    if (name === state.dropped && --state.droppedDepth === 0) state.dropped = ''
    return
  }
  const at = state.open.lastIndexOf(name)
  if (at < 0) return
  for (let i = state.open.length - 1; i >= at; i--) state.out += `</${state.open[i]}>`
  state.open.length = at
}
