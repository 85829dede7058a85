/**
 * Everyday English words that news writers use for one another. Pure.
 * Grouped words add a shared term to a sentence beside its own stems, so that "phone call" and "telephone conversation"
 * come nearer without becoming the same. Used to find sentences that may say the same thing, never to prove it.
 */
import { isFunctionWord, stemOf, wordsOf } from '../lib/english.ts'

const GROUPS = `
call phone telephone conversation talk talks speak spoke spoken discuss discussion exchange meeting
tie ties relation relations relationship bond partnership
rise increase grow growth climb surge jump expand higher growing increasing
fall drop decline decrease decrease shrink lower slump sink
die dead death deaths dies died kill killed fatality fatalities toll victim victims lives
injure injured injury injuries wounded hurt
world global worldwide international
inauguration inaugurated sworn oath
deal agreement accord pact treaty contract
buy purchase acquire acquisition takeover bought
sell sale sold
win won victory beat defeat triumph
strengthen strong stronger deepen deepening close closer tighten bolster intensify
want wish desire hope hopes intend plan plans aim seek
begin start launch open began started
end stop halt cease finish ended conclude
quake earthquake tremor temblor
help assist aid support relief
stress emphasise emphasize underline highlight reiterate reaffirm insist
reject deny denied dismiss refuse refuted
accept agree approve approved endorse adopt
firm company corporation group business
job jobs employee employees worker workers staff post posts
share shares stock stake
election vote ballot poll
win lead ahead majority
lawmaker lawmakers parliament legislature
court judge judges ruling verdict judgment
arrest detain detained custody arrested
evacuate evacuated rescue rescued
destroy destroyed damage damaged ruin collapse collapsed
message statement announcement communique readout
ready prepared willing willingness readiness
contact contacts reach
price value worth
game match final
fan fans spectator spectators crowd attendance
goal goals score scored
case cases infection infections infected
school schools pupils classes
strike walkout stoppage
cancel cancelled canceled scrapped
build building construct construction
attack strike assault raid
troops soldiers forces army
car vehicle truck
child children minor minors
police officers
fire blaze flames
storm hurricane typhoon cyclone
rain rainfall flood flooding floods
`

const classOf = new Map<string, string>()
for (const [index, line] of GROUPS.trim().split('\n').entries())
  for (const word of line.split(' ')) {
    const stem = stemOf(word)
    if (!classOf.has(stem)) classOf.set(stem, `~${index}`)
  }

/** The group of a stem, if it has one. */
export const groupOf = (stem: string): string | undefined => classOf.get(stem)

/** Stems of the content words of an English sentence, and the groups they belong to. */
export function termsOf(english: string): string[] {
  const terms: string[] = []
  for (const word of wordsOf(english)) {
    if (isFunctionWord(word)) continue
    const stem = stemOf(word)
    terms.push(stem)
    const group = classOf.get(stem)
    if (group) terms.push(group)
  }
  return terms
}
