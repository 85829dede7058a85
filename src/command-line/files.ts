/** Files that a person names on the command line: what is wrong with one is a sentence that says what to do. */
import { readFileSync, writeFileSync } from 'node:fs'

type Trouble = { readonly [code: string]: string }

const RIGHTS = 'this user may not; allow it, or give another file'

const UNREADABLE: Trouble = {
  ENOENT: 'there is no such file; check how its path is spelt',
  ENOTDIR: 'a part of its path is no folder; check how it is spelt',
  EISDIR: 'it is a folder; give the path of a file',
  EACCES: RIGHTS,
  EPERM: RIGHTS,
}

const UNWRITABLE: Trouble = {
  ...UNREADABLE,
  ENOENT: 'there is no such folder; create it, or give another path',
  ENOSPC: 'the disk is full; make room, or give another path',
  EROFS: 'its disk cannot be written to; give another path',
}

/** What stands for standard input, or standard output, in place of a file. */
const STREAM = '-'
const STDIN = 0
const STDOUT = 1

/** @throws {Error} naming the file and the remedy. */
export function readGiven(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file === STREAM ? STDIN : file))
  } catch (cause) {
    throw new Error(`cannot read ${file}: ${wordsFor(cause, UNREADABLE)}`, { cause })
  }
}

/** Where messages go after `text` was written: nothing else may stand in what a pipe takes. */
export const besides = (file: string): NodeJS.WriteStream =>
  file === STREAM ? process.stderr : process.stdout

/** @throws {Error} naming the file and the remedy. */
export function writeGiven(file: string, text: string): void {
  try {
    writeFileSync(file === STREAM ? STDOUT : file, text)
  } catch (cause) {
    throw new Error(`cannot write ${file}: ${wordsFor(cause, UNWRITABLE)}`, { cause })
  }
}

function wordsFor(cause: unknown, known: Trouble): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'an unknown error'
  return known[code] ?? `${code}; check the disk and the path`
}
