/** Who asks from where, as Slack tells it, and whom that makes of them for a command. Pure. */
import type { Caller, Person } from '../../../caller.ts'
import type { Place } from '../../../place.ts'
import type { Identity } from '../connect/transport.ts'

/** One request of a person. */
export type Origin = {
  /** Of our own installation, whatever team the person belongs to: `workspaceOf`. */
  readonly workspace: string
  readonly user: string
  /** Slack's id; absent in App Home. */
  readonly channel?: string
  /** Unique for this request. */
  readonly request: string
  /** Takes up to five answers within 30 minutes, also in channels that the app is not in. */
  readonly responseUrl?: string
  /** The message that began the thread in which the request was made. */
  readonly thread?: string
}

type Named = { readonly id?: string | undefined } | null | undefined

/** What the payloads of buttons, forms and shortcuts have in common. */
export type Interaction = {
  readonly user: { readonly id: string }
  readonly channel?: Named
  readonly response_url?: string
  readonly container?: { readonly thread_ts?: string; readonly channel_id?: string }
  readonly trigger_id: string
}

export function originOf(interaction: Interaction, workspace: string, request: string): Origin {
  const { user, response_url: responseUrl, container } = interaction
  const channel = interaction.channel?.id ?? container?.channel_id
  const thread = container?.thread_ts
  return {
    workspace,
    user: user.id,
    request,
    ...(channel && { channel }),
    ...(responseUrl && { responseUrl }),
    ...(thread && { thread }),
  }
}

export type Slash = {
  readonly user_id: string
  readonly channel_id: string
  readonly response_url: string
  readonly trigger_id: string
}

export const slashOrigin = (slash: Slash, workspace: string, request: string): Origin => ({
  workspace,
  user: slash.user_id,
  channel: slash.channel_id,
  responseUrl: slash.response_url,
  request,
})

/**
 * Id of the team where the app is installed; of the organisation where it is installed for all of it. What a request
 * says of teams may be the person's own, in a channel that workspaces share: then places would split in two.
 */
export const workspaceOf = ({ teamId, enterpriseId }: Pick<Identity, 'teamId' | 'enterpriseId'>): string =>
  enterpriseId ?? teamId

export const personOf = ({ workspace, user }: Origin): Person => ({ platform: 'slack', workspace, user })

/** Direct messages, and App Home, are the person's own place. */
export const placeOf = ({ workspace, user, channel }: Origin): Place => ({
  platform: 'slack',
  workspace,
  channel: !channel || channel.startsWith('D') ? `@${user}` : channel,
})

export const callerOf = (origin: Origin, isManager: boolean, story?: string): Caller => ({
  person: personOf(origin),
  place: placeOf(origin),
  isManager,
  // A workspace has its own program: whoever manages the one runs the other.
  isOperator: isManager,
  request: origin.request,
  ...(story && { story }),
})
