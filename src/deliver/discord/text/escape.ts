/**
 * Other people's text as literal text of Discord: nothing in it becomes markup, a link, a mention or an emoji. Pure.
 * Discord takes a backslash before any sign that is no letter, digit or space as "this sign, as it is"
 * (https://docs.discord.com/developers/reference#message-formatting).
 */
import { safe } from '../../safe-text.ts'

/** A zero-width space: behind it no platform sees a name to notify. */
const APART = '\u200b'

/** Marks of Discord's Markdown wherever they stand; `<` also begins every mention, timestamp and custom emoji. */
const MARKS = /[\\`*_~|[\]<>]/g
/** A scheme, `:joy:`, `www.`, and the dots of a host: links and invitations need none of the marks above. */
const ADDRESSES = /:(?=\/\/|[^\s:]+:)|(?<=\bwww)\.|(?<=[\p{L}\p{N}])\.(?=\p{L})/giu

/** One line, escaped once. A longer text gives the same as its parts, but where an address is cut in two. */
export const escaped = (text: string): string =>
  safe(text)
    .replace(/\s+/g, ' ')
    .replace(MARKS, '\\$&')
    .replace(ADDRESSES, '\\$&')
    .replace(/@(?=everyone|here)/gi, `@${APART}`)

/** A line of ours never begins with a mark of a list, a heading or small print that others wrote. */
export const literalStart = (line: string): string => line.replace(/^\d+(?=[.)])|^(?=[-+#])/, '$&\\')

/** Between marks of code only their own end is read; what would be a link or a mention elsewhere is parted all the same. */
export const codeSpan = (text: string): string => {
  const code = safe(text)
    .replaceAll('`', "'")
    .replace(/\s+/g, ' ')
    .replace(/[<\]@]|:(?=\/\/)/g, `$&${APART}`)
    .trim()
  return code && `\`${code}\``
}
