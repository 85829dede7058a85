/**
 * Is an element kept from the eyes of readers? Its text is not stored: what nobody can see nobody has published, and hidden
 * text is how pages speak to machines behind people's backs. Inline styles and attributes only; style sheets are not read.
 * Pure.
 */
import type { PageElement } from '../tree.ts'

/** Classes that the common style frameworks give to text for screen readers, and to text that is off. */
const HIDING_CLASSES = new Set([
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'screen-reader-only',
  'screenreader',
  'u-hidden',
  'is-hidden',
  'd-none',
  'hide',
  'hidden',
  'invisible',
  'element-invisible',
  'offscreen',
  'skip-link',
])

/** `md:block`, `d-lg-block`, `visible-xs`: shown again on some screens. */
const SHOWN_AGAIN = /(?:^|\s)(?:\S+:(?:block|flex|inline|grid|table|contents)|d-\w+-\S+|visible-\S+|show\S*)/

/** Has hidden inline style. Values are read up to their first blank. */
const HIDING_STYLES: readonly (readonly [string, RegExp])[] = [
  ['display', /^none/],
  ['visibility', /^(?:hidden|collapse)/],
  ['opacity', /^0(?:\.0+)?(?:$|[\s!])/],
  ['font-size', /^0(?:\.\d)?(?:px|em|rem|pt|%)?(?:$|[\s!])/],
  ['text-indent', /^-\d{3}/],
  ['left', /^-\d{3}/],
  ['top', /^-\d{3}/],
  ['clip', /^rect\(\s*(?:0|1px)/],
  ['clip-path', /^inset\(\s*(?:50%|100%)/],
  ['color', /^transparent/],
]

const WHITE = new Set(['#fff', '#ffffff', 'white', 'rgb(255,255,255)', 'rgba(255,255,255,1)'])

function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of style.slice(0, 2_000).toLowerCase().split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) found.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim())
  }
  return found
}

/** White letters without a ground of their own are taken for hidden only where the ground is named and the same. */
function inkEqualsGround(style: ReadonlyMap<string, string>): boolean {
  const ink = plainColour(style.get('color'))
  const ground = plainColour(style.get('background-color') ?? style.get('background'))
  return ink !== undefined && ink === ground
}

function plainColour(value: string | undefined): string | undefined {
  const colour = value?.replace('!important', '').replaceAll(' ', '')
  return colour && WHITE.has(colour) ? '#fff' : colour
}

function hiddenByStyle(style: string): boolean {
  const found = declarations(style)
  return HIDING_STYLES.some(([name, value]) => value.test(found.get(name) ?? '')) || inkEqualsGround(found)
}

function hiddenByClass(className: string): boolean {
  if (SHOWN_AGAIN.test(className)) return false
  return className.split(/\s+/).some((name) => HIDING_CLASSES.has(name.toLowerCase()))
}

/** `certain`: no browser shows it. `likely`: its class says so, which a script may have changed since. */
export function hiding(element: PageElement): 'certain' | 'likely' | undefined {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 'certain'
  const style = element.getAttribute('style')
  if (style && hiddenByStyle(style)) return 'certain'
  return element.className && hiddenByClass(element.className) ? 'likely' : undefined
}
