/** A source by a part of its name. Pure. */
import { CommandError } from './command.ts'
import { clipped, listed } from './words.ts'

/** Sources named in an error, and the characters of each. */
const MOST_NAMED = 5
const MAX_NAME = 40

/** The one name that has this part; nothing when none has. @throws {CommandError} naming those that fit when several do. */
export function sourceByPart(names: readonly string[], typed: string): string | undefined {
  const part = typed.trim().toLowerCase()
  const fitting = part === '' ? [] : names.filter((name) => name.toLowerCase().includes(part))
  if (fitting.length > 1)
    throw new CommandError(
      `For "${clipped(typed, MAX_NAME)}" several sources fit: ${someSources(fitting)}; give more of the name.`,
    )
  return fitting[0]
}

/** "Lake Herald and Seeblatt, and others". */
export const someSources = (names: readonly string[]): string =>
  listed(names.slice(0, MOST_NAMED).map((name) => clipped(name, MAX_NAME))) +
  (names.length > MOST_NAMED ? ', and others' : '')
