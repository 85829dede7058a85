/** Errors of SQLite and of its file, as sentences for the person who must act. Pure. */

import { messageOf } from '../../lib/message-of.ts'
import { StoreError } from '../store-error.ts'

/** Primary result codes (https://www.sqlite.org/rescode.html) and what to do. */
const REMEDIES: Readonly<Record<number, string>> = {
  5: 'another process has held its lock for too long: end that process, or wait',
  6: 'another process has held its lock for too long: end that process, or wait',
  8: 'it cannot be written: give the user who runs this program the right to write it',
  10: 'the disk failed: check it, and restore a backup if the error stays',
  11: 'it is damaged: restore a backup, or move it away to begin with an empty one',
  13: 'the disk is full: make room; nothing was written',
  14: 'it cannot be opened: the user who runs this program must be able to write it and its folder',
  26: 'it is damaged, or no SQLite database: restore a backup, or name another file',
}

const FILE_REMEDY =
  'the user who runs this program must be able to write it and its folder; else name another file'

/** Errors that are not of SQLite or the file system come back as they are. */
export function explain(path: string, cause: unknown): unknown {
  const code = resultCode(cause)
  if (code !== undefined) return new StoreError(`${path}: ${remedyOf(code)} (${messageOf(cause)})`, { cause })
  if (cause instanceof Error && 'syscall' in cause)
    return new StoreError(`${path}: ${FILE_REMEDY} (${cause.message})`, { cause })
  return cause
}

export const isBusy = (error: unknown): boolean => [5, 6].includes(resultCode(error) ?? 0)

/** The primary code is the low byte of the extended one. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  return error instanceof StoreError ? resultCode(error.cause) : undefined
}

const remedyOf = (code: number): string => REMEDIES[code] ?? 'SQLite refused the request; this is a defect'
