/** Table 1: how many pieces of work a second each stage does, and how that compares with a bare loop over words. */
import { setImmediate } from 'node:timers/promises'
import type { Stage } from './stages.ts'
import type { SyntheticItem } from './synthetic.ts'
import { figure, tableOf, times } from './table.ts'
import { countWords, medianOf, per, type Spent, spentOn } from './timing.ts'

/** Articles that the bare loop goes through each time: enough to be timed. */
const BASELINE_ARTICLES = 2_000
const BASELINE = 'bare loop: split into words, count'

/** One unit of a stage, and the bare loop over one article right before. */
type Run = { readonly spent: Spent; readonly baseline: Spent }

/** One unnoticed run of each stage first; then the middle one of `runs`. */
export async function speedTable(
  stages: readonly Stage[],
  items: readonly SyntheticItem[],
  runs: number,
): Promise<string> {
  const texts = items.map(({ item }) => item.text)
  const bareLoop = () => {
    for (let index = 0; index < BASELINE_ARTICLES; index++) countWords(texts[index % texts.length] ?? '')
  }
  const measureBaseline = async () => per(BASELINE_ARTICLES, await spentOn(bareLoop))
  await measureBaseline()
  const baselines: Run[] = []
  const rows: string[][] = []
  for (const stage of stages) {
    const measured = await measureStage(stage, runs, measureBaseline)
    for (const { baseline } of measured) baselines.push({ spent: baseline, baseline })
    rows.push(rowOf(stage.name, stage.unit, measured))
  }
  return tableOf(
    `1. Speed: ${items.length} articles, median of ${runs} runs; the ratio holds one unit against the bare loop over one article`,
    ['stage', 'unit', 'per second', 'CPU ms each', 'ratio'],
    [rowOf(BASELINE, 'article', baselines), ...rows],
  )
}

async function measureStage(
  { count, prepare, run }: Stage,
  runs: number,
  measureBaseline: () => Promise<Spent>,
): Promise<Run[]> {
  const measured: Run[] = []
  for (let round = 0; round <= runs; round++) {
    // A turn for signals: most stages run without one.
    await setImmediate()
    await prepare?.()
    const baseline = await measureBaseline()
    const spent = per(count, await spentOn(run))
    if (round > 0) measured.push({ spent, baseline })
  }
  return measured
}

function rowOf(name: string, unit: string, runs: readonly Run[]): string[] {
  return [
    name,
    unit,
    figure(1_000 / medianOf(runs.map(({ spent }) => spent.wall))),
    figure(medianOf(runs.map(({ spent }) => spent.cpu))),
    times(medianOf(runs.map(({ spent, baseline }) => spent.cpu / baseline.cpu))),
  ]
}
