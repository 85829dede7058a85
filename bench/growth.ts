/** Table 4: what an article costs when many are known already. Writes a database file of its own. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article } from '../src/article/article.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import { type Grouper, openGrouper } from '../src/story/group.ts'
import { type Grouped, openFiller } from './fill.ts'
import { keep } from './store-stages.ts'
import { storyIn, syntheticArticles } from './synthetic.ts'
import { figure, megabytes, tableOf, times } from './table.ts'
import { medianOf, type Spent, spentOn } from './timing.ts'

/** So many articles before each number are measured, in slices: the middle slice counts. */
const MEASURED = 500
const SLICE = 50
/** Articles that are taken in together and unjudged, as after a restart, before those that are measured. */
const BATCH = 500

type Cost = { readonly group: Spent; readonly store: Spent }

/** `folder` takes the file; the caller removes it. */
export async function growthTable(counts: readonly number[], folder: string): Promise<string> {
  const file = join(folder, 'growth.sqlite')
  const store = await openSqliteStore(file)
  const filler = await openFiller(file)
  const grouper = openGrouper()
  const articles = syntheticArticles()
  const batchOf = (count: number): Grouped[] =>
    Array.from({ length: count }, () => {
      const article = articles.next().value
      const storyId = storyIn(article.id)
      grouper.add(article, storyId)
      return { article, storyId }
    })
  const rows: { count: number; cost: Cost; bytes: number }[] = []
  let taken = 0
  for (const count of counts) {
    for (; taken < count - MEASURED; taken += BATCH) {
      await filler.fill(batchOf(Math.min(BATCH, count - MEASURED - taken)))
      // A turn for signals: everything else here runs without one.
      await setImmediate()
    }
    const costs: Cost[] = []
    for (taken = count - MEASURED; taken < count; taken++)
      costs.push(await takeIn(articles.next().value, grouper, store))
    rows.push({ count, cost: middleCost(costs), bytes: statSync(file).size })
  }
  filler.close()
  await store.close()
  return tableOf(
    `4. Growth: one more article when so many are known, in CPU ms (median of slices of ${SLICE})`,
    ['articles', 'group', 'ratio', 'store', 'ratio', 'store, wall ms', 'database'],
    rows.map(({ count, cost, bytes }) => [
      count.toLocaleString('en'),
      figure(cost.group.cpu),
      times(cost.group.cpu / (rows[0]?.cost.group.cpu ?? Number.NaN)),
      figure(cost.store.cpu),
      times(cost.store.cpu / (rows[0]?.cost.store.cpu ?? Number.NaN)),
      figure(cost.store.wall),
      megabytes(bytes),
    ]),
  )
}

async function takeIn(article: Article, grouper: Grouper, store: Store): Promise<Cost> {
  let storyId = ''
  const group = await spentOn(() => {
    storyId = grouper.add(article).storyId
  })
  return { group, store: await spentOn(() => keep(store, article, storyId)) }
}

function middleCost(costs: readonly Cost[]): Cost {
  const slices = Array.from({ length: Math.ceil(costs.length / SLICE) }, (_, index) =>
    costs.slice(index * SLICE, (index + 1) * SLICE),
  )
  const middle = (part: keyof Cost, clock: keyof Spent) =>
    medianOf(slices.map((slice) => slice.reduce((sum, cost) => sum + cost[part][clock], 0) / slice.length))
  return {
    group: { wall: middle('group', 'wall'), cpu: middle('group', 'cpu') },
    store: { wall: middle('store', 'wall'), cpu: middle('store', 'cpu') },
  }
}
