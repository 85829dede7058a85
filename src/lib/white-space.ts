/** White space as one space. Pure. */

const SPACE = 32
/** The first character of white space beyond ASCII. */
const NO_BREAK_SPACE = 160

/** Every run of white space becomes a space; none at either end. One walk, several times as fast as replacing by pattern. */
export function evenSpaces(text: string): string {
  let out = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > SPACE && code < NO_BREAK_SPACE) continue
    if (!isSpace(code)) continue
    let end = at + 1
    while (end < text.length && isSpace(text.charCodeAt(end))) end++
    const isInside = at > 0 && end < text.length
    if (!isInside || code !== SPACE || end > at + 1) {
      out += isInside ? `${text.slice(done, at)} ` : text.slice(done, at)
      done = end
    }
    at = end
  }
  return done === 0 ? text : out + text.slice(done)
}

/** What `\s` means in a regular expression. */
function isSpace(code: number): boolean {
  if (code < NO_BREAK_SPACE) return code === SPACE || (code >= 9 && code <= 13)
  return code === NO_BREAK_SPACE || (code >= 0x1680 && isWideSpace(code))
}

const isWideSpace = (code: number): boolean =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff
