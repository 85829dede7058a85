/** Who may change settings: admins and owners of the workspace, and those whom the operator named. Touches the network. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Clock } from '../../../../lib/clock.ts'
import type { Identity } from '../connect/transport.ts'
import type { Origin } from './origin.ts'

const KEPT_MS = 600_000
const MOST_KEPT = 2_000
/** Nobody waits longer for an answer because Slack is slow; a modal must be opened within 3 s. */
const PATIENCE_MS = 1_500

export type Managers = {
  /** False also where Slack does not tell: the scope users:read is missing, or Slack cannot be reached. Never throws. */
  isManager(origin: Origin): Promise<boolean>
}

export type ManagersOptions = {
  readonly client: WebClient
  readonly managers: readonly string[]
  readonly clock: Clock
  /** Who we are: admins of that workspace count, and those whom a request calls admins of another do not. */
  readonly identity: () => Identity | undefined
}

export function openManagers({ client, managers, clock, identity }: ManagersOptions): Managers {
  const kept = new Map<string, { readonly isAdmin: boolean; readonly until: number }>()

  async function look(user: string): Promise<boolean> {
    try {
      const isAdmin = isAdminHere((await client.users.info({ user })).user, identity())
      const [oldest] = kept.keys()
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      kept.set(user, { isAdmin, until: clock().getTime() + KEPT_MS })
      return isAdmin
    } catch {
      return false
    }
  }

  return {
    async isManager({ user }) {
      if (managers.includes(user)) return true
      const known = kept.get(user)
      if (known && known.until > clock().getTime()) return known.isAdmin
      kept.delete(user)
      const slow = new AbortController()
      const tooSlow = sleep(PATIENCE_MS, false, { signal: slow.signal }).catch(() => false)
      const isAdmin = await Promise.race([look(user), tooSlow])
      slow.abort()
      return isAdmin
    },
  }
}

type User = Awaited<ReturnType<WebClient['users']['info']>>['user']

/** In a shared channel stand admins of other workspaces, too: they have no say here. */
function isAdminHere(user: User, own: Identity | undefined): boolean {
  if (!user || !own || !isOurs(user, own) || user.deleted || user.is_stranger) return false
  return Boolean(user.is_admin || user.is_owner)
}

const isOurs = (
  { team_id, enterprise_user }: NonNullable<User>,
  { teamId, enterpriseId }: Identity,
): boolean =>
  (teamId !== '' && team_id === teamId) ||
  (enterpriseId !== undefined && (enterprise_user?.enterprise_id ?? team_id) === enterpriseId)
