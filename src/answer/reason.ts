/** Whether a sentence gives a reason or a way: what a "why" or a "how" asks for. English. Pure. */
import { isHedged } from '../brief/modality.ts'
import type { Side } from './passage.ts'

const REASON =
  /\b(?:because|since|due to|owing to|thanks to|as a result|as part of|in order to|so that|in response to|in protest|on account of|for fear|amid|after|following|over|reasons?|causes?|caused|prompted|triggered?|led to|leads to|results? in|resulted (?:in|from)|aim(?:s|ed|ing)? (?:to|at)|(?:intended|meant|designed|try|tries|tried|trying|seeks?|seeking|sought|wants?|wanted|wanting|hop(?:es|ed|ing)) to|fear(?:s|ed|ing)?|therefore|thus|hence|motivated|blam(?:es|ed|ing)|accus(?:es|ed|ing)|citing|arguing|saying that|angry|as (?:it|he|she|they))\b|(?<!according |due |close |next |similar |relative )\bto (?!(?:the|an?|his|her|its|their|this|that|be|him|them|it|each|one|two|three|four|five|all|more|most|some|many|about|over)\b)\p{Ll}+|\bfor \p{Ll}+ing\b/gu
const WAY =
  /\b(?:by|through|via|using|with|without|thanks to|means of|in (?:a|the|this|that) (?:way|manner|process)|as (?:a|an)|from|into|in order to)\b|\b\p{Ll}+ly\b/iu
/** What stands this near behind "because of" is the cause, not what it caused. */
const NEAR = 4

/**
 * A reason is given for something else than itself: "shut because of the storm" says why it was shut, not why there was a
 * storm. What may be or is hoped for has no reason yet.
 */
export function givesReason(side: Side, places: readonly (readonly number[])[]): boolean {
  if (isHedged(side.text)) return false
  const taken = new Set(places.flat())
  return [...side.text.matchAll(REASON)].some((match) => {
    const next = side.tokens.findIndex(({ start }) => start >= match.index + match[0].length)
    return next >= 0 && !side.tokens.slice(next, next + NEAR).some((_, offset) => taken.has(next + offset))
  })
}

const OFTEN = /\b(?:every|each|annual(?:ly)?|year(?:ly)?|month(?:ly)?|week(?:ly)?|daily|times|once|twice|often|rarely|regularly|frequently|seldom|usually|tradition)\b/i

export const givesWay = (english: string, question: string): boolean => (/\bhow (?:often|frequently)\b/i.test(question) ? OFTEN : WAY).test(english)
