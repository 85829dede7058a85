/**
 * English words for comparing sentences: tokens, Porter stems (Porter 1980), function words. Pure.
 * Works on any text, but stems and function words are English: give it English or a translation.
 */
import { stemmer } from 'stemmer'

/** Words that carry no content of their own. Negations are not here: they change what is said. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its itself he him his himself she her hers herself they them their theirs themselves
we us our ours you your yours i me my mine who whom whose which what there here
of in on at to for from by with as into onto upon about over under between among during after before since until through
within across against toward towards via per than and or but if so also too then while whereas though although because
is are was were be been being am do does did done doing has have had having will would shall should could can may might must
one very more most much many some any each every all both such own other another same just only even still yet
said says say told tells tell according`.split(/\s+/),
)

/** Lower-case, without accents, with the letters that Unicode does not decompose. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðĐÐ]/g, 'd')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/ı/g, 'i')
    .toLowerCase()
}

/** Words and numbers of a text, folded; "1,300" and "1.5" stay one token; a genitive s is dropped. */
export function wordsOf(text: string): string[] {
  const plain = foldAccents(text.replace(/[’‘]/g, "'"))
  return (plain.match(/\d+(?:[.,]\d+)*|[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []).map((word) =>
    word.replace(/'s?$/, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''),
  )
}

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word)

const stems = new Map<string, string>()

/** Cached: a process meets the same words again and again. The cache is bounded. */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    if (stems.size > 100_000) stems.clear()
    stem = stemmer(word)
    stems.set(word, stem)
  }
  return stem
}

/** Stems of the content words, in order, with repeats. */
export const contentStems = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stemOf)
