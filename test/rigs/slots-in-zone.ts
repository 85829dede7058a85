/** A process of its own, started with `TZ`: prints the slots and the quiet ends of the cases on standard input. */
import { json } from 'node:stream/consumers'
import type { Quiet } from '../../src/deliver/channel.ts'
import { slotsBetween } from '../../src/deliver/schedule/cron.ts'
import { describeRuns } from '../../src/deliver/schedule/next-runs.ts'
import { afterQuiet } from '../../src/deliver/schedule/quiet.ts'

const QUIET: Quiet = { from: '22:00', to: '07:00' }

type Case = { readonly cron: string; readonly zone: string; readonly from: string; readonly to: string }

const results = ((await json(process.stdin)) as Case[]).map(({ cron, zone, from, to }) => {
  const slots = slotsBetween({ cron, zone }, new Date(from), new Date(to))
  return {
    slots,
    delivered: slots.map((slot) => afterQuiet(slot, QUIET, zone)),
    words: describeRuns(slots, zone, new Date(from)),
  }
})
process.stdout.write(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), results }))
