/**
 * How firmly an English sentence speaks: negated, hedged, judged, limited in time. Word lists and readers. Pure.
 * Losing one of these words changes what a source says (FRANK and BUMP error types: predicate, modality, negation).
 */

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|denie[sd]|deny|denying|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|rul(?:e|es|ed|ing) out|refus(?:e|es|ed|ing)|yet to)\b|n['’]t\b/i

const HEDGE =
  /\b(?:may|might|could|would|possibly|perhaps|probably|likely|unlikely|reportedly|allegedly|apparently|seem(?:s|ed|ingly)?|appear(?:s|ed)?|suggest(?:s|ed)?|expected|estimated|believed|presumably|potential(?:ly)?|hope[sd]?|supposed(?:ly)?)\b/i

const JUDGEMENT =
  /\b(?:must|should|need to|needs to|ought|hinge[sd]? on|signals? that|may signal|remains? to be seen|raises? (?:questions|fears|doubts)|no wonder|clearly|obviously|undoubtedly|of course|it is clear)\b/i

const EARLIER =
  /\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|first (?:reports|figures|count)|preliminary|had (?:been )?(?:put|spoken of|reported|given)|up from|down from|so far|as of|by (?:midday|noon|evening|morning)|last (?:week|month|year|season)|a year (?:ago|earlier|before))\b/i

const CONDITION =
  /\b(?:if|unless|until|provided|except|only|but|although|though|despite|whether|subject to)\b/i

export const isNegated = (english: string): boolean => NEGATION.test(english)
export const isHedged = (english: string): boolean => HEDGE.test(english)
/** The writer's own reading of events: nobody is named for it. */
export const isJudgement = (english: string): boolean => JUDGEMENT.test(english)
/** The sentence itself says that its figure is an older one. */
export const isLabelledEarlier = (english: string): boolean => EARLIER.test(english)
export const isConditional = (english: string): boolean => CONDITION.test(english)

/** "The first official count": the whole sentence is about a figure that has been overtaken. */
export const isEarlierCount = (english: string): boolean =>
  /\b(?:first|initial|earlier|previous|preliminary) (?:official )?(?:count|toll|figures?|estimate|balance|report)\b/i.test(
    english,
  )
