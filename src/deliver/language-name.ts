/** Languages as people name them. Pure. */
import { nearWord } from './near-word.ts'

/** Two written standards and their common tag, one language to the program. */
const ONE_LANGUAGE: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Codes of two letters by their English name in lower case (CLDR), without codes that have a successor. */
function nameTable(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCurrent)
  return new Map(
    codes.flatMap((code): [string, string][] => {
      const name = names.of(code)
      return name ? [[name.toLowerCase(), code]] : []
    }),
  )
}

/** Tagalog is called Filipino by now; articles carry the code of two letters. */
const isCurrent = (code: string) => code === 'tl' || Intl.getCanonicalLocales(code)[0] === code

let table: Map<string, string> | undefined

/** The primary tag of "German", "de", "DE" or "de-AT"; nothing when no language is called so. */
export function languageCode(word: string): string | undefined {
  table ??= nameTable()
  const typed = word.trim().toLowerCase()
  const primary = typed.split(/[-_]/)[0] ?? ''
  const code = table.get(typed) ?? [...table.values()].find((known) => known === primary)
  return code && (ONE_LANGUAGE[code] ?? code)
}

/** "german" for "germn". */
export function nearLanguage(word: string): string | undefined {
  table ??= nameTable()
  return nearWord(word, [...table.keys()])
}
