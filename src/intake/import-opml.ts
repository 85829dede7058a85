/** The feeds of an OPML file become sources. */
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import type { Web } from './web.ts'

type Into = { readonly web: Web; readonly store: Store; readonly clock: Clock }

/** @throws {Error} naming the file when it is no list of feeds. */
export async function importOpml(bytes: Uint8Array, name: string, { web, store, clock }: Into) {
  const { cage } = await web.tools()
  const caged = await cage.run('opml', bytes)
  if (!('result' in caged))
    throw new Error(`${name}: reading it had to be ended: ${caged.error}; give another file`)
  if ('why' in caged.result) throw new Error(`${name}: ${caged.result.why}; ${caged.result.remedy}`)
  const { entries } = caged.result
  const before = new Set((await web.entries()).map(({ url }) => url))
  const fresh = entries.filter(({ url }) => !before.has(url))
  await store.addedSources.add(
    fresh.map(({ url }) => ({ kind: 'feed', url })),
    clock(),
  )
  return { added: fresh.length, known: entries.length - fresh.length }
}
