/** The marks of the two platforms as HTML, near enough to judge a message by eye. Pure. */

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter,
  )

/** Something that no text holds: it keeps what is finished apart from what is still to be read. */
const HELD = '\u0000'

/** Discord's Markdown: escapes, headings, small print, lists, quotes, bold, italic, code, links. */
export function discordHtml(text: string): string {
  const lines = text.split('\n').map((line) => {
    const [, mark = '', words = ''] = /^(#{1,3} |-# |- |> |)(.*)$/s.exec(line) ?? []
    return { mark: mark.trim(), html: discordInline(words) }
  })
  return lines
    .map(({ mark, html }) => `<div class="${CLASSES[mark] ?? 'p'}">${html || '&nbsp;'}</div>`)
    .join('')
}

const CLASSES: Readonly<Record<string, string>> = {
  '#': 'h1',
  '##': 'h2',
  '###': 'h3',
  '-#': 'small',
  '-': 'li',
  '>': 'quote',
}

function discordInline(words: string): string {
  const held: string[] = []
  const hold = (html: string) => `${HELD}${held.push(html) - 1}${HELD}`
  const kept = words
    .replace(/`([^`]+)`/g, (_, code: string) => hold(`<code>${escaped(code)}</code>`))
    .replace(/\[(\[[^\]]*\]|(?:\\.|[^\]\\])+)\]\(<?([^>)\s]+)>?\)/g, (_, label: string, url: string) =>
      hold(`<a href="${escaped(url)}">${escaped(label.replace(/\\(.)/g, '$1'))}</a>`),
    )
    .replace(/\\([^\p{L}\p{N}\s])/gu, (_, letter: string) => hold(escaped(letter)))
  return released(
    escaped(kept)
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/\*(.+?)\*/g, '<i>$1</i>')
      .replace(/__(.+?)__/g, '<u>$1</u>'),
    held,
  )
}

/** Slack's mrkdwn: bold, italic, code, links, quotes; entities are entities already. */
export function slackHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const isQuote = line.startsWith('&gt; ') || line.startsWith('> ')
      const html = slackInline(isQuote ? line.replace(/^(?:&gt;|>) /, '') : line)
      return `<div class="${isQuote ? 'quote' : line.startsWith('• ') ? 'bullet' : 'p'}">${html || '&nbsp;'}</div>`
    })
    .join('')
}

function slackInline(words: string): string {
  const held: string[] = []
  const hold = (html: string) => `${HELD}${held.push(html) - 1}${HELD}`
  const kept = words
    .replace(/`([^`]+)`/g, (_, code: string) => hold(`<code>${code}</code>`))
    .replace(/<([^|>]+)\|([^>]+)>/g, (_, url: string, label: string) => hold(`<a href="${url}">${label}</a>`))
    .replace(/<(https?:[^>]+)>/g, (_, url: string) => hold(`<a href="${url}">${url}</a>`))
  return released(
    kept
      .replace(/(?<![\p{L}\p{N}*])\*(\S.*?)\*/gu, '<b>$1</b>')
      .replace(/(?<![\p{L}\p{N}_])_(\S.*?)_/gu, '<i>$1</i>'),
    held,
  )
}

const released = (html: string, held: readonly string[]): string =>
  html.replace(new RegExp(`${HELD}(\\d+)${HELD}`, 'g'), (_, place: string) => held[Number(place)] ?? '')

export const plainHtml = escaped
