/** Classes of English words that a question may hold, by their stems. Data and readers. Pure. */
import { lemmaOf } from '../brief/verify/lemma.ts'
import { ACTIONS } from '../brief/verify/words/actions.ts'

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(lemmaOf))

/** Words so general that they fit any sentence. */
const GENERAL = stems(
  `make do get take give use have become be name kind type sort thing way people person place part number amount year time day
example term word happen occur include many different important main know find come go see want work country city state area
group member certain various several new old first say also describe consider refer help need`,
)
/** What people and things do, and the nouns made from it. */
const HAPPENING = stems(ACTIONS.replace(/[^\p{L}-]+/gu, ' ').trim())
/** Words that only say that something was talked about; the second row only with "about". */
const TALK = stems('discuss mention address raise touch topic comment')
const TALK_ABOUT = stems('talk speak tell')
/** Already said by "how long". */
const LASTING = stems('last take continue duration')
/** Judgements: nothing but the word itself says who is better. */
const COMPARED = stems('better best worse worst right wrong guilty')

export const isGeneral = (key: string): boolean => GENERAL.has(key)
export const isHappening = (key: string): boolean => HAPPENING.has(key)
export const isTalking = (key: string): boolean => TALK.has(key)
export const isTalkingAbout = (key: string): boolean => TALK_ABOUT.has(key)
export const isLasting = (key: string): boolean => LASTING.has(key)
export const isCompared = (key: string): boolean => COMPARED.has(key)
