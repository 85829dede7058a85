/** What the Slack packages would print goes nowhere, but for warnings of the receiver, one a minute. */
import { type Logger, LogLevel } from '@slack/bolt'

const MINUTE_MS = 60_000
/** Characters of a warning. */
const MAX_WARNING = 300

const nothing = () => undefined

/** The connection and the handlers tell what went wrong themselves, once and in words for an operator. */
export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}

/** Requests that nobody signed must not fill the log. */
export function warningLogger(tell: (warning: string) => void): Logger {
  let last = Number.NEGATIVE_INFINITY
  return {
    ...quietLogger,
    warn(...words: unknown[]) {
      const now = performance.now()
      if (now - last < MINUTE_MS) return
      last = now
      tell(words.map(String).join(' ').slice(0, MAX_WARNING))
    },
  }
}
