/** Whether a selector can be read by what looks for it in pages. Pure. */
import { readTree, squeezed } from './tree.ts'

const LONGEST = 80
/** Something to look in: nothing is compiled for an empty page. */
const SAMPLE = '<article><h2><a href="/">News</a></h2><time>2026</time><p>Text</p></article>'

/** What is wrong with it; nothing when it can be read. */
export function selectorFault(selector: string): string | undefined {
  const read = readTree(SAMPLE)
  if ('why' in read) return undefined
  if (selector.trim() === '') return 'it is empty'
  try {
    read.tree.querySelector(selector)
    return undefined
  } catch (cause) {
    const why = cause instanceof Error ? squeezed(cause.message).slice(0, LONGEST) : ''
    // Its other words speak of how it reads.
    const known = /^(?:Unknown|Pseudo)/.test(why) ? ` (${why})` : ''
    return `"${selector.slice(0, LONGEST)}" is no CSS selector${known}`
  }
}
