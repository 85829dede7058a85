/** The lines somebody typed at the prompt, kept in a file when one is given. Touches the disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { messageOf } from '../../lib/message-of.ts'

/** Lines kept. */
export const MAX_HISTORY = 500

export type History = {
  /** The newest first, as readline has them. */
  readonly lines: string[]
  /** Keeps the lines; says why, where the file cannot be written. */
  keep(lines: readonly string[]): string | undefined
}

/** A missing or unreadable file is an empty history. Only its owner may read what is written. */
export function openHistory(file?: string): History {
  return {
    lines: file ? linesOf(file) : [],
    keep(lines) {
      if (!file) return undefined
      try {
        mkdirSync(dirname(file), { recursive: true })
        const oldestFirst = lines.slice(0, MAX_HISTORY).toReversed()
        writeFileSync(file, oldestFirst.map((line) => `${line}\n`).join(''), { mode: 0o600 })
        return undefined
      } catch (error) {
        return `What you type is not kept: ${messageOf(error)}`
      }
    },
  }
}

function linesOf(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines
      .filter((line) => line.trim() !== '')
      .toReversed()
      .slice(0, MAX_HISTORY)
  } catch {
    return []
  }
}
