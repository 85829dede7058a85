/**
 * YAML front matter of a text file: what a source says of its own text. Pure.
 *
 * Scalars stay the words that were written (the YAML 1.2 failsafe schema): a date is not turned into an instant
 * and the language "no" is not turned into false. Aliases are refused, so that no input can grow.
 */
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

const MAX_LENGTH = 20_000
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

const absent = (value: unknown) =>
  typeof value === 'string' && /^(?:~|null|)$/i.test(value.trim()) ? undefined : value

const field = (check: z.ZodString) => z.preprocess(absent, check.optional())

const schema = z.object({
  title: field(z.string('must be text').trim().max(1_000, 'is longer than 1,000 characters')),
  outlet: field(z.string('must be text').trim().max(200, 'is longer than 200 characters')),
  url: field(z.string('must be text').trim().refine(isWebAddress, 'must begin with http:// or https://')),
  language: field(z.string('must be text').trim().refine(isLanguageTag, 'must be a tag like en or zh-Hant')),
  published: field(z.string('must be text').trim().refine(isDate, 'must be a date like 2025-01-21')),
})

type Fields = z.infer<typeof schema>
/** Fields as given; one that is absent or empty is not there. */
export type FrontMatter = { readonly [Field in keyof Fields]?: NonNullable<Fields[Field]> }

export type Parted =
  | { readonly fields: FrontMatter; readonly body: string }
  /** `line` counts from 1, in the file. */
  | { readonly line: number; readonly why: string }

/** Parts a text from its front matter. A text that does not open with a line of three dashes has none. */
export function partFrontMatter(text: string): Parted {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text)
  if (!opening) return { fields: {}, body: text }
  const start = opening[0].length
  const closing = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/.exec(
    text.slice(start, start + MAX_LENGTH),
  )
  if (!closing) return { line: 1, why: 'the front matter is not closed by a line of three dashes' }
  const yaml = text.slice(start, start + closing.index).replace(/\r\n?/g, '\n')
  const fields = parseFields(yaml)
  return 'why' in fields ? fields : { fields, body: text.slice(start + closing.index + closing[0].length) }
}

function parseFields(yaml: string): FrontMatter | { line: number; why: string } {
  const lineCounter = new LineCounter()
  // The front matter begins on line 2 of the file.
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false })
    const [error] = document.errors
    if (error) return { line: lineAt(error.pos[0]), why: `YAML: ${error.message}` }
    const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {})
    if (checked.success) return compact(checked.data)
    const [issue] = checked.error.issues
    const key = issue?.path[0]
    if (key === undefined) return { line: 2, why: 'it must be a list of names and values, like title: …' }
    const node: unknown = document.get(key, true)
    const range = typeof node === 'object' && node && 'range' in node ? (node.range as [number]) : [0]
    return { line: lineAt(range[0] ?? 0), why: `${String(key)} ${issue?.message}` }
  } catch (error) {
    // An alias, or brackets nested so deep that the parser gives up.
    return {
      line: 2,
      why: error instanceof ReferenceError ? 'YAML aliases are not allowed' : 'YAML too deep',
    }
  }
}

function compact(fields: Fields): FrontMatter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

function isDate(value: string): boolean {
  const day = value.slice(0, 10)
  return ISO_8601.test(value) && !Number.isNaN(Date.parse(value)) && isCalendarDay(day)
}

/** 2025-02-30 parses in some engines: a day must come back as it went in. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
