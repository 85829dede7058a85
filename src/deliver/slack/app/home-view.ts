/** The parts of the Home tab as one view, which is shown whatever one of them holds. Pure but for `report`. */
import type { types } from '@slack/bolt'
import { SLACK_LIMITS } from '../../limits.ts'
import type { SlackBlock } from '../block-kit/draw.ts'
import { plain } from '../block-kit/plain.ts'
import { assertSlackView } from '../check.ts'

type Parts = readonly (readonly SlackBlock[])[]

const DIVIDER: SlackBlock = { type: 'divider' }
const NOT_SHOWN: SlackBlock = {
  type: 'section',
  text: plain('Sorry, a part of this tab cannot be shown. It has been written to the log.'),
}

/** A part that Slack would refuse is left out and goes to `report`; so its buttons never take those of others along. */
export function homeView(parts: Parts, report: (error: unknown) => void): types.HomeView {
  const whole = viewOf(fitting(parts))
  if (isSound(whole, report)) return whole
  const sound = viewOf(fitting([...parts.filter((part) => isSound(viewOf(part), report)), [NOT_SHOWN]]))
  return isSound(sound, report) ? sound : viewOf([NOT_SHOWN])
}

const viewOf = (blocks: readonly SlackBlock[]): types.HomeView => ({ type: 'home', blocks: [...blocks] })

function isSound(view: types.HomeView, report: (error: unknown) => void): boolean {
  try {
    assertSlackView(view)
    return true
  } catch (error) {
    report(error)
    return false
  }
}

/** With rules between the parts; what has no room is left out at the end of the longest part. */
export function fitting(parts: Parts): SlackBlock[] {
  const room = SLACK_LIMITS.viewBlocks.max - (parts.length - 1)
  const tooMany = parts.reduce((sum, { length }) => sum + length, 0) - room
  const longest = Math.max(...parts.map(({ length }) => length))
  const at = parts.findIndex(({ length }) => length === longest)
  const kept = parts.map((part, index) => (index === at && tooMany > 0 ? part.slice(0, -tooMany) : part))
  return kept.flatMap((part, index) => (index === 0 ? part : [DIVIDER, ...part]))
}
