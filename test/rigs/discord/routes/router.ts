/**
 * From a request to the route that serves it: token, pace, JSON, both judges, and Discord's form of every answer.
 * A route is a method, a path as Discord's documents write it, and a function from what came to what goes back.
 */
import type { IncomingMessage } from 'node:http'
import type { Answer } from '../../fault-control.ts'
import { inWords, isObject, type Json, type Look, Refusal, refusalBody, refusals } from '../rules/refusal.ts'
import type { World } from '../world/world.ts'
import type { Judge } from './openapi.ts'
import type { RateLimits } from './rate-limits.ts'

export type Asked = {
  /** What stands in the places of the path: `channel_id` and so on. */
  readonly at: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Json
  /** The body when it is a list. */
  readonly list: readonly Json[]
}

export type Said = { readonly status?: number; readonly body?: unknown }

export type Route = {
  readonly method: string
  readonly template: string
  /** `token`: the interaction's token in the path is enough. */
  readonly auth?: 'token'
  readonly pace?: 'paced' | 'exempt'
  /** @throws {Refusal} */
  serve(asked: Asked): Said
}

type Parts = {
  readonly world: World
  readonly routes: readonly Route[]
  readonly rates: RateLimits
  readonly judge: Judge | undefined
}

const BASE = '/api/v10'

/** Refusals that say how things are, not that the program has done wrong. */
const STATE_CODES = [0, 10_003, 10_004, 10_008, 50_001, 50_013, 160_004]

export function createRouter({ world, routes, rates, judge }: Parts) {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.template) }))

  const find = (method: string, path: string) => {
    for (const { route, pattern } of compiled) {
      const match = route.method === method && pattern.exec(path)
      if (match) return { route, at: { ...match.groups } as Record<string, string> }
    }
    return undefined
  }

  const check = (what: string, why: string | undefined) => {
    if (why) world.problem(`${what}: the description of the API says ${why}`)
  }

  const serve = (
    route: Route,
    asked: Omit<Asked, 'body' | 'list'>,
    request: IncomingMessage,
    text: string,
  ): Said => {
    const what = `${route.method} ${route.template}`
    try {
      authorize(world, route, request)
      const parsed = parse(request, text)
      if (parsed !== undefined)
        check(`${what} (request)`, judge?.request(route.method, route.template, parsed))
      return route.serve({ ...asked, ...asObjectAndList(parsed) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (!STATE_CODES.includes(error.code)) world.problem(`${what}: ${inWords(error)}`)
      return { status: error.status, body: refusalBody(error) }
    }
  }

  return (request: IncomingMessage, text: string): Answer => {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', 'http://fake')
    // discord.js sends `@original` percent-encoded.
    const found = find(method, decodeURIComponent(url.pathname))
    if (!found) {
      world.problem(`${method} ${url.pathname}: no such route`)
      return shaped({ status: 404, body: refusalBody(refusals.notFound()) })
    }
    const { route, at } = found
    const { headers, refusal } = rates.take(bucketOf(route, at), route.pace ?? 'other', Date.now())
    if (refusal) return { ...refusal, headers: { ...headers, ...refusal.headers } }
    const said = serve(route, { at, query: url.searchParams }, request, text)
    const answer = shaped(said, headers)
    const why = answer.status < 400 && judge?.answer(method, route.template, answer.status, said.body)
    check(`${method} ${route.template} (answer)`, why || undefined)
    return answer
  }
}

const patternOf = (template: string) =>
  new RegExp(`^${BASE}${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

const bucketOf = ({ method, template }: Route, at: Asked['at']) =>
  [method, template, at.channel_id ?? at.guild_id ?? at.webhook_token ?? ''].join(' ')

function authorize(world: World, { auth }: Route, { headers }: IncomingMessage): void {
  if (auth === 'token') return
  if (!world.tokenIsGood || headers.authorization !== `Bot ${world.token}`) throw refusals.unauthorized()
}

function parse({ headers }: IncomingMessage, text: string): unknown {
  if (text === '') return undefined
  if (!headers['content-type']?.startsWith('application/json')) throw refusals.badJson()
  try {
    return JSON.parse(text)
  } catch {
    throw refusals.badJson()
  }
}

const asObjectAndList = (parsed: unknown) => ({
  body: isObject(parsed) ? parsed : {},
  list: Array.isArray(parsed) ? (parsed as Json[]) : [],
})

function shaped({ status, body }: Said, headers: Readonly<Record<string, string>> = {}): Answer {
  if (body === undefined) return { status: status ?? 204, headers }
  const type = { 'content-type': 'application/json' }
  return { status: status ?? 200, headers: { ...headers, ...type }, body: JSON.stringify(body) }
}

/** Fields that nobody knows are remembered; the rest is refused. @throws {Refusal} */
export function settle(world: World, what: string, { found, unknown }: Look): void {
  for (const field of unknown) world.problem(`${what}: unknown field ${field}`)
  if (found.length > 0) throw refusals.form(found)
}

/** What goes out must say whom it may call: without it a bot's message calls everyone it names. */
export function wantMentions(world: World, what: string, body: Json): void {
  if (!isObject(body.allowed_mentions)) world.problem(`${what}: no allowed_mentions`)
}
