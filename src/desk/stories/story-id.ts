/** Ids of stories: short enough to type, stable for the life of the story. */
import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import { articleKey } from '../../article/identity.ts'
import type { Store } from '../../store/store.ts'

/** Crockford's Base32: without letters that look like digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SHORTEST = 3

/** Made from its founder, longer only where it is taken. `left`: the story that the founder leaves keeps its id. */
export async function freeStoryId(
  founder: Article,
  store: Pick<Store, 'articleIdsOf' | 'retention'>,
  left?: string,
): Promise<string> {
  const digits = createHash('sha256')
    .update(`${founder.id}\n${articleKey(founder)}`)
    .digest()
  const letters = [...digits].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  for (let length = SHORTEST; length < letters.length; length++) {
    const id = letters.slice(0, length)
    if (id === left) continue
    const members = await store.articleIdsOf(id)
    // Another process may have founded the same story a moment ago.
    if (members.includes(founder.id)) return id
    // Buttons on old messages must not lead to another story.
    if (members.length === 0 && !(await store.retention.isForgotten(id))) return id
  }
  return letters
}
