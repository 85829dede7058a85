import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PRIVATE, writeGiven } from '../../src/command-line/files.ts'
import { temporary } from '../desk/rig.ts'

const rightsOf = (file: string): number => statSync(file).mode & 0o777

test('a private file can be read by its owner alone, from the start', () => {
  const file = join(temporary(), 'out.opml')
  expect(writeGiven(file, 'new', PRIVATE)).toBe(false)
  expect(rightsOf(file)).toBe(0o600)
})

test('a file that stood there is replaced, keeps its rights, and leaves nothing beside it', () => {
  const folder = temporary()
  const file = join(folder, 'out.opml')
  writeFileSync(file, 'much longer than the new one')
  chmodSync(file, 0o664)
  const { ino } = statSync(file)
  expect(writeGiven(file, 'new', PRIVATE)).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(rightsOf(file)).toBe(0o664)
  // Another file was put in its place: half of a text never stands there.
  expect(statSync(file).ino).not.toBe(ino)
  expect(readdirSync(folder)).toEqual(['out.opml'])
})

test('the file that a link leads to is replaced, not the link', () => {
  const folder = temporary()
  mkdirSync(join(folder, 'real'))
  const real = join(folder, 'real', 'out.opml')
  writeFileSync(real, 'old')
  symlinkSync(real, join(folder, 'link'))
  writeGiven(join(folder, 'link'), 'new')
  expect(readFileSync(real, 'utf8')).toBe('new')
})

test('a folder is no file, and nothing is left in or beside it', () => {
  const folder = temporary()
  mkdirSync(join(folder, 'out'))
  expect(() => writeGiven(join(folder, 'out'), 'new')).toThrow('it is a folder; give the path of a file')
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a pipe is written to, and stays one', () => {
  const pipe = join(temporary(), 'pipe')
  execFileSync('mkfifo', [pipe])
  // Held open at both ends, so that nobody waits for the other.
  const held = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
  onTestFinished(() => closeSync(held))
  expect(writeGiven(pipe, 'new', PRIVATE)).toBe(false)
  expect(statSync(pipe).isFIFO()).toBe(true)
  const bytes = Buffer.alloc(8)
  expect(bytes.toString('utf8', 0, readSync(held, bytes))).toBe('new')
})
