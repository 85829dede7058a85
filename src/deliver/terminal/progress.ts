/** One line that says what is being done; on a terminal it is rewritten in place, elsewhere it stays silent. */
import type { WriteStream } from 'node:tty'
import { safe } from './render.ts'

/** Milliseconds between two paintings: more often only flickers. */
const EVERY_MS = 60
const CLEAR = '\r\u001b[K'

export function progressLine(stream: Pick<WriteStream, 'write' | 'columns' | 'isTTY'>) {
  let paintedAt = Number.NEGATIVE_INFINITY
  return {
    show(text: string): void {
      const now = performance.now()
      if (!stream.isTTY || now - paintedAt < EVERY_MS) return
      paintedAt = now
      stream.write(CLEAR + safe(text).slice(0, (stream.columns || 80) - 1))
    },
    clear(): void {
      if (stream.isTTY) stream.write(CLEAR)
    },
  }
}
