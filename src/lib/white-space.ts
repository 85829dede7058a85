/** White space as one space. Pure. */

/** A space beside another one, or one that is no plain space. */
const UNEVEN = /[^\S ]| {2}/

/** Every run of white space becomes a space; none at either end. Most texts are even already, and cost one look. */
export const evenSpaces = (text: string): string =>
  (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
