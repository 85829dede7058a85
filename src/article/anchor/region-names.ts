/**
 * Countries and regions as a language calls them, from Intl (CLDR). Pure.
 */

/** Region codes of CLDR: two letters. Made-up and unknown regions are left out. */
const NOT_REGIONS = new Set(['XA', 'XB', 'ZZ', 'QO', 'EZ'])

export type RegionName = { readonly form: string; readonly english: string }

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const shortEnglish = new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' })
let codes: readonly string[] | undefined

function regionCodes(): readonly string[] {
  codes ??= Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  ).filter((code) => !NOT_REGIONS.has(code) && english.of(code))
  return codes
}

/** A second name in brackets is a name of its own. */
function plainForms(name: string): string[] {
  const [main = '', bracketed] = name.split(/\s*[(（]|[)）]/)
  return [main.trim(), ...(bracketed ? [bracketed.trim()] : [])].filter((form) => form.length > 1)
}

/** The usual English form: "and" for "&"; the short name of a special administrative region (SAR). */
function englishName(code: string): string {
  const long = english.of(code) ?? code
  const name = / SAR /.test(long) ? (shortEnglish.of(code) ?? long) : long
  return (plainForms(name)[0] ?? name).replace(' & ', ' and ')
}

/** Every name of every region in one language, long and short. Empty when Intl does not know the language. */
export function regionNames(language: string): RegionName[] {
  if (!isSupported(language)) return []
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
  )
  return regionCodes().flatMap((code) => {
    const forms = new Set(styles.flatMap((style) => plainForms(style.of(code) ?? '')))
    return [...forms].map((form) => ({ form, english: englishName(code) }))
  })
}

function isSupported(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}
