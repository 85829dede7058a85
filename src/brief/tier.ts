/** How far a claim may go: judged from its best sentence and its support, never from the story's topic. Pure. */
import type { Anchor } from '../article/anchor/anchor.ts'
import type { Support, Tier } from './brief.ts'
import { isEarlierCount, isHedged, isJudgement } from './modality.ts'
import type { Unit } from './unit.ts'

/** `publishedYear` is the latest year of publication; a sentence about an older year is background. */
export function tierOf(units: readonly Unit[], support: Support, publishedYear: number | undefined): Tier {
  const [best] = units
  if (!best) return 'detail'
  if (support.origins < 2 && isOpinion(best, support)) return 'opinion'
  if (units.some((unit) => isOld(unit.anchors, publishedYear)) || isEarlierCount(best.english))
    return 'background'
  if (support.origins >= 2) return units.some((unit) => unit.position === 0) ? 'lead' : 'key'
  return isOrphan(best) ? 'quarantine' : 'detail'
}

const isOpinion = ({ english, sentence }: Unit, support: Support) =>
  support.speakers.length === 0 &&
  !sentence.anchors.some((anchor) => anchor.kind === 'quote' && anchor.speech) &&
  (isJudgement(english) || isHedged(english))

/** Nothing in it can be checked elsewhere: no day, no value, no quotation. */
const isOrphan = ({ anchors }: Unit) =>
  !anchors.some(
    (anchor) =>
      anchor.kind === 'date' ||
      anchor.kind === 'duration' ||
      (anchor.kind === 'number' && !anchor.vague) ||
      (anchor.kind === 'quote' && anchor.speech),
  )

/** An older year; or, where no source says when it was published, a year without a day: news gives days. */
function isOld(anchors: readonly Anchor[], newestYear: number | undefined): boolean {
  const dates = anchors.filter((anchor) => anchor.kind === 'date')
  const years = dates.flatMap(({ year }) => year ?? [])
  if (years.length === 0 || dates.some(({ day, weekday }) => day || weekday)) return false
  return newestYear === undefined || Math.max(...years) < newestYear
}
