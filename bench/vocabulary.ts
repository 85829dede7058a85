/** Invented names and nouns: as many as needed, always the same ones, in the sounds of each language. Pure. */
import type { Language } from './frames.ts'
import { openRandom } from './random.ts'

type Sounds = readonly [beginnings: string, middles: string, endings: string]

const SOUNDS: Readonly<Record<Language, Sounds>> = {
  en: ['bra cul dro fen gri hol lan mer pli sto tra win', 'ba de li mo ru ne', 'ck dge le ment ring ton'],
  de: [
    'bau dorf fel gru hei kla lau mes schu str vor wal',
    'be ge le rei schla ti',
    'bau fest kraft ort tal werk',
  ],
  es: ['al bar cor del far gar lim mon par ros sal tor', 'ba de li ma re ta', 'dero jo lano mento rrio to'],
  id: ['ba ce da gu ka la ma pe ra sa ta wi', 'lang mbu nga ra si tu', 'han kan lang ran san tan'],
  nb: [
    'bak dal fjel gro hav kje lys mør sjø ste tor vei',
    'de ge le ne re ste',
    'berg gang lag ning skap verk',
  ],
  zh: ['桥港路站湖林田城矿渠堤塔', '新大工水电农', '法案会所部场计划'],
}

const NAME_SOUNDS = 'bal dor fen gar hel jor kal lim mar nol por rav sel tam vor zan'.split(' ')
const NAME_ENDINGS = 'a ek en ia in is o or um us'.split(' ')
const LETTERS = 'BDFGKLMNPRTVZ'

/** How many nouns differ from one another in every language. */
export const NOUNS = 12 * 6 * 6 * 6

/** Has no divisor in common with the number of nouns, so that no noun comes twice. */
const SPREAD = 1_009

const sounds = (list: string): string[] => (list.includes(' ') ? list.split(' ') : [...list])

/** Noun number `index` of a language. German nouns are capitalised, as they are. */
export function nounOf(index: number, language: Language): string {
  const [beginnings, middles, endings] = SOUNDS[language].map(sounds) as [string[], string[], string[]]
  // Numbers beside each other give nouns that look nothing alike.
  let rest = (index * SPREAD) % NOUNS
  let noun = ''
  for (const list of [beginnings, middles, middles, endings]) {
    noun += list[rest % list.length]
    rest = Math.floor(rest / list.length)
  }
  return language === 'de' ? capital(noun) : noun
}

/** A word such as "Garvolen". The same number gives the same name. */
export function nameOf(index: number): string {
  const random = openRandom(index)
  const middle = random.chance(0.5) ? random.pick(NAME_SOUNDS) : ''
  return capital(random.pick(NAME_SOUNDS) + middle + random.pick(NAME_ENDINGS))
}

/** An organisation's letters, such as "KLTV". */
export function bodyOf(index: number): string {
  const random = openRandom(index)
  return Array.from({ length: 4 }, () => random.pick([...LETTERS])).join('')
}

export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
