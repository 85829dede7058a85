/** A file of settings in YAML: its values, where each of them stands, and what is no YAML. Pure. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Position, SettingFault } from './setting-fault.ts'

export type SettingsFile = {
  /** Settings with nothing behind them are left out. */
  readonly given: unknown
  position(fault: Pick<SettingFault, 'path' | 'isKey'>): Position
}

/** A place that is no YAML, or says something twice. */
export type Broken = SettingFault & { readonly at: Position }

export type FileReading = { readonly broken: readonly Broken[]; readonly settings?: SettingsFile }

export function readSettings(text: string): FileReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = firstOfLine(
    document.errors.map(({ code, message, pos }) => ({
      path: [],
      ...wordsFor(code, message),
      at: positionAt(lines, pos[0]),
    })),
  )
  // A name that stands there twice is the only mistake that leaves everything else readable.
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { broken }
  try {
    const given = withoutEmpty(document.toJS()) ?? {}
    const position: SettingsFile['position'] = (fault) => positionAt(lines, offsetOf(document, fault))
    return { broken, settings: { given, position } }
  } catch {
    return { broken: [...broken, { path: [], ...ALIAS, at: { line: 1, column: 1 } }] }
  }
}

/** What is wrong in a line makes the parser stumble more than once. */
const firstOfLine = (broken: readonly Broken[]): Broken[] =>
  broken.filter(({ at }, index) => broken.findIndex((other) => other.at.line === at.line) === index)

const positionAt = (lines: LineCounter, offset: number): Position => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, withoutEmpty(each)]])),
  )
}

/** Of the value, or of its name; of what is missing, that of the group where it belongs. */
function offsetOf(document: Document.Parsed, { path, isKey }: Pick<SettingFault, 'path' | 'isKey'>): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const found = childOf(isAlias(node) ? node.resolve(document) : node, step)
    if (!found) return offset
    const isName = isKey && index === path.length - 1
    offset = startOf(isName ? found.name : found.value) ?? startOf(found.name) ?? offset
    node = found.value
  }
  return offset
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

function childOf(node: unknown, step: string | number): { name?: unknown; value: unknown } | undefined {
  if (isSeq(node)) return { value: node.items[Number(step)] }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair && { name: pair.key, value: pair.value }
}

type Words = Pick<Broken, 'why' | 'remedy'>

const SPACING: Words = {
  why: 'the line does not begin in the column of those that belong with it',
  remedy: 'begin settings of one group in the same column, with spaces',
}
const COLON: Words = {
  why: 'a name with a colon and a space behind it is expected here',
  remedy: 'write it as name: value',
}
const NESTED: Words = {
  why: 'a second name with a colon stands here, or the next line begins too far to the right',
  remedy: 'put a text that holds ": " into quotes, or begin settings of one group in the same column',
}
const ALIAS: Words = {
  why: 'a text begins with * or &, which is read as a reference to another place',
  remedy: 'put it into quotes',
}
const OPEN: Words = {
  why: 'a quotation mark, [ or { is opened above and never closed',
  remedy: 'close it where its text or list ends',
}
const OTHERWISE: Words = {
  why: 'this is not YAML',
  remedy: 'compare it with the line in config/dragoman.yaml',
}

/** By the code of the parser; its own words repeat what stands in the file, which may be a secret. */
const WORDS: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: { why: 'this setting stands there twice', remedy: 'take one of the two out' },
  TAB_AS_INDENT: { why: 'the line begins with a tab', remedy: 'begin it with spaces' },
  BAD_INDENT: SPACING,
  MISSING_CHAR: SPACING,
  UNEXPECTED_TOKEN: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  BLOCK_AS_IMPLICIT_KEY: NESTED,
  BLOCK_IN_FLOW: OPEN,
  BAD_ALIAS: ALIAS,
  BAD_SCALAR_START: {
    why: 'a text begins with a sign that means something else here',
    remedy: 'put it into quotes',
  },
  BAD_DQ_ESCAPE: {
    why: 'a text in double quotes holds a backslash',
    remedy: "put it into single quotes ('…')",
  },
  MULTIPLE_DOCS: { why: 'a second document begins here (---)', remedy: 'take the line out' },
}

const wordsFor = (code: string, message: string): Words =>
  /closing|end with a [\]}]/.test(message) ? OPEN : (WORDS[code] ?? OTHERWISE)
