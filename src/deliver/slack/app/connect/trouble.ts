/** What an error of Slack means for the connection, and how long to rest before the next try. Pure. */
import { RefusedTokenError } from '../../../refused-token.ts'

/** Codes with which Slack refuses a token: nothing gets better by itself. */
const REFUSED = [
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'missing_scope',
  'app_missing_action_url',
  'forbidden_team',
]

const REMEDIES = {
  bot: 'install the app again at https://api.slack.com/apps and set SLACK_BOT_TOKEN',
  app: 'make one with the scope connections:write at https://api.slack.com/apps (Basic Information, App-Level Tokens) and set SLACK_APP_TOKEN',
} as const

/** Which of the two tokens a call was made with. */
export type Token = keyof typeof REMEDIES

/** The code that Slack gave; nothing for errors of the network. */
export function codeOf(error: unknown): string | undefined {
  const { data } = (error ?? {}) as { readonly data?: { readonly error?: unknown } }
  return typeof data?.error === 'string' ? data.error : undefined
}

/** The same error, or, where it says that the token is refused, one that says what to do. */
export function explained(error: unknown, token: Token): unknown {
  const code = codeOf(error)
  if (!code || !REFUSED.includes(code)) return error
  return new RefusedTokenError(`${code}: ${REMEDIES[token]}`, { cause: error })
}

/** The first pause and the longest, in milliseconds, and how many times as long each is as the one before. */
export type Backoff = { readonly least: number; readonly most: number; readonly growth: number }

/** `tries`: failed ones in a row. With jitter, so that many programs do not come back in step. */
export function pauseMs(tries: number, { least, most, growth }: Backoff, random = Math.random): number {
  if (tries < 1) return 0
  return Math.min(most, least * growth ** Math.min(tries - 1, 30)) * (0.5 + random() / 2)
}
