/** The one failure of a chat that time does not mend. */

/** The platform refuses the token, or what it may do: another try would end the same way. The message says what to do. */
export class RefusedTokenError extends Error {
  override readonly name = 'RefusedTokenError'
}
