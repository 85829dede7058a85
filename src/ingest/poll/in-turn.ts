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
export function inTurn<Job>({ jobs, atOnce, atOnceOfOne, kindOf, work, isOver }: Turns<Job>): Promise<void> {
  const waiting = [...jobs]
  const busy = new Map<string, number>()
  let underWay = 0

  const isFree = (job: Job): boolean => (busy.get(kindOf(job)) ?? 0) < atOnceOfOne

  function next(): Job | undefined {
    if (underWay >= atOnce || isOver()) return undefined
    const index = waiting.findIndex(isFree)
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }

  async function run(job: Job): Promise<void> {
    const kind = kindOf(job)
    busy.set(kind, (busy.get(kind) ?? 0) + 1)
    underWay++
    try {
      await work(job)
    } finally {
      busy.set(kind, (busy.get(kind) ?? 1) - 1)
      underWay--
    }
  }

  return new Promise((resolve, reject) => {
    function begin(): void {
      for (let job = next(); job !== undefined; job = next()) run(job).then(begin, reject)
      if (underWay === 0) resolve()
    }
    begin()
  })
}
