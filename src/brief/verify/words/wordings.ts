/**
 * Plain and formal words for one thing: what a summary writes where a report wrote something else. Pure data; the
 * notation of `actions.ts`. Nothing here excludes anything.
 */
export const WORDINGS = `
individual person people man woman men women human citizen
approximately about around roughly nearly almost some circa
additional more further extra another other
numerous many several various multiple countless dozens plenty lots
locate situate base lie stand sit find
serve act function work
span run last cover stretch extend range
hail come originate native
participate take part join involve engage compete
garner earn gain win collect attract receive accumulate amass get score
obtain get acquire secure receive gain
spark prompt ignite fuel trigger cause lead stir provoke set_off result
result lead cause follow mean end
highlight show underline stress emphasise emphasize reveal point indicate
express voice say state show
address face tackle discuss speak
involve include concern mean
require need demand
encounter meet face experience
occur happen take_place come
conclude end finish close decide
demise death
inform tell notify brief warn advise
endure suffer face undergo survive
undergo have receive suffer go
sustain suffer receive get
portray show play describe depict
showcase show display present
deem consider regard see think call
dub call name nickname
known famous best renowned noted celebrated
renowned famous known noted celebrated distinguished prominent notable
notable famous known important significant prominent
prominent leading important known top
legendary storied famous great iconic
storied legendary famous long
remarkable great amazing special notable extraordinary
talented gifted skilful skilled promising bright hot
promising bright hot top talented
top leading hottest best biggest main highest
crucial key important vital decisive
pivotal key crucial
primary main first chief
originally first initially
subsequently later then after
previously before earlier formerly once
currently now present today
recently lately newly just
eventually finally later
simultaneously together
despite spite although
due because owing thanks
amid during with
alongside with together beside plus partner
throughout during across
ongoing continuing current
entire whole full complete all
complete full finish whole
single one only sole
initial first early opening
former old ex previous past
venue stadium ground place site arena
facility plant site building centre center factory base
vehicle car van lorry truck
individual single
offspring child children
youngster child boy girl teenager kid
injured hurt wounded
hospitalise hospitalize hospital
medical health
authorities police officials government
concern worry fear issue
issue problem matter concern question
incident event accident attack case
event incident match game contest
contest match event competition race title fight
clash match game fight meeting
defeat loss beat
secure win seal clinch ensure get
equalise level tie draw
tie level equal draw match
narrow slim slight small close
tight close
unanswered straight
score goal hit make try net
record best
achieve make reach complete do accomplish
reach hit get make
advance progress move go qualify
progress advance move development
eliminate knock_out beat
spell period stint time
tenure time reign spell
career life time
role part job position
appointment post
sign join deal contract
interest keen
impress excel dazzle shine delight thrill
thrill excite delight
captivate delight
pending subject await
permission clearance approval consent leave
approve clear permit
team side squad club group
crew staff team
staff worker employee crew
firefighter fireman crew
resident local neighbour neighbor people
casualty victim death injury
spill leak
toxic poisonous harmful
pollution contamination
remote far isolated distant
densely heavily
tension strain row
strain tension damage hurt
strained tense bad
sanction punish penalty measure
impose introduce put
demand call ask
accuse blame claim allege say
contradict deny dispute conflict
conflict contradict disagree war fight
statement claim
condition state health
rehabilitation recovery
unresponsive respond unconscious
remain stay still be
visitor guest
familiar known
quality kind
unknown uncertain unclear known
hope wish expect
supporter fan backer
well-wisher supporter
future ahead
cancel axe drop end
premiere debut first open
air broadcast run show
season series year
`
