/** The log of the running bot: one JSON record an event on standard error, without secrets. */
import { pino } from 'pino'
import type { Log } from './bot.ts'

/** Characters of one record. */
const MAX_RECORD = 8_192
/** A shorter value would hide words that are no secret. */
const LEAST_SECRET = 8

/** `secrets` are replaced wherever they stand; the stream gets whole lines. */
export function openLog(stream: { write(line: string): unknown }, secrets: readonly string[]): Log {
  const hidden = secrets.filter((secret) => secret.length >= LEAST_SECRET)
  const safe = (line: string) => hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void stream.write(shortened(safe(line))) },
  )
  return (message, error) => {
    if (error === undefined) logger.info(message)
    else logger.error({ err: error }, message)
  }
}

/** Still one JSON record. */
function shortened(line: string): string {
  if (line.length <= MAX_RECORD) return line
  const { time, level, msg } = JSON.parse(line)
  return `${JSON.stringify({ time, level, msg: String(msg).slice(0, MAX_RECORD / 2), cut: true })}\n`
}
