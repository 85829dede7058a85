/**
 * Takes out of a page's tree what is surely no article, before the article is looked for: hidden text, navigation, captions,
 * boxes that call themselves "related". Changes the tree it is given; touches nothing else.
 */
import { isElement, isText, type PageElement, type PageNode } from '../tree.ts'
import { isNamedFurniture, nameWords } from './element-names.ts'
import { hiding } from './hidden.ts'

/** Elements that hold controls, ways to other pages, or pictures. */
const FURNITURE_TAGS = new Set([
  'nav',
  'button',
  'dialog',
  'menu',
  'figcaption',
  'form',
  'label',
  'aside',
  'footer',
  'audio',
  'video',
  'object',
  'address',
])
const FURNITURE_ROLES = new Set([
  'navigation',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'search',
  'toolbar',
  'tablist',
  'complementary',
  'contentinfo',
  'banner',
  'button',
  'tooltip',
  'alert',
  'status',
])
const NEVER = new Set(['html', 'body', 'main', 'head'])
/** Furniture by tag, role or name never holds this much of what the page says outside links. */
const TOO_MUCH = 0.35

type Reason = 'hidden' | 'furniture'
/** Characters taken out, by reason and name of the rule. */
export type Pruned = ReadonlyMap<string, number>

export function prune(body: PageElement): Pruned {
  const said = measure(body)
  const total = said.get(body) ?? 0
  const pruned = new Map<string, number>()
  const visit = (element: PageElement): void => {
    for (const child of [...element.childNodes]) {
      if (!isElement(child)) continue
      const why = reasonToCut(child, (said.get(child) ?? 0) / Math.max(1, total))
      if (why) {
        pruned.set(why, (pruned.get(why) ?? 0) + child.textContent.length)
        child.remove()
      } else visit(child)
    }
  }
  visit(body)
  return pruned
}

function reasonToCut(element: PageElement, share: number): Reason | undefined {
  if (NEVER.has(element.localName)) return undefined
  const hidden = hiding(element)
  if (hidden === 'certain') return 'hidden'
  if (share > TOO_MUCH) return undefined
  if (hidden === 'likely') return 'hidden'
  return isFurniture(element) ? 'furniture' : undefined
}

function isFurniture(element: PageElement): boolean {
  if (FURNITURE_TAGS.has(element.localName)) return true
  if (FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return true
  return isNamedFurniture(nameWords(element))
}

/** Characters outside links, by element. */
function measure(root: PageElement): ReadonlyMap<PageElement, number> {
  const said = new Map<PageElement, number>()
  const visit = (node: PageNode): number => {
    if (isText(node)) return node.textContent.trim().length
    if (!isElement(node)) return 0
    let sum = 0
    for (const child of node.childNodes) sum += visit(child)
    said.set(node, sum)
    return node.localName === 'a' ? 0 : sum
  }
  visit(root)
  return said
}
