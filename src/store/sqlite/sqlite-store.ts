/** The store in one file, by the SQLite that Node brings along. Other processes may use the same file. */
import { type Clock, systemClock } from '../../lib/clock.ts'
import type { Store } from '../store.ts'
import { openAnnounced } from './announced.ts'
import { openArticles } from './articles.ts'
import { openBriefs } from './briefs.ts'
import { openChannels } from './channels.ts'
import { openConnection } from './connection.ts'
import { openEvents } from './events.ts'
import { openAddedSources } from './inbox/added-sources.ts'
import { openHostLines } from './inbox/host-lines.ts'
import { openInbox } from './inbox/inbox.ts'
import { openSubscriptions } from './inbox/subscriptions.ts'
import type { OpenOptions } from './open-database.ts'
import { openDeliveries } from './outbox/deliveries.ts'
import { openLeases } from './outbox/leases.ts'
import { openPeople } from './people/people.ts'
import { openRetention } from './retention/retention.ts'
import { search } from './search.ts'
import { openSourceNotes } from './source-notes.ts'
import { openStories } from './stories.ts'
import { openSummaries } from './story-summaries.ts'
import { openTranslations } from './translations.ts'

/** `clock`: by which it is noted when something was used last. */
export type StoreOptions = OpenOptions & { readonly clock?: Clock }

/**
 * Makes the file and its folder when they are missing. `path` may be ":memory:".
 * @throws {StoreError} naming the file and the remedy: damaged, newer, of another program, not to be written.
 */
export async function openSqliteStore(
  path: string,
  { clock = systemClock, ...options }: StoreOptions = {},
): Promise<Store> {
  const connection = await openConnection(path, options)
  return {
    ...openArticles(connection),
    ...openStories(connection),
    ...openSummaries(connection),
    channels: openChannels(connection),
    deliveries: openDeliveries(connection),
    leases: openLeases(connection),
    people: openPeople(connection),
    sourceNotes: openSourceNotes(connection),
    inbox: openInbox(connection),
    addedSources: openAddedSources(connection),
    hostLines: openHostLines(connection, clock),
    subscriptions: openSubscriptions(connection),
    briefs: openBriefs(connection),
    events: openEvents(connection),
    announced: openAnnounced(connection),
    retention: openRetention(connection),
    ...openTranslations(connection, clock),
    search: async (query, options) => search(connection, query, options),
    close: async () => connection.close(),
  }
}
