/** Whether a sentence gives a reason or a way: what a "why" or a "how" asks for. English. Pure. */

import { isHedged } from '../brief/modality.ts'

const REASON =
  /\b(?:because|since|due to|owing to|thanks to|as a result|as part of|in order to|so that|in response to|in protest|on account of|for fear|out of|amid|after|following|over|reasons?|cause[sd]?|prompted|triggered|led to|leads to|result(?:s|ed|ing) (?:in|from)|aim(?:s|ed|ing)? (?:to|at)|intended to|meant to|designed to|seek(?:s|ing)? to|sought to|want(?:s|ed|ing)? to|fear(?:s|ed|ing)?|therefore|thus|hence|motivated|blam(?:e|es|ed|ing)|explain(?:s|ed|ing)?|accus(?:e|es|ed|ing)|citing|arguing|saying that|as (?:it|he|she|they|the))\b|\bto (?!(?:the|an?|his|her|its|their|this|that|be|him|them|it|each|one|all|more|most|some|many)\b)\p{Ll}+\b|\bfor \p{Ll}+ing\b/iu
const WAY =
  /\b(?:by|through|via|using|with|without|thanks to|means of|in (?:a|the|this|that) (?:way|manner|process)|as (?:a|an)|from|into|in order to)\b|\b\p{Ll}+ly\b/iu

/** What may be or is hoped for has no reason yet. */
export const givesReason = (english: string): boolean => REASON.test(english) && !isHedged(english)
export const givesWay = (english: string): boolean => WAY.test(english)
