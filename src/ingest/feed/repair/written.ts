/** The clean document that the parsers get: well formed, few names, every text in CDATA or without markup. */
import { escapeAttribute } from '../../html/entities.ts'
import type { Family } from './fields.ts'

const NAMESPACES =
  ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
  ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"' +
  ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'

const FRAMES: Readonly<Record<Family, { head: (language: string) => string; item: string; tail: string }>> = {
  rss: {
    head: (language) =>
      `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"${NAMESPACES}${language}><channel>`,
    item: 'item',
    tail: '</channel></rss>',
  },
  atom: {
    head: (language) => `<feed xmlns="http://www.w3.org/2005/Atom"${NAMESPACES}${language}>`,
    item: 'entry',
    tail: '</feed>',
  },
}

export type Item = { readonly fields: string[]; readonly bodies: string[] }

/** Elements of the feed itself, and of each item; bodies apart, because the second parser must not see them. */
export type Written = {
  readonly head: string[]
  readonly items: readonly Item[]
  /** The item being read. */
  item(): Item | undefined
  /** Whether what is being read counts no more. */
  full(): boolean
  begin(): Item
  /** `whole`: false for an item in which the document broke off; it is kept only when it is all there is. */
  end(whole: boolean): 'kept' | 'empty' | 'beyond' | 'broken' | 'none'
}

/** `most`: items that are kept. */
export function createWritten(most: number): Written {
  const items: Item[] = []
  let item: Item | undefined
  let count = 0
  return {
    head: [],
    items,
    item: () => item,
    full: () => item !== undefined && count > most,
    begin() {
      count++
      item = { fields: [], bodies: [] }
      return item
    },
    end(whole) {
      if (!item) return 'none'
      const ended = item
      item = undefined
      if (!whole && count > 1) return 'broken'
      if (count > most) return 'beyond'
      if (ended.fields.length + ended.bodies.length === 0) return 'empty'
      items.push(ended)
      return 'kept'
    },
  }
}

export function documentOf(written: Written, family: Family, language: string, bodies: boolean): string {
  const { head, item, tail } = FRAMES[family]
  const parts = [head(language === '' ? '' : ` xml:lang="${escapeAttribute(language)}"`), ...written.head]
  for (const { fields, bodies: texts } of written.items) {
    parts.push(`<${item}>`)
    for (const field of fields) parts.push(field)
    if (bodies) for (const text of texts) parts.push(text)
    parts.push(`</${item}>`)
  }
  parts.push(tail)
  return parts.join('')
}

/** `attributes` come ready to print, with a space before each. */
export function element(name: string, attributes: string, text: string): string {
  return `<${name}${attributes}>${elementText(text)}</${name}>`
}

function elementText(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
