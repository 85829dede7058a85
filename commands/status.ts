/** /status: how the program is doing. */
import { fullStatus, managerStatus, shortStatus } from '../src/deliver/cards/status-card.ts'
import { defineCommand } from '../src/deliver/command.ts'
import { privately, zoneOf } from './inputs.ts'

export const status = defineCommand({
  name: 'status',
  description: 'How I am doing: sources, last reading, next digest; managers see what went wrong',
  options: [],
  async run(desk, _input, caller) {
    const [now, zone] = await Promise.all([desk.status(caller), zoneOf(desk, caller)])
    const [next] = desk.nextRuns(await desk.channel(caller.place), 1)
    const time = { zone, ...(next && { next }) }
    if (caller.isOperator) return privately(fullStatus(now, time))
    return privately(caller.isManager ? managerStatus(now, time) : shortStatus(now, time))
  },
})
