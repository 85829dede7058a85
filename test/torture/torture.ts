/** The long form: at least a thousand kills, or as many as the first argument says. Ends with 1 when a message was lost or doubled. */
import { type Tally, torture } from './run.ts'

const kills = Number(process.argv[2] ?? 1_000)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const began = performance.now()

const say = (line: string) => process.stdout.write(`${line}\n`)
const line = ({ kills, runs, rounds, pairs, faults, messages, lost, twice }: Tally) =>
  `${kills} kills, ${runs} runs, ${rounds} rounds, ${pairs} pairs, ${faults} faults, ${messages} messages, ` +
  `${lost} lost, ${twice} twice, ${Math.round((performance.now() - began) / 1_000)} s`

say(`seed ${seed}`)
let shown = 0
const tally = await torture({
  kills,
  seed,
  progress(now) {
    if (now.kills < shown + 50) return
    shown = now.kills
    say(line(now))
  },
})
for (const problem of new Set(tally.problems)) say(problem)
say(line(tally))
process.exit(tally.lost + tally.twice === 0 ? 0 : 1)
