/**
 * How languages write what is no name in capitals: nouns, offices, common abbreviations. Pure data and small tests.
 */
import type { Word } from './words.ts'

/** Abbreviations that name nobody. */
const COMMON = new Set(
  `TV AI IT PM DNA HIV AIDS GDP CEO CFO CV ID OK PC UFO GPS SUV FAQ PDF USB SMS ATM BIP PIB BNP PDB KTP ICU WC UTC GMT EST
    EDT CET CEST BST WIB`.split(/\s+/),
)

/** Who speaks in the news without being named. */
const GROUPS =
  /^(?:police|media|state|government|parliament|people|authorities|staff|polizei|regierung|medien|politiet|polisen|regjeringen|politie|polisi|pemerintah|polis|kerajaan|gobierno|policía|governo|polizia|polícia|gouvernement)$/

/** English common nouns that papers write in capitals, and points of the compass. */
const ENGLISH_NOUN =
  /^(?:bank|index|government|department|ministry|chapter|world|terminal|committee|council|court|church|party|union|university|street|avenue|road|river|airport|board|agency|center|centre|section|article|part|administration|authority|parliament|office|navy|army|senate|congress|police|cabinet|coastguard|treasury|assembly|federation|embassy|institute|western|eastern|northern|southern|central|north|south|east|west|northeast|northwest|southeast|southwest)$/

/** A single capitalised word that is a common noun or abbreviation. */
export const isCommon = ({ text, lower }: Word, language: string): boolean =>
  COMMON.has(text) || (language === 'en' && ENGLISH_NOUN.test(lower))

export const isGroup = ({ lower }: Word): boolean => GROUPS.test(lower)

/** First syllables of Vietnamese offices, parties and papers, whose second is small or says little. */
const VIETNAMESE_OFFICE = /^(?:đảng|bộ|viện|tòa|ủy|hội|ban|cục|sở|khối|phiên|tờ|đài|quận|bang|cúp)$/

/** One Vietnamese syllable: an initial, vowels with their marks, a final. A foreign name rarely fits. */
const VIETNAMESE_SYLLABLE =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

/** "Quốc hội" (parliament): capitals of an office, which is translated. */
export function isVietnameseOffice(parts: readonly Word[], alone: boolean): boolean {
  const [first] = parts
  if (!first || parts.length > 2) return false
  return (
    VIETNAMESE_OFFICE.test(first.lower) ||
    (alone && parts.length === 1 && VIETNAMESE_SYLLABLE.test(first.lower))
  )
}

const GERMAN_NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|ismus|ling|chen|lein|ment|mente|krieg|recht|zahl|zahlen|jahr|jahre|prozent|euro|dollar|uhr|ende|anfang|mitte|staat|staaten|amt|ämter|haus|stadt|partei|wahl|wahlen|gesetz|gericht|regierung|politik|kraft|kräfte|mittel|media|plattform)s?$/
const GERMAN_COUNT = /^(?:millionen?|milliarden?|tonnen|liter)$/

/** German writes every noun in capitals; these look like common ones. */
export const looksLikeGermanNoun = (lower: string): boolean =>
  GERMAN_NOUN.test(lower) || GERMAN_COUNT.test(lower)

/**
 * Languages that write only names in capitals, and their definite endings: "Stortinget" (parliament) is
 * translated, "Lindqvist" is not.
 */
const DEFINITE: Readonly<Record<string, RegExp>> = {
  nb: /(?:et|en|a|ene)s?$/,
  nn: /(?:et|en|a|ane)s?$/,
  da: /(?:et|en|ene)s?$/,
  sv: /(?:et|en|an|na)s?$/,
  nl: /^$/,
  en: /^$/,
}

/** Compounds that name a body by what it does: a translation says them in other words. */
const INSTITUTION =
  /.(?:verke?t?|tilsyne?t?|direktorate?t?|departemente?t?|ministerie?t?|myndighete?n?|styrelsen?|byrån?|amt|behörde|rade?t?|råde?t?|bank|banken|dienst|instituut|institute?t?|forbunde?t?|förbunde?t?|partie?t?|bolage?t?|selskape?t?|selskabe?t?|etaten?|raad|bureau|universitete?t?|kommune|kommun|domstolen?)s?$/

/** In this language, is a capitalised word inside a sentence a proper name that survives translation? */
export function survivesTranslation({ text, lower }: Word, language: string): boolean {
  const definite = DEFINITE[language]
  return (
    definite !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    !definite.test(lower) &&
    !INSTITUTION.test(lower)
  )
}

/** A Scandinavian noun with its article, which no first name looks like: "Uværet Lindqvist". */
export const isDefiniteNoun = ({ lower }: Word, language: string): boolean =>
  /^(nb|nn|da|sv)$/.test(language) && /^\p{L}{4,}(?:et|ene)$/u.test(lower)
