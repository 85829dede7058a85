/**
 * Why something failed and what to do about it, as one clause: what says so writes a whole sentence, or a part of one.
 * Pure.
 */

export type Fault = { readonly why: string; readonly remedy: string }

/** "why; remedy", without a capital at the start of either and without a full stop at the end. */
export const clauseOf = ({ why, remedy }: Fault): string => `${clause(why)}; ${clause(remedy)}`

/** A sentence as a part of another one. Names such as "DNS" keep their capitals. */
export function clause(sentence: string): string {
  let text = sentence.trim()
  while (text.endsWith('.')) text = text.slice(0, -1)
  return /^[A-Z](?:[a-z]|\s)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const AGAIN = /^it is tried again/

/** The same for something that was done once, because a person asked: nothing tries it again. */
export function forOnce({ why, remedy }: Fault): Fault {
  const parts = clause(remedy).split('; ')
  const isNeeded = (part: string, index: number) =>
    !AGAIN.test(part) || parts.length === 1 || index < parts.length - 1
  return {
    why,
    remedy: parts
      .filter(isNeeded)
      .map((part) => part.replace(AGAIN, 'try again'))
      .join('; '),
  }
}
