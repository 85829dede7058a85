/** Who asks from where, as Slack tells it, and whom that makes of them for a command. Pure. */
import type { Caller, Person } from '../../../caller.ts'
import type { Place } from '../../../place.ts'

/** One request of a person. */
export type Origin = {
  /** Id of the team; of the organisation where the app is installed for all of it. */
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
  readonly team?: Named
  readonly enterprise?: Named
  readonly is_enterprise_install?: boolean | undefined
  readonly user: { readonly id: string }
  readonly channel?: Named
  readonly response_url?: string
  readonly container?: { readonly thread_ts?: string; readonly channel_id?: string }
  readonly trigger_id: string
}

export function originOf(interaction: Interaction, request: string): Origin {
  const { team, enterprise, user, response_url: responseUrl, container } = interaction
  const channel = interaction.channel?.id ?? container?.channel_id
  const thread = container?.thread_ts
  return {
    workspace: workspaceOf(team?.id, enterprise?.id, interaction.is_enterprise_install),
    user: user.id,
    request,
    ...(channel && { channel }),
    ...(responseUrl && { responseUrl }),
    ...(thread && { thread }),
  }
}

export type Slash = {
  readonly team_id: string
  readonly enterprise_id?: string
  readonly is_enterprise_install?: string | boolean | undefined
  readonly user_id: string
  readonly channel_id: string
  readonly response_url: string
  readonly trigger_id: string
}

export const slashOrigin = (slash: Slash, request: string): Origin => ({
  workspace: workspaceOf(slash.team_id, slash.enterprise_id, String(slash.is_enterprise_install) === 'true'),
  user: slash.user_id,
  channel: slash.channel_id,
  responseUrl: slash.response_url,
  request,
})

export const workspaceOf = (
  team: string | undefined,
  enterprise: string | undefined,
  isWholeEnterprise = false,
): string => (isWholeEnterprise ? (enterprise ?? team) : (team ?? enterprise)) ?? ''

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
  request: origin.request,
  ...(story && { story }),
})
