/** The terminal that the program was started from: what it can show, and what goes there. */
import { safe } from './deliver/safe-text.ts'
import { PLAIN, type TerminalOptions } from './deliver/terminal/render.ts'
import type { ReadProblem } from './ingest/source.ts'
import { clauseOf } from './lib/clause.ts'

/** Columns: longer lines are hard to read. */
const MAX_WIDTH = 110

export const write = (text: string): void => void process.stdout.write(text)

/** Colours where the terminal has them and NO_COLOR (no-color.org) does not forbid them. */
export function terminalOptions(): TerminalOptions {
  const { isTTY, columns } = process.stdout
  if (!isTTY) return PLAIN
  return { width: Math.min(columns || PLAIN.width, MAX_WIDTH), colour: process.stdout.hasColors() }
}

/** What could not be read, one line each. */
export function complain({ problems }: { readonly problems: readonly ReadProblem[] }): void {
  for (const problem of problems) process.stderr.write(`${safe(problem.name)}: ${safe(clauseOf(problem))}.\n`)
}
