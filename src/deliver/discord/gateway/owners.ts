/** To whom the application belongs: a person, or the members of a team. Touches the network. */
import type { Rest } from '../wire/api.ts'

type Application = {
  readonly owner?: { readonly id?: string } | null
  readonly team?: { readonly members?: readonly { readonly user?: { readonly id?: string } }[] } | null
}

/** Ids of users (resources/application). A team is an owner itself, so its members count in its place. */
export async function ownersOf(rest: Rest): Promise<string[]> {
  const { owner, team } = (await rest.get('/applications/@me')) as Application
  const members = team?.members?.map(({ user }) => user?.id) ?? [owner?.id]
  return members.filter((id) => id !== undefined)
}
