/**
 * Other people's text within Slack's own markup: every character stays to be seen, none of them works. Pure.
 *
 * Rules: https://docs.slack.dev/messaging/formatting-message-text (escape &, < and >; nothing escapes * _ ~ `).
 */
import { safe } from '../../safe-text.ts'
import { clipped } from '../../words.ts'

/**
 * A word joiner: has no width, and no line breaks at it. Slack takes marks for markup only beside a space, a punctuation
 * mark or a zero-width space, so the zero-width space, which serves elsewhere, would switch them on here.
 */
const APART = '\u2060'

/** Those of full width work too; one between two letters never does. */
const MARKS = /(?<![\p{L}\p{N}])[*_~`＊＿～｀]|[*_~`＊＿～｀](?![\p{L}\p{N}])/gu
/** Codes of emoji, schemes, host names, names of people and of channels. */
const LIVE =
  /:(?=[\p{L}\p{N}_+'-]+:)|:(?=\/\/)|(?<=mailto|tel):|(?<=[\p{L}\p{N}])\.(?=\p{L})|[@#＠＃](?=\S)/giu
const LINE_START = /^(?=&gt;|[＞•+#-]|\d+[.)])/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Without halves of letters too: the form encoding of the Web API throws on one. */
const readable = (text: string): string => safe(text).replace(/\s+/g, ' ')

const entities = (text: string): string => text.replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter)

const dead = (text: string): string => text.replace(LIVE, `$&${APART}`)

/** Text for `mrkdwn` and for a message's `text`. */
export const escapeMrkdwn = (text: string): string =>
  entities(dead(readable(text))).replace(MARKS, `${APART}$&${APART}`)

/** Text between two backticks. */
export const escapeCode = (text: string): string => entities(dead(readable(text))).replace(/[`｀]/g, "'")

/** Text for `plain_text`, which knows no marks. */
export const escapePlain = (text: string): string => entities(dead(readable(text)))

/** An address that `webLink` let through, between `<` and `|`. */
export const escapeUrl = (url: string): string => entities(url)

/** A line never begins with a mark of a quotation or a list that others wrote. */
export const literalStart = (escaped: string): string => escaped.replace(LINE_START, APART)

/** `escapePlain` of as many words as fit into `most` characters, entities counted as they are sent. */
export function clipPlain(text: string, most: number): string {
  for (let room = most; room > 0; room = Math.floor(room * 0.9)) {
    const shown = escapePlain(clipped(text, room))
    if (shown.length <= most) return shown
  }
  return ''
}

const GROWTH: readonly (readonly [RegExp, number])[] = [
  [/&/g, 4],
  [/[<>]/g, 3],
  [/[*_~`＊＿～｀]/g, 2],
  [/[:.@#＠＃]/g, 1],
]

/** Characters that no escape of `text` exceeds: additive, whereas an escape depends on what stands beside it. */
export const mostEscaped = (text: string): number =>
  GROWTH.reduce((sum, [letters, more]) => sum + more * (text.match(letters)?.length ?? 0), text.length)
