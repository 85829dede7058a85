/** Invented names and nouns: as many as needed, always the same ones, in the sounds of each language. Pure. */
import type { Language } from './frames.ts'
import { openRandom, type Random } from './random.ts'

/** Parts of a syllable, and how nouns end. */
type Sounds = {
  readonly onsets: string
  readonly vowels: string
  readonly codas: string
  readonly ends: string
}

const SOUNDS: Readonly<Record<Exclude<Language, 'zh'>, Sounds>> = {
  en: {
    onsets: 'b br c cl d dr f fl g h l m n p pl r s st t tr w',
    vowels: 'a e i o u ea oo',
    codas: 'n l r ck st mp',
    ends: 'ing ton ment ship ge le',
  },
  de: {
    onsets: 'b br d f g gr h k kl l m n pf r sch st t w z',
    vowels: 'a e i o u ei au',
    codas: 'n l r ch st rg',
    ends: 'ung werk heit tal fest ort',
  },
  es: {
    onsets: 'b c ch d f g j l m n p qu r s t v',
    vowels: 'a e i o u ie ue',
    codas: 'n l r s z d',
    ends: 'dero miento lano rio to je',
  },
  id: {
    onsets: 'b c d g h j k l m n p r s t w y',
    vowels: 'a e i o u ai au',
    codas: 'n ng h k r s',
    ends: 'kan an tan lah ran si',
  },
  nb: {
    onsets: 'b d f fj g h j k kj l m n r s sk sl t v',
    vowels: 'a e i o u ø å',
    codas: 'n l r g st nd',
    ends: 'het skap gang verk ing dal',
  },
}
/** A Chinese noun has two of these and one of those. */
const SIGNS =
  '桥港路站湖林田城矿渠堤塔山河海岛谷泉石木铁铜金银米麦茶盐油气电光声热云雨雪风火土园墙门窗屋厅院街'
const LAST_SIGNS = '案会所部场计划网线厂'

const NAME_SOUNDS: Sounds = {
  onsets: 'b d f g h j k l m n p r s t v z br dr gr kr tr',
  vowels: 'a e i o u',
  codas: 'l n r s k m',
  ends: 'a ek en ia in is o or um us',
}
const LETTERS = 'BDFGKLMNPRTVZ'
const BODY_LETTERS = 4

export const NOUNS = 20_000

const split = (list: string): string[] => list.split(' ')

/** Noun number `index` of a language. German nouns are capitalised, as they are. */
export function nounOf(index: number, language: Language): string {
  const random = openRandom(index)
  if (language === 'zh')
    return random.pick([...SIGNS]) + random.pick([...SIGNS]) + random.pick([...LAST_SIGNS])
  const noun = wordIn(SOUNDS[language], random)
  return language === 'de' ? capital(noun) : noun
}

/** A word such as "Garvolen". The same number gives the same name. */
export const nameOf = (index: number): string => capital(wordIn(NAME_SOUNDS, openRandom(index)))

/** An organisation's letters, such as "KLTV". */
export function bodyOf(index: number): string {
  const random = openRandom(index)
  return Array.from({ length: BODY_LETTERS }, () => random.pick([...LETTERS])).join('')
}

function wordIn({ onsets, vowels, codas, ends }: Sounds, random: Random): string {
  const syllable = () => random.pick(split(onsets)) + random.pick(split(vowels))
  return syllable() + random.pick(split(codas)) + syllable() + random.pick(split(ends))
}

export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
