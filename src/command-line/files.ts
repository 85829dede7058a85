/** Files that a person names on the command line: what is wrong with one is a sentence that says what to do. */
import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'

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

/** Rights of a new file: for everybody, as far as the system lets them, or for this user alone. */
const OPEN = 0o666
export const PRIVATE = 0o600
/** A folder that takes no new file, or a file that is mounted alone: it can still be written to as it stands. */
const STAYS = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV'])

/**
 * A file that stood there is replaced at once or not at all, and keeps its rights.
 * @param mode rights of a new file
 * @returns whether one stood there
 * @throws {Error} naming the file and the remedy.
 */
export function writeGiven(file: string, text: string, mode = OPEN): boolean {
  try {
    return write(file, text, mode)
  } catch (cause) {
    throw new Error(`cannot write ${file}: ${wordsFor(cause, UNWRITABLE)}`, { cause })
  }
}

function write(file: string, text: string, mode: number): boolean {
  const there = file === STREAM ? undefined : statSync(file, { throwIfNoEntry: false })
  // A pipe or a device is no file that something could be put in place of.
  if (file === STREAM || (there && !there.isFile())) {
    writeFileSync(file === STREAM ? STDOUT : file, text)
    return false
  }
  if (!there) {
    replace(file, text, mode)
    return false
  }
  accessSync(file, constants.W_OK)
  try {
    replace(realpathSync(file), text, there.mode & 0o777, true)
  } catch (error) {
    if (!STAYS.has(codeOf(error))) throw error
    writeFileSync(file, text)
  }
  return true
}

/** Written beside it first: a full disk leaves what was there. */
function replace(file: string, text: string, mode: number, isExact = false): void {
  const beside = `${file}.${randomUUID()}`
  try {
    writeFileSync(beside, text, { mode, flag: 'wx' })
    if (isExact) chmodSync(beside, mode)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function wordsFor(cause: unknown, known: Trouble): string {
  const code = codeOf(cause)
  return known[code] ?? `${code}; check the disk and the path`
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'an unknown error'
