/**
 * The fake Web API: which methods there are, what each takes, who may call it, and the form of the answer. Refusals
 * come as `{ok: false, error}` with status 200, too many calls as a 429.
 */
import type { Answer } from '../../fault-control.ts'
import { type Bag, isBag } from '../blocks/shape.ts'
import type { Workspace } from '../workspace.ts'
import { getPermalink, postEphemeral, postMessage, remove, update } from './chat-methods.ts'
import * as read from './read-methods.ts'
import { Refused } from './refused.ts'
import { openView, publishView, pushView, updateView } from './view-methods.ts'

type Method = {
  readonly takes: readonly string[]
  readonly scope?: string
  readonly token?: 'app'
  run(workspace: Workspace, args: Bag): Bag
}

const CONTENT = [
  'channel',
  'text',
  'blocks',
  'metadata',
  'thread_ts',
  'mrkdwn',
  'parse',
  'link_names',
  'as_user',
]
const PAGE = ['channel', 'oldest', 'latest', 'inclusive', 'limit', 'cursor', 'include_all_metadata']
const WRITE = 'chat:write'

const methods = (openLink: () => string): Readonly<Record<string, Method>> => ({
  'apps.connections.open': { takes: [], token: 'app', run: () => ({ url: openLink() }) },
  'auth.test': { takes: [], run: read.authTest },
  'chat.postMessage': {
    takes: [...CONTENT, 'unfurl_links', 'unfurl_media', 'reply_broadcast', 'client_msg_id'],
    scope: WRITE,
    run: postMessage,
  },
  'chat.postEphemeral': { takes: [...CONTENT, 'user'], scope: WRITE, run: postEphemeral },
  'chat.update': { takes: [...CONTENT, 'ts', 'reply_broadcast'], scope: WRITE, run: update },
  'chat.delete': { takes: ['channel', 'ts', 'as_user'], scope: WRITE, run: remove },
  'chat.getPermalink': { takes: ['channel', 'message_ts'], run: getPermalink },
  'conversations.history': { takes: PAGE, run: read.history },
  'conversations.replies': { takes: [...PAGE, 'ts'], run: read.replies },
  'conversations.info': {
    takes: ['channel', 'include_locale', 'include_num_members'],
    run: read.channelInfo,
  },
  'conversations.list': {
    takes: ['types', 'limit', 'cursor', 'exclude_archived'],
    run: read.channelList,
  },
  'conversations.open': {
    takes: ['users', 'channel', 'return_im', 'prevent_creation'],
    run: read.openConversation,
  },
  'team.info': { takes: ['team', 'domain'], run: read.teamInfo },
  'users.info': { takes: ['user', 'include_locale'], run: read.userInfo },
  'views.open': { takes: ['trigger_id', 'view'], run: openView },
  'views.push': { takes: ['trigger_id', 'view'], run: pushView },
  'views.update': { takes: ['view_id', 'external_id', 'hash', 'view'], run: updateView },
  'views.publish': { takes: ['user_id', 'view', 'hash'], run: publishView },
})

/** The client that Bolt hands to a listener gives it to every method. */
const ADDED = 'team_id'

/** Arguments that come as JSON in a string when the body is a form. */
const JSON_ARGS = ['blocks', 'metadata', 'view']

/** A form or JSON, whatever the content type says; `token` is left out. */
export function decodeArgs(contentType: string | undefined, body: string, query = ''): Bag {
  const fields = contentType?.startsWith('application/json')
    ? parsed(body || '{}')
    : Object.fromEntries(new URLSearchParams(body))
  const all = { ...Object.fromEntries(new URLSearchParams(query)), ...(isBag(fields) ? fields : {}) }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => name !== 'token')
      .map(([name, value]) => [
        name,
        JSON_ARGS.includes(name) && typeof value === 'string' ? parsed(value) : value,
      ]),
  )
}

/** The text itself when it is no JSON: the methods refuse it by its kind. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export type ApiRequest = { readonly method: string; readonly args: Bag; readonly token: string | undefined }

export type WebApi = { call(request: ApiRequest): Answer }

export function createWebApi(workspace: Workspace, openLink: () => string): WebApi {
  const known = methods(openLink)
  const run = ({ method: name, args, token }: ApiRequest): Bag => {
    const method = Object.hasOwn(known, name) ? known[name] : undefined
    if (!method) {
      workspace.problems.push(`unknown method ${name}`)
      throw new Refused('unknown_method', { req_method: name })
    }
    for (const arg of Object.keys(args).filter((one) => one !== ADDED && !method.takes.includes(one)))
      workspace.problems.push(`${name}: unknown argument ${arg}`)
    checkToken(workspace, method.token === 'app', token)
    if (method.scope) read.requireScope(workspace, method.scope)
    return method.run(workspace, args)
  }
  return {
    call(request) {
      try {
        return answer(workspace, { ok: true, ...run(request) })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        noteRefusal(workspace, request.method, error)
        return refusal(error.code, error.extra, error.retryAfterS)
      }
    },
  }
}

function checkToken(workspace: Workspace, app: boolean, token: string | undefined): void {
  const { botToken, appToken, switches } = workspace
  if (!token) throw new Refused('not_authed')
  if (token !== botToken && token !== appToken) throw new Refused('invalid_auth')
  const refused = token === appToken ? switches.appRefusal : switches.botRefusal
  if (refused) throw new Refused(refused)
  if (app !== (token === appToken)) throw new Refused('not_allowed_token_type')
}

/** What a program that checks first, and opens modals in time, never meets. */
const AVOIDABLE = [
  'exchanged_trigger_id',
  'expired_trigger_id',
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_limit',
  'invalid_metadata_format',
  'invalid_thread_ts',
  'invalid_trigger_id',
  'metadata_too_large',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'not_allowed_token_type',
  'view_too_large',
]

/** Written down with what the platform says is wrong. */
export function noteRefusal(workspace: Workspace, from: string, { code, extra }: Refused): void {
  const [detail] = (extra.errors as readonly string[] | undefined) ?? []
  if (AVOIDABLE.includes(code)) workspace.problems.push(`${from}: ${code}${detail ? `, ${detail}` : ''}`)
}

export const answer = ({ switches }: Workspace, body: Bag): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-oauth-scopes': switches.scopes.join(',') },
  body: JSON.stringify(body),
})

/** @param retryAfterS makes it a 429. */
export const refusal = (code: string, extra: Bag = {}, retryAfterS?: number): Answer => ({
  status: retryAfterS === undefined ? 200 : 429,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }),
  },
  body: JSON.stringify({ ok: false, error: code, ...extra }),
})
