/**
 * English words that ask for one another, and words that exclude one another. Data and readers. Pure.
 * A question rarely uses the words of its answer: "get" for "buy", "earn" for "salary". A word may stand in several
 * groups. Sharing a group makes a match weaker than the word itself, never equal to it.
 */
import { lemmaOf } from '../brief/verify/lemma.ts'

const GROUPS = `
call phone telephone ring conversation talk
talk speak conversation discuss discussion dialogue negotiate negotiation chat converse meeting call
discuss mention raise address talk touch
meet meeting summit talk gather gathering encounter
say tell state announce declare claim report remark comment note add argue
announce declare reveal disclose unveil publish release report issue
ask request demand urge appeal call
answer reply respond response react reaction
think believe opinion view consider regard feel idea
explain describe depict portray account
name call known title dub nickname term refer label
last duration length continue long
begin start launch open commence origin originate initiate establish
end finish stop conclude halt cease close terminate complete expire
happen occur take place event strike hit
cause reason trigger lead result due prompt provoke spark effect
result effect consequence outcome impact lead
make create produce manufacture build develop generate construct form
build construct erect found establish create
found establish create start set form
invent create develop devise design discover inventor
discover find detect identify locate spot
show demonstrate reveal display indicate exhibit
use employ utilise utilize apply usage application
help aid assist support relief contribute
want wish desire hope intend plan aim seek goal
goal aim purpose objective target intention
plan propose proposal intend scheme strategy project
try attempt seek effort strive
allow permit enable let authorise authorize
ban forbid prohibit bar outlaw block prevent
prevent stop block avoid avert
need require necessary must demand
change alter modify reform shift transform amend vary
increase rise grow expand climb surge jump boost gain raise higher
decrease fall drop decline reduce shrink cut lower slump diminish lessen
large big great huge major vast giant enormous substantial considerable
small little tiny minor slight
important significant main major key crucial vital essential notable
main primary chief principal major central dominant
famous known notable renowned prominent celebrated popular
popular common widespread favourite favorite
common usual typical frequent general prevalent
old ancient early former
new recent modern latest novel
rich wealthy wealth affluent
poor poverty needy
fast quick rapid speed swift
quick soon immediately
hard difficult tough
strong powerful intense magnitude
live reside inhabit population resident dwell home
population people inhabitant resident citizen
resident inhabitant citizen local
work job employ employee worker staff workforce
job post position role employment work
role part function position
earn salary pay income wage receive paid
pay cost price spend charge fee
cost price worth value pay expense
worth value valuable
money fund cash sum amount
buy purchase acquire acquisition takeover obtain buyer
get receive obtain gain acquire take buy
give provide supply offer grant donate deliver hand
offer propose bid provide
sell sale export trade
trade commerce business
export ship sell
own owner possess belong hold property
have possess contain include hold
include contain comprise consist involve
consist comprise compose make
part portion section share component piece segment
share stake stock portion
percentage percent proportion share per
amount number quantity volume total
number total count figure toll
total overall altogether entire sum
company firm business corporation enterprise group manufacturer
group organisation organization body association
leader head chief president boss lead chairman
lead head run govern rule command direct
president leader head
rule govern reign control ruler
king ruler monarch emperor
government administration state authority
law legislation act rule statute legal
court judge justice tribunal
judge ruling verdict judgment decision
decide decision choose determine conclude
choose select pick elect appoint choice
elect election vote poll ballot
vote ballot poll election
appoint name nominate choose
swear inaugurate inauguration oath office
win victory defeat beat triumph victor champion
lose defeat
defeat beat conquer win overcome overthrow
attack raid assault strike bomb invade invasion
invade invasion conquer attack conquest
war conflict fight battle fighting
fight battle combat
soldier troop army military force
army military force troop
kill die death murder victim fatality toll
die death perish pass killed
murder kill assassinate
injure wound hurt injury casualty
arrest detain custody jail capture
jail prison imprison
protest demonstrate demonstration rally
destroy damage ruin demolish devastate collapse wreck
collapse fall
quake earthquake tremor
fire blaze burn flame
storm hurricane typhoon cyclone
rain rainfall flood
save rescue
search look seek
missing lost disappear
arrive come reach arrival
leave depart exit quit abandon withdraw
go travel move visit head
move transfer relocate shift migrate
visit trip tour travel
return back
send dispatch deploy transmit ship
bring carry transport take
carry transport bear convey
route road path way
road highway street motorway
car vehicle automobile
plane aircraft flight jet
ship vessel boat
city town municipality
town village settlement
country nation state land
area region territory zone district province
border frontier boundary
place location site spot located
located situated lie stand sit found
school college university academy
student pupil
teach educate instruct education teacher
study research examine investigate
research study scientist researcher
scientist researcher
doctor physician medic
disease illness sickness infection
patient sick ill
child kid minor youth
son child
father parent
mother parent
marry wife husband wedding spouse marriage
friend ally
ally partner alliance
enemy foe opponent rival
opponent rival oppose critic
oppose object resist against opposition
agree accept approve consent agreement
approve endorse adopt ratify accept pass
agreement deal accord treaty pact contract
sign treaty agreement
reject refuse deny dismiss decline
deny refute reject
promise pledge vow
warn warning alert caution
worry concern fear
fear afraid scare
congratulate praise welcome hail
praise admire applaud
criticise criticize condemn blame
blame accuse fault
accuse charge allege
relation relationship tie bond link
link connect connection relate
similar alike same resemble
different differ distinct various
type kind sort form category variety
method way technique process approach
feature characteristic trait quality
word term phrase name
book write author publication novel
write author compose pen
author writer
film movie
song music sing
game match final play
play perform
player athlete footballer
team club side
coach trainer manager
score goal point
point goal
fan spectator crowd attendance audience
spectator crowd attendance watch audience
watch see view spectator
hear listen
record high
top peak highest maximum
peak maximum highest top
age old year
born birth native
origin source come derive
source origin
energy power fuel
oil petroleum crude
gas fuel
metal iron steel
water river
sea ocean
church religious religion
god deity divine
priest clergy minister
belief faith religion believe
computer machine
machine engine device
engine motor
device tool instrument equipment
heat warm thermal temperature
cold cool
plant tree
animal creature species
eat consume food feed
consume use consumer
drink beverage
dissolve break
separate divide split
divide split separate
join unite combine merge enter
combine mix merge
remove delete eliminate take withdraw
replace substitute succeed
succeed success follow
follow after subsequent
precede before prior
keep maintain retain preserve
protect defend guard safeguard
defend protect defence defense
control manage handle regulate
influence affect impact effect
affect influence impact
improve better enhance strengthen
strengthen deepen bolster improve
celebrate mark honour honor
win award prize
prize award reward money
award prize honour honor receive
house home building
building structure house
hospital clinic
station stop
office headquarters
headquarters base based
base headquarter locate
teach taught
grow raise cultivate
cover span include extend
extend stretch expand span
size area large big
distance far away
depth deep
height tall high
weight weigh heavy
speed fast velocity
time period era
period era age time
century hundred
date day
today now current
current present now
former previous ex
last final latest
spend cost
capital city
currency money
tax levy duty tariff
debt owe loan
profit earnings gain
revenue sales turnover income
merge takeover
employee worker staff
boss chief executive
cut reduce layoff
strike walkout
crime offence offense
police officer
weapon arm gun
bomb explosive explosion
explode explosion blast
crash accident collision
accident crash incident
reach achieve attain
achieve accomplish attain
fail failure unable
attempt try
hurt harm damage
harm damage hurt
useful beneficial
benefit advantage gain profit
advantage benefit
problem issue difficulty trouble
issue matter topic question subject
topic subject theme
language speak tongue
translate translation
speech address remarks
statement message announcement
letter message
message statement note
paper newspaper journal
news media press
journalist reporter press
television tv broadcast
broadcast air televise
picture image photo
sign symbol
symbol emblem represent
represent stand symbolise
`

