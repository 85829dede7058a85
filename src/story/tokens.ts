/** A line cut into words, for comparing: no marks, no numbers. Pure. Unicode text segmentation is not needed here. */

export type Token = {
  readonly text: string
  /** Where it stands in the line, in UTF-16 units. */
  readonly start: number
  readonly isCapital: boolean
  /** True in scripts that have capitals: there a small letter means "no name". */
  readonly isCased: boolean
  /** True for a run of signs of a script that does not part its words. */
  readonly isUnspaced: boolean
  /** True for the first word of a sentence, a clause or a quotation: its capital says nothing. */
  readonly opens: boolean
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
/** Japanese writes foreign names in katakana, a word of its own; hiragana is mostly endings and particles. */
const KATAKANA = String.raw`\p{Script=Katakana}ー`
const TOKEN = new RegExp(
  String.raw`[${UNSPACED}]+|[${KATAKANA}]+|(?:(?![${UNSPACED}${KATAKANA}\p{Script=Hiragana}])[\p{L}\p{M}])+`,
  'gu',
)
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
const STARTS_CAPITAL = /^[\p{Lu}\p{Lt}]/u
const STARTS_CASED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u
const BREAK = /[.!?:;"“„«»”\n–—|…-]/u

export function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of line.matchAll(TOKEN)) {
    const [text] = match
    const start = match.index
    tokens.push({
      text,
      start,
      isCapital: STARTS_CAPITAL.test(text),
      isCased: STARTS_CASED.test(text),
      isUnspaced: STARTS_UNSPACED.test(text),
      opens: tokens.length === 0 || BREAK.test(line.slice(end, start)),
    })
    end = start + text.length
  }
  return tokens
}
