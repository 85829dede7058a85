/** Many jobs at once, but few of one kind: one slow host must not take all the places. */

export type Turns<Job> = {
  readonly jobs: readonly Job[]
  /** Jobs under way, of all kinds and of one. */
  readonly atOnce: number
  readonly atOnceOfOne: number
  readonly kindOf: (job: Job) => string
  readonly work: (job: Job) => Promise<void>
  /** True when nothing further is to be begun. */
  readonly isOver: () => boolean
}

/** In the order given, but for those that wait for others of their kind. Ends when all that was begun is done. */
export async function inTurn<Job>({
  jobs,
  atOnce,
  atOnceOfOne,
  kindOf,
  work,
  isOver,
}: Turns<Job>): Promise<void> {
  const waiting = [...jobs]
  const busy = new Map<string, number>()
  const busyOf = (job: Job) => busy.get(kindOf(job)) ?? 0
  const underWay = new Set<Promise<void>>()
  while (!isOver()) {
    const index = underWay.size < atOnce ? waiting.findIndex((job) => busyOf(job) < atOnceOfOne) : -1
    if (index >= 0) begin(waiting.splice(index, 1)[0] as Job)
    else if (underWay.size === 0) break
    else await Promise.race(underWay)
  }
  await Promise.all(underWay)

  function begin(job: Job): void {
    const kind = kindOf(job)
    busy.set(kind, busyOf(job) + 1)
    const done = work(job).finally(() => {
      busy.set(kind, busyOf(job) - 1)
      underWay.delete(done)
    })
    underWay.add(done)
  }
}
