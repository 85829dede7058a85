/**
 * Words for units, scales and money that Intl (CLDR) knows in every language. Pure.
 */
import { NAMED_CURRENCIES } from './currencies.ts'
import { isFunctionWordOf } from './function-words.ts'
import type { Sense, UnitSense } from './senses.ts'
import { INTL_DURATIONS, INTL_UNITS } from './units.ts'
import { lowerOf } from './words.ts'

type Row = [phrase: string, sense: Sense]

/** Everything at once, for one language that Intl supports. */
export const intlWords = (language: string): Row[] => [
  ...intlUnits(language),
  ...intlScales(language),
  ...intlMoney(language),
]

/** Values that bring out every plural form CLDR knows. */
const PLURALS = [1, 2, 3, 5, 11, 1.5]

function intlUnits(language: string): Row[] {
  const rows: Row[] = []
  const units: [string, UnitSense][] = [
    ...Object.entries(INTL_UNITS).map(([id, unit]): [string, UnitSense] => [
      id,
      { role: 'unit', kind: 'number', unit },
    ]),
    ...INTL_DURATIONS.map((unit): [string, UnitSense] => [unit, { role: 'unit', kind: 'duration', unit }]),
  ]
  for (const [id, sense] of units)
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit: id, unitDisplay })
      // English shortens inch to "in".
      for (const form of new Set(PLURALS.map((value) => wordAround(format, value))))
        if (form && !isFunctionWordOf(lowerOf(form), language)) rows.push([form, sense])
    }
  return rows
}

/** What a format prints besides the number, without a full stop. */
function wordAround(format: Intl.NumberFormat, value: number): string {
  const parts = format.formatToParts(value).filter(({ type }) => type === 'unit' || type === 'percentSign')
  const word = parts.map((part) => part.value).join(' ')
  return word.trim().replace(/\.$/, '')
}

function intlMoney(language: string): Row[] {
  const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' })
  return NAMED_CURRENCIES.flatMap((unit): Row[] => {
    const name = names.of(unit)
    return name ? [[name, { role: 'unit', kind: 'money', unit }]] : []
  })
}

const SCALE_SAMPLES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12]

/** "3 Mrd.", "2 billion", "5 करोड़": the word, and what it multiplies by. */
function intlScales(language: string): Row[] {
  const rows = new Map<string, number>()
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
    })
    for (const sample of SCALE_SAMPLES.flatMap((scale) => [scale, 2 * scale, 5 * scale])) {
      const parts = format.formatToParts(sample)
      const word = parts.find(({ type }) => type === 'compact')?.value.replace(/\.$/, '')
      const printed = Number(
        parts
          .filter(({ type }) => type === 'integer')
          .map(({ value }) => value)
          .join(''),
      )
      // One letter ("K", "M") is a scale in tables of figures, not in sentences.
      if (word && word.length > 1 && printed > 0) rows.set(word, sample / printed)
    }
  }
  return [...rows].map(([word, value]): Row => [word, { role: 'scale', value }])
}
