/** One line that says what is being done; on a terminal it is rewritten in place, elsewhere it stays silent. */
import type { WriteStream } from 'node:tty'
import wrapAnsi from 'wrap-ansi'
import { safe } from '../safe-text.ts'

/** Milliseconds between two paintings: more often only flickers. */
const EVERY_MS = 60
const CLEAR = '\r\u001b[K'
/** Columns of a terminal that does not tell. */
const USUAL_WIDTH = 80

export function progressLine(stream: Pick<WriteStream, 'write' | 'columns' | 'isTTY'>) {
  let paintedAt = Number.NEGATIVE_INFINITY
  return {
    show(text: string): void {
      const now = performance.now()
      if (!stream.isTTY || now - paintedAt < EVERY_MS) return
      paintedAt = now
      stream.write(CLEAR + fitted(safe(text), (stream.columns || USUAL_WIDTH) - 1))
    },
    clear(): void {
      if (stream.isTTY) stream.write(CLEAR)
    },
  }
}

/** What goes into one line: a second one could not be taken back. Wide characters take two columns. */
const fitted = (text: string, width: number): string =>
  wrapAnsi(text, width, { hard: true, wordWrap: false, trim: false }).split('\n')[0] ?? ''