const OPPOSITES = `
increase decrease · rise fall · grow shrink · up down · high low · higher lower · highest lowest · more less · more fewer · most least
large small · big small · larger smaller · largest smallest · biggest smallest · great small · major minor · long short · longest shortest · tall short
first last · early late · earlier later · before after · begin end · start end · start stop · open close · old new · old young · oldest youngest · oldest newest
best worst · good bad · better worse · strong weak · fast slow · hot cold · heat cool · warm cold · rich poor · easy difficult
north south · east west · northern southern · eastern western · northeast southwest · northwest southeast · left right · upper lower · inner outer
north east · north west · south east · south west · northern eastern · northern western · southern eastern · southern western
inside outside · internal external · above below · over under · import export · buy sell · buyer seller · win lose · attack defend · accept reject · approve reject
agree disagree · support oppose · allow ban · allow prevent · permit forbid · friend enemy · ally enemy · love hate · male female · man woman · boy girl · king queen · father mother · son daughter · brother sister · husband wife
birth death · live die · born die · public private · legal illegal · lawful unlawful · positive negative · maximum minimum · minimum maximum · majority minority
always never · all none · present absent · enter leave · arrive depart · push pull · create destroy · build destroy · success failure · succeed fail · war peace
urban rural · summer winter · day night · morning evening · natural artificial · civilian military · simple complex · common rare · frequent rare · active passive · modern ancient
strengthen weaken · gain lose · profit loss · add remove · join leave · appear disappear · include exclude · encourage discourage · connect disconnect · employ dismiss · hire fire
domestic foreign · local foreign · national international · advantage disadvantage · possible impossible · direct indirect · complete incomplete · equal unequal · stable unstable · similar different · same different
eastern northern · single married · solid liquid · liquid gas · front back · odd even · deep shallow · wide narrow · heavy light · full empty
lower raise · victory defeat · optimist pessimist · temporary permanent · partial full · lenient strict · teacher student · winner loser · parent child · vertical horizontal · former latter · primary secondary
`

const groups = new Map<string, Set<number>>()
for (const [index, line] of GROUPS.trim().split('\n').entries())
  for (const word of line.split(' ')) {
    const key = lemmaOf(word)
    const known = groups.get(key)
    if (known) known.add(index)
    else groups.set(key, new Set([index]))
  }

const opposites = new Map<string, Set<string>>()
for (const pair of OPPOSITES.trim().split(/\s*[·\n]\s*/)) {
  const [left = '', right = ''] = pair.split(' ').map(lemmaOf)
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const)
    if (from !== to) opposites.set(from, (opposites.get(from) ?? new Set()).add(to))
}

/** Both keys (see `Token.key`) stand in one group. */
export function isRelated(a: string, b: string): boolean {
  const left = groups.get(a)
  const right = left && groups.get(b)
  return right !== undefined && !left?.isDisjointFrom(right)
}

/** One excludes the other: "rise" and "fall", "northern" and "southern". */
export const isOpposite = (a: string, b: string): boolean =>
  opposites.get(a)?.has(b) === true || isPrefixed(a, b) || isPrefixed(b, a)

/** A word that a dictionary would have: not a typing error of another one. */
export const isKnownWord = (key: string): boolean => groups.has(key) || opposites.has(key)

/** "legal" and "illegal", "stable" and "unstable", "combustion" and "noncombustion". */
const isPrefixed = (whole: string, part: string): boolean =>
  part.length >= 4 &&
  ['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'anti'].some((prefix) => whole === prefix + part)
