/**
 * Letters of other scripts in plain Latin letters, near enough to see that two names are the same. Pure.
 *
 * For comparing, never for printing. Alphabets and syllabaries only: a Han character does not tell its sound in every
 * language that uses it, and stays as it is.
 */
import { foldAccents } from '../lib/english.ts'

const table = (pairs: string): readonly (readonly [string, string])[] =>
  pairs.split(/\s+/).map((pair) => [pair.slice(0, 1), pair.slice(1)])

const LETTERS: ReadonlyMap<string, string> = new Map([
  // Cyrillic
  ...table(`аa бb вv гg ґg дd еe єe ёe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хh цts чch шsh щsh ъ ыy ь
эe юyu яya јj љl њn ђd ћch џdz ѓg ќk ѕz`),
  // Greek
  ...table(
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υi φf χh ψps ωo άa έe ήi ίi όo ύi ώo ϊi ϋi',
  ),
  // Arabic and Persian: short vowels are not written
  ...table(`اa أa إi آa بb تt ثth جg حh خh دd ذd رr زz سs شsh صs ضd طt ظz عa غg فf قk كk لl مm نn هh وu يi ىa ةa ء ؤu ئi پp
چch ژzh گg ڤv کk یi`),
  // Hebrew
  ...table('אa בb גg דd הh וv זz חh טt יi כk ךk לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt'),
  // Katakana: the script in which Japanese writes foreign names
  ...table(`アa ァa イi ィi ウu ゥu エe ェe オo ォo カka ガga キki ギgi クku グgu ケke ゲge コko ゴgo サsa ザza シshi ジji スsu
ズzu セse ゼze ソso ゾzo タta ダda チchi ヂji ツtsu ヅzu テte デde トto ドdo ナna ニni ヌnu ネne ノno ハha バba パpa ヒhi ビbi
ピpi フfu ブbu プpu ヘhe ベbe ペpe ホho ボbo ポpo マma ミmi ムmu メme モmo ヤya ャya ユyu ュyu ヨyo ョyo ラra リri ルru レre
ロro ワwa ヲo ンn ヴvu ー ッ`),
])

/** The scripts of India share one order of letters (ISCII); the offset in the block tells the letter. */
const INDIC: ReadonlyMap<number, string> = new Map([
  ...numbered(0x05, 'a a i i u u r l e e e ai o o o au'),
  ...numbered(0x15, 'k kh g gh n ch ch j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'),
  ...numbered(0x3e, 'a i i u u r r e e e ai o o o au'),
  [0x01, 'n'],
  [0x02, 'n'],
])

function numbered(first: number, letters: string): [number, string][] {
  return letters.split(' ').map((letter, index) => [first + index, letter])
}

/** Hangul syllables are counted out by leading consonant, vowel and trailing consonant (Unicode, section 3.12). */
const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
const LEADS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const TRAILS = ' k kk ks n nj nh d l lk lm lb ls lt lp lh m p ps s ss ng j ch k t p h'.split(' ')

/** Lower-case a to z; letters of other scripts fall away. Digits too. */
export function romanise(word: string): string {
  let latin = ''
  for (const letter of word.normalize('NFC').toLowerCase()) latin += latinOf(letter)
  return foldAccents(latin).replace(/[^a-z]/g, '')
}

function latinOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x370) return letter
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return hangul(code - HANGUL_FIRST)
  if (code >= 0x900 && code < 0xd80) return INDIC.get(code & 0x7f) ?? ''
  return LETTERS.get(letter) ?? letter
}

function hangul(index: number): string {
  const trail = index % TRAILS.length
  const vowel = Math.floor(index / TRAILS.length) % VOWELS.length
  const lead = Math.floor(index / (TRAILS.length * VOWELS.length))
  return `${LEADS[lead]}${VOWELS[vowel]}${TRAILS[trail]}`
}
