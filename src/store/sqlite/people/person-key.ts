/** Keys of people and of those whose wish it is. Pure. */
import type { Person } from '../../../deliver/caller.ts'
import type { Owner } from '../../../deliver/desk.ts'
import { placeKey } from '../../../deliver/place.ts'

/** The same text for the same person, whatever process made it. */
export const personKey = ({ platform, workspace, user }: Person): string => `${platform}/${workspace}/${user}`

/** A person and a place never have the same one. */
export const ownerKey = (owner: Owner): string =>
  'person' in owner ? `person:${personKey(owner.person)}` : `place:${placeKey(owner.place)}`
