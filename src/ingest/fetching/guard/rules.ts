/**
 * What an operator opens beyond the public web: exact destinations and further ports. Pure.
 *
 * There is no switch that opens private networks: a destination is one host and one port.
 */

/** SSH, SMTP, Redis: a request sent there can be a command. */
const NEVER = new Set([22, 25, 6379])
const ALWAYS = [80, 443]

export type Rules = {
  /** "host:port", the host as `URL` spells it: trusted with whatever address it has. */
  readonly listed: ReadonlySet<string>
  /** For every host with a public address. */
  readonly ports: ReadonlySet<number>
}

/**
 * @param allow exact destinations such as "127.0.0.1:8080", "[::1]:8080" or "rsshub:1200"; a name is trusted with
 *   whatever address it has, so it must be one that the operator controls
 * @param ports beyond 80 and 443, for public addresses
 * @throws {TypeError} when an entry is none, or names a port that is never asked
 */
export function readRules(allow: readonly string[] = [], ports: readonly number[] = []): Rules {
  const closed = ports.find((port) => !Number.isInteger(port) || port < 1 || port > 65_535 || NEVER.has(port))
  if (closed !== undefined) throw new TypeError(`port ${closed} cannot be opened for fetching`)
  return { listed: new Set(allow.map(readEntry)), ports: new Set([...ALWAYS, ...ports]) }
}

function readEntry(entry: string): string {
  const [, port] = /:(\d{1,5})$/.exec(entry) ?? []
  const url = URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : undefined
  if (port === undefined || !url || url.pathname !== '/' || url.username !== '' || /[?#]/.test(entry))
    throw new TypeError(`"${entry}" is no destination: give one host and one port, like 127.0.0.1:8080`)
  if (NEVER.has(Number(port))) throw new TypeError(`port ${port} cannot be opened for fetching`)
  return `${url.hostname}:${Number(port)}`
}

export const isNever = (port: number): boolean => NEVER.has(port)
