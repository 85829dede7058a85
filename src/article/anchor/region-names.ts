/**
 * Countries and regions as a language calls them, from Intl (CLDR). Pure.
 */

/** Region codes of CLDR: two letters. Made-up and unknown regions are left out. */
const NOT_REGIONS = new Set(['XA', 'XB', 'ZZ', 'QO', 'EZ'])

export type RegionName = { readonly form: string; readonly english: string }

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
let codes: readonly string[] | undefined

function regionCodes(): readonly string[] {
  codes ??= Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  ).filter((code) => !NOT_REGIONS.has(code) && english.of(code))
  return codes
}

/** "Myanmar (Burma)" gives Myanmar and Burma; "Hong Kong SAR China" gives Hong Kong. */
function plainForms(name: string): string[] {
  const [main = '', bracketed] = name.split(/\s*[(（]|[)）]/)
  const plain = main.replace(/ SAR China$/, '').trim()
  return [plain, ...(bracketed ? [bracketed.trim()] : [])].filter((form) => form.length > 1)
}

/** The usual English form: "Bosnia and Herzegovina", not "Bosnia & Herzegovina". */
const englishName = (code: string): string =>
  (plainForms(english.of(code) ?? code)[0] ?? code).replace(' & ', ' and ')

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
