/** Names of time zones: which exist, and which one somebody means. From memory; pure. */
import { ALSO_CALLED, COMMON_ZONES, RENAMED } from './cities.ts'

/** Two wrong letters are a slip; more is another word. */
const MAX_SLIPS = 2
const MAX_TYPED = 100

/** `place`: the city, as typed without accents. `words`: everything the zone is called by. */
type Entry = { readonly zone: string; readonly place: string; readonly names: readonly string[] }

const entries: readonly Entry[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone),
].map((zone) => {
  const place = folded(zone.slice(zone.lastIndexOf('/') + 1))
  return { zone, place, names: [folded(zone), ...(ALSO_CALLED[zone]?.split(', ') ?? [])] }
})

const bySpelling = new Map(
  [...entries.map(({ zone }) => zone), ...Object.keys(RENAMED)].map((zone) => [zone.toLowerCase(), zone]),
)

/** Lower case, without accents, the parts of a name as words. */
function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
}

export const isZone = (name: string): boolean => zoneNamed(name) !== undefined

/**
 * The zone as it is spelled, from any case. Old names of the IANA database count; fixed offsets ("+02:00")
 * and the three-letter ones ("EST") do not, for they know no summer time.
 */
export function zoneNamed(typed: string): string | undefined {
  const name = typed.trim()
  const known = bySpelling.get(name.toLowerCase())
  if (known) return known
  if (name.length > MAX_TYPED || /^[+-]/.test(name)) return undefined
  if (/^(?!gmt$)[a-z]{3}(\d[a-z]{3})?$/i.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Best first: the city itself, then names that begin so, then any word that does, then near misses. */
export function suggestZones(typed: string, limit = 25): string[] {
  const wanted = folded(typed.slice(0, MAX_TYPED))
  if (!wanted) return COMMON_ZONES.slice(0, limit)
  const ranked = ranksOf((entry) => rankOf(entry, wanted))
  const found = ranked.length > 0 ? ranked : ranksOf((entry) => slipsOf(entry, wanted))
  return found.slice(0, limit).map(({ entry }) => entry.zone)
}

/** Those with a rank, the lowest first; the order of the alphabet within one. */
function ranksOf(rank: (entry: Entry) => number | undefined) {
  return entries
    .flatMap((entry) => {
      const value = rank(entry)
      return value === undefined ? [] : [{ entry, value }]
    })
    .toSorted((a, b) => a.value - b.value)
}

function rankOf({ place, names }: Entry, wanted: string): number | undefined {
  const isName = place === wanted || names.includes(wanted)
  if (isName) return 0
  if (place.startsWith(wanted)) return 1
  if (names.some((name) => name.startsWith(wanted))) return 2
  const words = names.join(' ').split(' ')
  const starts = wanted.split(' ')
  return starts.every((start) => words.some((word) => word.startsWith(start))) ? 3 : undefined
}

/** Wrong letters in the city, the whole name or another name of it. */
function slipsOf({ place, names }: Entry, wanted: string): number | undefined {
  const city = wanted.slice(wanted.lastIndexOf(' ') + 1)
  const slips = Math.min(
    distance(place, city),
    distance(place, wanted),
    ...names.map((name) => distance(name, wanted)),
  )
  // In a short word two other letters make another word.
  return slips <= (city.length < 5 ? 1 : MAX_SLIPS) || (slips === 2 && isSwapped(place, city))
    ? slips
    : undefined
}

/** "olso" for "oslo". */
const isSwapped = (a: string, b: string): boolean => [...a].toSorted().join('') === [...b].toSorted().join('')

/** Levenshtein's distance; more than `MAX_SLIPS` where the lengths say so already. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_SLIPS) return MAX_SLIPS + 1
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1]
    for (let column = 0; column < b.length; column++) {
      const changed = (above[column] ?? 0) + (letter === b[column] ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
