/**
 * Case endings a name may carry, and particles written on to it. Pure data.
 *
 * Only endings of nouns: a known name of at least five letters is found under them. Apostrophe endings (Turkish,
 * English) need no table, since an apostrophe ends a word.
 */

const SLAVIC_LATIN = 'a u e i y o ą ę om em em ou ů ům ami ach ech ích owi ovi ów ie ią ii ję ją ji'

/** Endings by language, longest first once prepared. */
const ENDINGS: Readonly<Record<string, string>> = {
  ru: 'а у е и ы о ю я ой ей ом ем ём ою ью ии ию ией ах ях ам ям ов ами',
  uk: 'а у е и і о ю я ою ею єю ом ем ові еві єві ії ію ією ах ях ам ів ами',
  bg: 'а я та ът ят то те',
  sr: 'а у е и ом ем ama ama ој ија ију a u e i om em oj',
  pl: SLAVIC_LATIN,
  cs: `${SLAVIC_LATIN} ovi em ě í é ou`,
  sk: `${SLAVIC_LATIN} ovi om ou`,
  hr: 'a u e i om em oj ama ima',
  bs: 'a u e i om em oj ama ima',
  sl: 'a u e i o om em ja ju',
  tr: 'nın nin nun nün da de ta te dan den tan ten ya ye yı yi lı li lar ler',
  fi: 'n a ä an än en in on ssa ssä sta stä lla llä lta ltä lle na nä ksi aan ään iin',
  et: 'i a e s st le l lt ga ni sse le d t',
  hu: 'ban ben ba be ból ből nak nek t at et ot öt val vel on en ön ra re ról ről tól től ig ért i',
  el: 'ς ν υ ου ας ης',
  ro: 'ul ului a ei lui',
  lt: 'o os ą e ai ui is u io ijos ijoje iją',
  lv: 'a as ā u i ai am s ijas ijā iju',
  de: 's',
  nb: 's',
  nn: 's',
  da: 's',
  sv: 's',
  nl: 's',
  is: 's',
  hy: 'ի ում ից ը',
  ka: 'ს ში მა',
}

const prepared = new Map<string, readonly string[]>()

/** Longest first; empty for languages that do not decline names. */
export function endingsOf(language: string): readonly string[] {
  let endings = prepared.get(language)
  if (!endings) {
    endings = [...new Set((ENDINGS[language] ?? '').split(' '))]
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
    prepared.set(language, endings)
  }
  return endings
}

/** Languages whose s (no apostrophe) is a genitive: "Frankreichs", "Lindqvists". */
export const hasBareGenitive = (language: string): boolean => /^(de|nb|nn|da|sv|nl|is)$/.test(language)

/** Particles written on to the front of a word: Arabic and, with, to, like; Hebrew likewise. */
export const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  ar: ['وال', 'بال', 'فال', 'كال', 'ال', 'لل', 'و', 'ب', 'ل', 'ف', 'ك', 'ولل', 'وب', 'ول'],
  he: ['ו', 'ב', 'ל', 'מ', 'ה', 'ש', 'וה', 'וב', 'ול', 'שה'],
}
