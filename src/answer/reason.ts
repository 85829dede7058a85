/** Whether a sentence gives a reason or a way: what a "why" or a "how" asks for. English. Pure. */
import type { Side } from './passage.ts'

const REASON =
  /\b(?i:because|since|due to|owing to|thanks to|as a result|as part of|in order to|so that|in response to|in protest|on account of|for fear|amid|after|following|over|reasons?|causes?|caused|prompted|triggered?|led to|leads to|results? in|resulted (?:in|from)|aim(?:s|ed|ing)? (?:to|at)|(?:intended|meant|designed|try|tries|tried|trying|seeks?|seeking|sought|wants?|wanted|wanting|hop(?:es|ed|ing)) to|fear(?:s|ed|ing)?|therefore|thus|hence|motivated|blam(?:es|ed|ing)|accus(?:es|ed|ing)|citing|arguing|saying that|angry|as (?:it|he|she|they))\b|(?<!according |due |close |next |similar |relative )\bto (?!(?:the|an?|his|her|its|their|this|that|be|him|them|it|each|one|two|three|four|five|all|more|most|some|many|about|over)\b)\p{Ll}+|\bfor \p{Ll}+ing\b/gu
const WAY =
  /\b(?:by|through|via|using|with|without|thanks to|means of|in (?:a|the|this|that) (?:way|manner|process)|as (?:a|an)|from|into|in order to)\b|\b\p{Ll}+ly\b/iu
/**
 * A reason is given for what the question asks about, which stands on the other side of it: "shut because of the storm"
 * says why it was shut, not why there was a storm.
 */
export function givesReason({ text, tokens }: Side, places: readonly (readonly number[])[]): boolean {
  const asked = [...new Set(places.flat())].map((place) => tokens[place]?.start ?? 0)
  return [...text.matchAll(REASON)].some(({ index, 0: words }) => {
    if (asked.some((at) => at >= index && at < index + words.length)) return false
    // "Because it rained, the match was called off."
    const turn = index === 0 ? text.indexOf(', ') : index
    const outside = asked.filter((at) => (index === 0 ? at > turn : at < turn))
    return turn >= 0 && outside.length * 2 >= asked.length
  })
}

const OFTEN =
  /\b(?:every|each|annual(?:ly)?|year(?:ly)?|month(?:ly)?|week(?:ly)?|daily|times|once|twice|often|rarely|regularly|frequently|seldom|usually|tradition)\b/i

export const givesWay = (english: string, question: string): boolean =>
  (/\bhow (?:often|frequently)\b/i.test(question) ? OFTEN : WAY).test(english)
