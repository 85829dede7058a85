/**
 * The figures of a sentence, and what each is a figure of. Pure.
 *
 * Two sentences of one story easily share a number by chance: 350 people who left and 350 homes without power. A shared
 * value is shared only when it is of one thing; sentences whose figures are all of other things tell other things.
 */
import type { Anchor } from '../article/anchor/anchor.ts'
import { commonWords } from './common.ts'
import { termsOf } from './paraphrase.ts'
import { isSameValue, type Measure, OFFSET } from './reading.ts'
import type { Unit } from './unit.ts'

export type Figure = {
  readonly anchor: Measure
  /** The words that name what is counted, right behind the number. Empty where nothing does. */
  readonly thing: ReadonlySet<string>
}

/** A sentence with more of them is a table. */
const MOST = 12
/** "The two leaders": small bare counts stand everywhere. */
const LEAST = 2
/** "120 extra beds", "40 new police cars". */
const THING_WORDS = 3
/** "19 others", "40 more": of what was counted before. */
const ANYTHING = /^(?:others?|more)$/
const ARTICLE = /^(?:the|all|its|their)$/i
const MONEY = /^(?:[A-Z]{3}|krone|pound|dollar)$/
const CLAUSE = /[,;:.()–—]\s|\band\b/
/** Words for people: any may stand for the others, where the rest agrees. */
const PERSONS = new Set(
  termsOf(`people person persons men women man woman boys girls children adults residents villagers locals citizens
inhabitants homeowners households families evacuees refugees migrants survivors victims casualties dead deaths fatalities
injured wounded patients passengers travellers travelers tourists guests visitors spectators fans participants attendees
protesters protestors demonstrators marchers strikers workers employees staff members staffers jobs colleagues miners
students pupils teachers voters supporters opponents clients customers users investors shareholders inmates prisoners
detainees suspects hostages crew sailors fishermen lives`),
)
/** Other nouns that news writers use for one another. */
const KINDS = [
  'houses homes buildings dwellings flats apartments households',
  'planes aircraft flights jets airliners',
  'ships boats vessels ferries',
  'votes ballots',
  'seats mandates deputies lawmakers',
  'cars vehicles',
  'times occasions goals',
  'shares stake stakes stock',
  'towns villages communities municipalities settlements',
].map((line) => new Set(termsOf(line)))

/** Also "thousands": a value that one of them may give exactly. */
const isFigure = (anchor: Anchor): anchor is Measure =>
  anchor.kind === 'duration' || (anchor.kind === 'number' && !anchor.ordinal)

const known = new WeakMap<Unit, readonly Figure[]>()

/** Read once for each unit: every pair of sentences asks for them. */
export function figuresIn(unit: Unit): readonly Figure[] {
  const figures =
    known.get(unit) ??
    unit.anchors
      .filter(isFigure)
      .slice(0, MOST)
      .flatMap((anchor) => figureOf(unit, anchor))
  known.set(unit, figures)
  return figures
}

function figureOf({ english, names }: Unit, anchor: Measure): Figure[] {
  const after = english.slice(anchor.span.end)
  if (anchor.kind === 'duration' && OFFSET.test(after)) return []
  if (anchor.value <= LEAST && anchor.unit === undefined) return []
  const named = new Set([...names].flatMap(termsOf))
  const content = (words: readonly string[]) => termsOf(words.join(' ')).filter((term) => !named.has(term))
  const behind = (after.split(CLAUSE)[0] ?? '').trim().split(/\s+/)
  return [{ anchor, thing: new Set(content(thingOf(anchor, behind))) }]
}

/** "350 homes in", "54 of the passengers", "31 percent of the vote"; nothing for "640 at a factory". */
function thingOf(anchor: Measure, behind: readonly string[]): string[] {
  if (anchor.kind === 'duration') return []
  const words = behind.slice(behind[0] === 'of' ? (ARTICLE.test(behind[1] ?? '') ? 2 : 1) : 0)
  if (anchor.unit !== undefined)
    return anchor.unit === 'percent' && behind[0] === 'of' ? words.slice(0, 1) : []
  const end = words.findIndex((word) => termsOf(word).length === 0)
  if (anchor.counted === undefined || end === 0 || ANYTHING.test(anchor.counted)) return []
  return [anchor.counted, ...words.slice(0, end < 0 ? THING_WORDS : Math.min(end, THING_WORDS))]
}

/** Figures of one thing that both sentences give. */
export const sharedFigures = (a: Unit, b: Unit): [Figure, Figure][] =>
  figuresIn(a).flatMap((left) =>
    figuresIn(b).flatMap((right): [Figure, Figure][] =>
      isSameValue(left.anchor, right.anchor) &&
      (isOneThing(left, right) || (countPersons(left, right) && sharePredicate(a, b)))
        ? [[left, right]]
        : [],
    ),
  )

/** Both give figures, and no figure of the one can be one of the other. */
export function giveOtherFigures(a: Unit, b: Unit): boolean {
  const [left, right] = [exactIn(a), exactIn(b)]
  if (left.length === 0 || right.length === 0 || sharedFigures(a, b).length > 0) return false
  return !left.some((one) => right.some((other) => isAnotherCurrency(one.anchor, other.anchor)))
}

const exactIn = (unit: Unit): Figure[] =>
  figuresIn(unit).filter(({ anchor }) => anchor.kind === 'duration' || !anchor.vague)

/** The same sum may stand in kroner here and in euros there. */
const isAnotherCurrency = (a: Measure, b: Measure): boolean =>
  a.unit !== b.unit && MONEY.test(a.unit ?? '') && MONEY.test(b.unit ?? '')

function isOneThing({ thing: left }: Figure, { thing: right }: Figure): boolean {
  if (left.size === 0 || right.size === 0) return true
  return !left.isDisjointFrom(right) || areOneKind(left, right)
}

const countPersons = (...figures: readonly Figure[]): boolean =>
  figures.every(({ thing }) => !thing.isDisjointFrom(PERSONS))

const sharePredicate = (a: Unit, b: Unit): boolean => commonWords(a, b, PERSONS) > 0

const areOneKind = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  KINDS.some((kind) => !a.isDisjointFrom(kind) && !b.isDisjointFrom(kind))
