/** Table 1: how many pieces of work a second each stage does, and how that compares with a bare loop over words. */
import type { Stage } from './stages.ts'
import type { SyntheticItem } from './synthetic.ts'
import { figure, tableOf, times } from './table.ts'
import { countWords, medianOf, timed } from './timing.ts'

/** Articles that the bare loop goes through each time: enough to be timed. */
const BASELINE_ARTICLES = 2_000

/** One unnoticed run of each stage first; then the middle one of `runs`, each beside a run of the bare loop. */
export async function speedTable(
  stages: readonly Stage[],
  items: readonly SyntheticItem[],
  runs: number,
): Promise<string> {
  const texts = items.map(({ item }) => item.text)
  const bareLoop = () => {
    for (let index = 0; index < BASELINE_ARTICLES; index++) countWords(texts[index % texts.length] ?? '')
  }
  const measureBaseline = async () => (await timed(bareLoop)) / BASELINE_ARTICLES
  const baselines: number[] = []
  const rows: string[][] = []
  await measureBaseline()
  for (const stage of stages) {
    const measured = await measureStage(stage, runs, measureBaseline)
    baselines.push(...measured.map(({ baseline }) => baseline))
    const cost = medianOf(measured.map((run) => run.cost))
    const ratio = medianOf(measured.map((run) => run.cost / run.baseline))
    rows.push([stage.name, stage.unit, figure(1_000 / cost), figure(cost), times(ratio)])
  }
  const baseline = medianOf(baselines)
  rows.unshift([
    'bare loop: split into words, count',
    'article',
    figure(1_000 / baseline),
    figure(baseline),
    times(1),
  ])
  return tableOf(
    `1. Speed: ${items.length} articles, median of ${runs} runs; the ratio holds one unit against the bare loop over one article`,
    ['stage', 'unit', 'per second', 'ms each', 'cost'],
    rows,
  )
}

/** Milliseconds of one unit, and of the bare loop over one article right before. */
type Run = { readonly cost: number; readonly baseline: number }

async function measureStage(
  { count, prepare, run }: Stage,
  runs: number,
  measureBaseline: () => Promise<number>,
): Promise<Run[]> {
  const measured: Run[] = []
  for (let round = 0; round <= runs; round++) {
    await prepare?.()
    const baseline = await measureBaseline()
    const cost = (await timed(run)) / count
    if (round > 0) measured.push({ cost, baseline })
  }
  return measured
}
