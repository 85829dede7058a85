/** Lines of a card into messages: cut before a story, where that is possible, else before a line. Pure. */
import type { Block } from '../../card.ts'

export type Line = { readonly block: Block; readonly text: string }

/** Lines that stand together in one text of a message. */
export type Text = readonly Line[]

export type Room = {
  /** Characters of all texts of one message. */
  readonly characters: number
  /** Texts of one message. */
  readonly texts: number
}

/** Messages in order, each with its texts; every line must fit into one message. */
export function packed(lines: readonly Line[], room: Room): Text[][] {
  const messages: Text[][] = []
  for (const story of storiesIn(lines)) {
    const last = messages.at(-1)
    if (last && fits([...last, story], room)) last.push(story)
    else if (fits([story], room)) messages.push([story])
    else messages.push(...cutStory(story, room).map((text) => [text]))
  }
  return messages
}

/** An empty line of quotation parts a sentence from the one before it. */
export const written = (text: Text): string =>
  text
    .map((line, index) =>
      line.block.kind === 'quote' && isQuoted(text[index - 1]) ? `> \n${line.text}` : line.text,
    )
    .join('\n')

const isQuoted = (line: Line | undefined): boolean =>
  line?.block.kind === 'quote' || line?.block.kind === 'gloss'

const fits = (texts: readonly Text[], { characters, texts: most }: Room): boolean =>
  texts.length <= most && texts.reduce((sum, text) => sum + written(text).length, 0) <= characters

/** A headline begins a story; what stands before the first one belongs to it. The footer is nobody's. */
function storiesIn(lines: readonly Line[]): Line[][] {
  const stories: Line[][] = []
  for (const line of lines) {
    const story = stories.at(-1)
    if (story && !begins(line, story)) story.push(line)
    else stories.push([line])
  }
  return stories
}

function begins({ block: { kind } }: Line, story: Text): boolean {
  const isSaid = (wanted: Block['kind']) => story.some(({ block }) => block.kind === wanted)
  if (kind === 'headline') return isSaid('headline')
  return kind === 'footer' ? !isSaid('footer') : isSaid('footer')
}

function cutStory(story: Text, room: Room): Line[][] {
  const texts: Line[][] = [[]]
  for (const line of story) {
    const text = texts.at(-1) ?? []
    if (text.length === 0 || fits([[...text, line]], room)) {
      text.push(line)
      continue
    }
    const held = heldBy(text, line)
    const carried = held < text.length && fits([[...text.slice(-held), line]], room) ? text.splice(-held) : []
    texts.push([...carried, line])
  }
  return texts
}

/** How many lines at the end of a text must not part from the next one: a title, a sentence and its English. */
function heldBy(text: Text, next: Line): number {
  let held = 0
  let follower = next
  for (const line of text.toReversed()) {
    const { kind } = line.block
    const isHeld =
      kind === 'heading' || kind === 'headline' || (kind === 'quote' && follower.block.kind === 'gloss')
    if (!isHeld) break
    held += 1
    follower = line
  }
  return held
}
