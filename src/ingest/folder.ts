/**
 * A folder of text files as a source: one file, one raw item.
 *
 * Touches the file system, and only inside the folder: a link that leaves it is not followed, and nothing that
 * could block (a pipe, a device) is opened for waiting. What cannot be read becomes a problem; the reading goes on.
 */
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, opendir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { decodeText } from './decode.ts'
import { partFrontMatter } from './front-matter.ts'
import type { RawItem, Reading, ReadProblem, Source } from './source.ts'

const MAX_BYTES = 5_000_000
const MOST_FILES = 10_000
const ENDINGS = /\.(?:txt|md)$/i

type Fault = Pick<ReadProblem, 'why' | 'remedy'>
type Outcome<Value> = Value | Fault

const isFault = (outcome: object): outcome is Fault => 'why' in outcome

/** Reads `.txt` and `.md` files, sorted by name. Other names and hidden files are passed over in silence. */
export function folder({ path }: { path: string }, mostFiles = MOST_FILES): Source {
  return { name: path, read: () => readFolder(path, mostFiles) }
}

async function* readFolder(path: string, mostFiles: number): AsyncGenerator<Reading> {
  const listing = await listTexts(path, mostFiles)
  if (isFault(listing)) {
    yield { problem: { name: path, ...listing } }
    return
  }
  for (const name of listing.names) {
    const read = await readItem(listing.root, name)
    const id = idOf(name, listing.names)
    if (isFault(read)) yield { problem: { name, ...read }, id }
    else yield { item: { id, ...read } }
  }
  if (listing.more) yield { problem: tooMany(path, mostFiles) }
}

const tooMany = (name: string, mostFiles: number): ReadProblem => ({
  name,
  why: `it holds more than ${mostFiles.toLocaleString('en')} text files`,
  remedy: 'spread them over several folders; the rest was not read',
})

type Listing = { readonly root: string; readonly names: readonly string[]; readonly more: boolean }

async function listTexts(path: string, mostFiles: number): Promise<Outcome<Listing>> {
  try {
    const root = await realpath(path)
    const names: string[] = []
    let more = false
    for await (const { name } of await opendir(root)) {
      if (name.startsWith('.') || !ENDINGS.test(name)) continue
      more = names.length === mostFiles
      if (more) break
      names.push(name)
    }
    // By code unit, so that the order is the same on every machine.
    return { root, names: names.sort(), more }
  } catch (error) {
    return folderFault(codeOf(error))
  }
}

function folderFault(code: string): Fault {
  if (code === 'ENOENT') return { why: 'there is no such folder', remedy: 'create it, or correct the path' }
  if (code === 'ENOTDIR') return { why: 'it is not a folder', remedy: 'give the path of a folder' }
  return { why: `it cannot be opened (${code})`, remedy: 'allow this user to read it' }
}

const wholeOf = (name: string): string => name.replace(ENDINGS, '')
const shortOf = (name: string): string => wholeOf(name).split('_', 1)[0] || wholeOf(name)

/**
 * The name up to the first underscore, where no other file begins so; else the name without its ending, or all of it.
 * It depends on the names in the folder alone, not on their order or on which of them can be read.
 */
function idOf(name: string, names: readonly string[]): string {
  const isAlone = (part: (other: string) => string) =>
    names.every((other) => other === name || part(other) !== part(name))
  if (isAlone(shortOf) && names.every((other) => other === name || wholeOf(other) !== shortOf(name)))
    return shortOf(name)
  return isAlone(wholeOf) ? wholeOf(name) : name
}

async function readItem(root: string, name: string): Promise<Outcome<Omit<RawItem, 'id'>>> {
  try {
    const bytes = await readBytes(root, name)
    return isFault(bytes) ? bytes : itemOf(bytes)
  } catch (error) {
    return fileFault(codeOf(error))
  }
}

function itemOf(bytes: Uint8Array): Outcome<Omit<RawItem, 'id'>> {
  const decoded = decodeText(bytes)
  if (isFault(decoded)) return decoded
  const parted = partFrontMatter(decoded.text)
  if ('why' in parted)
    return { why: `broken front matter, line ${parted.line}: ${parted.why}`, remedy: 'correct that line' }
  if (!/[\p{L}\p{N}]/u.test(parted.body))
    return { why: 'it is empty', remedy: 'put the text of an article into it, or remove it' }
  return { ...parted.fields, text: parted.body }
}

function fileFault(code: string): Fault {
  if (code === 'EACCES' || code === 'EPERM')
    return { why: 'it may not be read', remedy: 'allow this user to read it' }
  if (code === 'ENOENT' || code === 'ELOOP')
    return { why: 'it is a link that leads nowhere', remedy: 'repair the link, or remove it' }
  return { why: `it cannot be read (${code})`, remedy: 'check the disk and the file' }
}

async function readBytes(root: string, name: string): Promise<Outcome<Uint8Array>> {
  const path = join(root, name)
  const target = (await lstat(path)).isSymbolicLink() ? await realpath(path) : path
  if (!target.startsWith(root.endsWith(sep) ? root : root + sep))
    return { why: 'it is a link that leaves the folder', remedy: 'copy the file into the folder' }
  const fault = faultOf(await lstat(target))
  if (fault) return fault
  // Between the look and the opening the file may be exchanged: neither a pipe nor a link can hold us up here,
  // and what was opened is looked at again.
  const handle = await open(
    target,
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
  )
  try {
    return faultOf(await handle.stat()) ?? (await readCapped(handle))
  } finally {
    await handle.close()
  }
}

function faultOf(stats: Stats): Fault | undefined {
  if (stats.isDirectory())
    return { why: 'it is a folder', remedy: 'give the folder a name without .txt or .md' }
  if (!stats.isFile()) return { why: 'it is not a file (a pipe, socket or device)', remedy: 'remove it' }
  if (stats.size > MAX_BYTES) return TOO_BIG
  return undefined
}

const TOO_BIG: Fault = { why: 'it is larger than 5 MB', remedy: 'give one article in one file' }

/** Never more than the limit and one byte, even when the file grows while it is read. */
async function readCapped(handle: FileHandle): Promise<Outcome<Uint8Array>> {
  const { size } = await handle.stat()
  const buffer = new Uint8Array(Math.min(size, MAX_BYTES) + 1)
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
    if (bytesRead === 0) return buffer.subarray(0, length)
    length += bytesRead
  }
  return { why: 'it grew while it was read', remedy: 'run again when it is written to its end' }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
