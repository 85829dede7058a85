/**
 * Are two written names the same? For names inside one story only: elsewhere the tolerance is untested. Pure.
 */
import { foldAccents } from '../../lib/english.ts'
import { regionNames } from './region-names.ts'

/** Cyrillic to Latin, the usual English way: enough to compare, not to print. */
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g ґ=g д=d е=e є=ye ё=e ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ј=j љ=lj њ=nj ђ=dj ћ=c џ=dz ѓ=g ќ=k'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** Spellings of one sound in different languages, brought to one letter; longer groups first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tj|cz|č|ć/g, 'c'],
  [/schtsch|shch|sch|sj|sz|š|ş|sh|ch(?=[aou])/g, 's'],
  [/dsch|dzh|dj|zh|ž|ż|sch/g, 'z'],
  [/ou|oe|u/g, 'u'],
  [/ph/g, 'f'],
  [/kh|ch|h/g, 'h'],
  [/[wv]/g, 'v'],
  [/[ckq]/g, 'k'],
  [/[jyi]+/g, 'i'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
]

const MIN_FUZZY_LENGTH = 5
const MAX_EDIT_RATIO = 0.34

const plain = (name: string): string =>
  foldAccents([...name.toLowerCase()].map((letter) => ROMAN[letter] ?? letter).join(''))
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

let regions: ReadonlySet<string> | undefined

/** Austria and Australia, Niger and Nigeria are alike and not the same: names of regions must be equal. */
function isRegion(name: string): boolean {
  regions ??= new Set(regionNames('en').map(({ form }) => plain(form)))
  return regions.has(name)
}

const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [group, letter]) => sound.replace(group, letter), word)

/** Equal, the surname of a full name, or spelt differently in Latin or Cyrillic letters: "Uschinski", "Ushinsky". */
export function sameSpelling(a: string, b: string): boolean {
  const [left, right] = [plain(a), plain(b)]
  if (left === '' || right === '') return a === b
  if (left === right) return true
  if (isRegion(left) && isRegion(right)) return false
  const [first, second] = [left.split(' '), right.split(' ')]
  if (first.length === second.length) return first.every((word, at) => sameWord(word, second[at] ?? ''))
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return isTail(short, long)
}

/** "von der Heide" of "Ursula von der Heide"; a family name that comes first ("Nagy" of "Nagy Ilona") as well. */
function isTail(short: readonly string[], long: readonly string[]): boolean {
  const offset = long.length - short.length
  return (
    short.every((word, at) => sameWord(word, long[offset + at] ?? '')) ||
    (short.length === 1 && short[0] === long[0])
  )
}

function sameWord(a: string, b: string): boolean {
  if (a === b || `${a}s` === b || a === `${b}s`) return true
  if (Math.min(a.length, b.length) < MIN_FUZZY_LENGTH) return false
  const [x, y] = [soundOf(a), soundOf(b)]
  return editDistance(x, y) / Math.max(x.length, y.length) <= MAX_EDIT_RATIO
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
