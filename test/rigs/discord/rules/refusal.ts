/** A refusal in Discord's own form, and how a payload is looked through for the reasons of one. Pure. */

export type Path = readonly (string | number)[]
export type Finding = { readonly path: Path; readonly code: string; readonly message: string }

/** A JSON object of which nothing is known yet. */
export type Json = Record<string, unknown>

/** The body is `{code, message, errors}`: docs.discord.com/developers/reference#error-messages. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: number
  readonly findings: readonly Finding[]

  constructor(status: number, code: number, message: string, findings: readonly Finding[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.findings = findings
  }
}

/** Codes of docs.discord.com/developers/topics/opcodes-and-status-codes#json. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unknownChannel: () => new Refusal(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10_004, 'Unknown Guild'),
  unknownMessage: () => new Refusal(404, 10_008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10_013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10_062, 'Unknown interaction'),
  acknowledged: () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.'),
  tagRequired: () => new Refusal(400, 40_067, 'A tag is required to create a forum post in this channel'),
  missingAccess: () => new Refusal(403, 50_001, 'Missing Access'),
  otherAuthor: () => new Refusal(403, 50_005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50_006, 'Cannot send an empty message'),
  noText: () => new Refusal(400, 50_008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50_013, 'Missing Permissions'),
  invalidToken: () => new Refusal(401, 50_027, 'Invalid Webhook Token'),
  threadExists: () => new Refusal(400, 160_004, 'A thread has already been created for this message'),
  badJson: () => new Refusal(400, 50_109, 'The request body contains invalid JSON.'),
  form: (findings: readonly Finding[]) => new Refusal(400, 50_035, 'Invalid Form Body', findings),
}

/** Discord nests the reasons along the path; `_errors` stands at its end. */
export function refusalBody({ code, message, findings }: Refusal): Json {
  if (findings.length === 0) return { message, code }
  const errors: Json = {}
  for (const { path, ...error } of findings) {
    let node = errors
    for (const step of path) {
      node[step] ??= {}
      node = node[step] as Json
    }
    node._errors = [...((node._errors as unknown[]) ?? []), error]
  }
  return { message, code, errors }
}

export const inWords = (refusal: Refusal): string =>
  [
    `${refusal.code} ${refusal.message}`,
    ...refusal.findings.map(({ path, code, message }) => `${path.join('.')} [${code}] ${message}`),
  ].join('; ')

/** Looks through one payload: collects what Discord refuses, and fields that it does not know. */
export type Look = {
  readonly found: Finding[]
  /** Paths of fields that no page names: Discord drops them in silence. */
  readonly unknown: string[]
}

export const newLook = (): Look => ({ found: [], unknown: [] })

export const report = (look: Look, path: Path, code: string, message: string): void =>
  void look.found.push({ path, code, message })

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function checkFields(look: Look, value: Json, path: Path, known: readonly string[]): void {
  for (const name of Object.keys(value))
    if (!known.includes(name)) look.unknown.push([...path, name].join('.'))
}

export type Bounds = { readonly min?: number; readonly max: number; readonly optional?: boolean }

/** Lengths in UTF-16 units, the larger of the counts that a platform may use. */
export function checkText(look: Look, value: unknown, path: Path, { min = 1, max, optional }: Bounds): void {
  if (value === undefined || value === null) {
    if (!optional) report(look, path, 'BASE_TYPE_REQUIRED', 'This field is required')
    return
  }
  if (typeof value !== 'string')
    return void report(look, path, 'STRING_TYPE_CONVERT', 'Could not interpret the value as string.')
  if (value.trim().length < min)
    report(look, path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
  if (value.length > max) report(look, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
}

/** @returns the objects of a list, with their places; others are reported. */
export function checkList(
  look: Look,
  value: unknown,
  path: Path,
  { min = 0, max, optional }: Bounds,
): Json[] {
  if (value === undefined || value === null) {
    if (!optional) report(look, path, 'BASE_TYPE_REQUIRED', 'This field is required')
    return []
  }
  if (!Array.isArray(value)) {
    report(look, path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
    return []
  }
  if (value.length < min || value.length > max)
    report(look, path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
  for (const [place, item] of value.entries())
    if (!isObject(item)) report(look, [...path, place], 'DICT_TYPE_CONVERT', 'Only dictionaries may be used')
  return value.filter(isObject)
}

export function checkOneOf(look: Look, value: unknown, path: Path, allowed: readonly unknown[]): void {
  if (value !== undefined && value !== null && !allowed.includes(value))
    report(look, path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)
}

const SCHEMES = ['http:', 'https:', 'discord:']

export function checkUrl(look: Look, value: unknown, path: Path, max = 2_048): void {
  checkText(look, value, path, { max })
  if (typeof value !== 'string') return
  if (value.startsWith('attachment://')) return
  if (!URL.canParse(value) || !SCHEMES.includes(new URL(value).protocol))
    report(look, path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
}

/** Two of one thing where Discord wants each once. */
export function checkUnique(look: Look, values: readonly unknown[], path: Path, code: string): void {
  const given = values.filter((value) => value !== undefined && value !== null)
  const twice = given.filter((value, place) => given.indexOf(value) < place)
  for (const value of new Set(twice)) report(look, path, code, `${value} stands here more than once`)
}
