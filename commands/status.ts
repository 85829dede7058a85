/** /status: how the program is doing. */
import { fullStatus, shortStatus } from '../src/deliver/cards/status-card.ts'
import { defineCommand } from '../src/deliver/command.ts'
import { privately, zoneOf } from './inputs.ts'

export const status = defineCommand({
  name: 'status',
  description: 'How I am doing: sources, last reading, next digest; managers see everything',
  options: [],
  async run(desk, _input, caller) {
    const [now, zone] = await Promise.all([desk.status(), zoneOf(desk, caller)])
    const [next] = desk.nextRuns(await desk.channel(caller.place), 1)
    const blocks = caller.isManager ? fullStatus : shortStatus
    return privately(blocks(now, { zone, ...(next && { next }) }))
  },
})
