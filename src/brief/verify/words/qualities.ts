/**
 * How things are: adjectives, adverbs, and words of place, time and measure that change what is said. Pure data; the
 * notation of `actions.ts`.
 */
export const QUALITIES = `
big large huge great major massive enormous giant vast sizeable substantial considerable significant | small little tiny minor slight minute miniature mini modest
biggest largest greatest | smallest
most | least fewest
more | less fewer
many numerous several multiple countless various dozens | few
all every whole entire total each | none no some
almost nearly virtually practically close | exactly entirely fully
everything | nothing
everyone everybody | nobody
always constantly continually forever | never rarely seldom | sometimes occasionally
often frequently regularly repeatedly | rarely seldom never
first initial earliest opening inaugural | last final latest closing | second | third | fourth | fifth | sixth
first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth
next following upcoming coming subsequent forthcoming future | previous last past former prior preceding
today | yesterday | tomorrow
now currently presently today | formerly previously then
before prior ahead until earlier | after following since afterwards later
early earlier | late later
old elderly aged ancient | young youthful
older elder | younger
oldest eldest | youngest
new fresh modern recent latest novel | old ancient former outdated
current present existing incumbent | former previous ex past past
former ex previous old onetime | current future new
permanent lasting | temporary interim brief
long lengthy prolonged | short brief
high tall elevated | low
highest | lowest
top best leading premier | bottom worst
best finest top greatest | worst
good great excellent positive fine superb brilliant strong impressive outstanding remarkable | bad poor terrible awful negative dreadful weak disappointing
better | worse
strong powerful firm robust tough | weak feeble fragile
strongest | weakest
fast quick rapid swift speedy | slow gradual
fastest quickest | slowest
easy simple straightforward | hard difficult tough challenging
rich wealthy affluent prosperous | poor impoverished needy
cheap inexpensive affordable low-cost budget | expensive costly pricey dear
expensive costly pricey dear high-end luxury lavish | cheap affordable
cheapest | dearest
hot warm | cold cool chilly freezing
wet damp soaked rainy | dry
heavy | light
dark dim | bright light
full packed sold-out crowded | empty vacant deserted
open | closed shut
public | private secret
secret hidden confidential | public open
local | national | global international worldwide
domestic | foreign international overseas
urban | rural
legal lawful | illegal unlawful illicit
guilty | innocent
alive living | dead
safe secure | dangerous unsafe risky hazardous perilous
dangerous unsafe risky hazardous deadly perilous | safe harmless
healthy well fit | ill sick unwell unhealthy unfit
ill sick unwell poorly
pregnant
conscious awake responsive | unconscious unresponsive coma
single unmarried | married wed
male masculine | female feminine
right correct accurate true | wrong incorrect inaccurate false mistaken
true genuine real authentic | false fake bogus fictitious sham
possible feasible | impossible
likely probable | unlikely improbable
certain sure definite confident | uncertain unsure unclear doubtful
clear obvious evident apparent | unclear vague
known famous well-known renowned celebrated | unknown obscure unidentified anonymous
popular beloved | unpopular
common usual frequent normal ordinary typical | rare unusual uncommon unique exceptional
rare unusual uncommon scarce extraordinary unique | common usual
important key vital crucial essential significant critical major | unimportant trivial minor
necessary needed essential required | unnecessary optional
successful | unsuccessful failed
happy glad pleased delighted cheerful content | sad unhappy miserable upset
angry furious irate mad outraged | calm
calm peaceful quiet | violent turbulent loud
peacefully peaceful | violently violent
quiet silent | loud noisy
proud | ashamed
brave courageous heroic | cowardly
kind gentle generous | cruel mean
friendly | hostile
polite | rude
honest | dishonest
lucky fortunate | unlucky unfortunate
memorable unforgettable | forgettable
visible | invisible
active | inactive
ready prepared | unprepared
willing | unwilling reluctant
reluctant unwilling hesitant | willing eager keen
eager keen enthusiastic hungry excited | reluctant
able | unable
independent | dependent
united | divided
equal same identical | unequal different
same identical | different other opposite
similar alike | different
different distinct separate other various | same
special particular unique | ordinary
beautiful pretty lovely attractive gorgeous | ugly
clean | dirty filthy polluted
empty | full
deep | shallow
wide broad | narrow
thick | thin
sharp | blunt
hard | soft
rough | smooth
straight | curved
left | right
upper | lower
upward upwards | downward downwards
above over | below under beneath
over | under
inside within in indoors | outside outdoors
near close nearby | far distant remote
remote isolated distant | central nearby
with | without
for | against
ago earlier
mainly mostly largely chiefly primarily
only just solely merely
also too additionally moreover furthermore
about around roughly approximately some nearly
suddenly abruptly | gradually
quickly rapidly fast swiftly soon | slowly
soon shortly | later
immediately instantly straight_away right_away | eventually later
eventually finally ultimately
together jointly | separately alone apart
alone solo single-handedly | together
again once_more | never
once | twice
half | double
double twice | triple | single
partly partially | fully completely entirely totally
fully completely entirely totally wholly | partly partially
slightly marginally | greatly significantly sharply
sharply steeply dramatically | slightly
officially formally | unofficially informally
allegedly reportedly apparently supposedly | definitely certainly
deliberately intentionally | accidentally unintentionally
intentional deliberate | accidental
voluntary | compulsory mandatory forced
free | paid
fresh | stale
raw | cooked
online | offline
manual | automatic
major | minor
senior | junior
superior | inferior
maximum | minimum
positive | negative
optimistic upbeat hopeful | pessimistic gloomy
democratic | authoritarian
conservative | liberal progressive
northern | southern
official | unofficial
professional pro | amateur semi-pro
guilty | not_guilty
terminal fatal deadly lethal | curable harmless
severe serious grave critical acute grievous | mild minor slight
critical serious | stable
stable | unstable critical
mild | severe
brazen bold
shocking horrific horrifying terrible appalling awful gruesome horrendous grim
stunning amazing incredible remarkable extraordinary astonishing
controversial disputed contentious divisive
huge massive enormous
tragic sad
drunk intoxicated inebriated | sober
hungry starving | full
tired exhausted weary | fresh
blind | sighted
deaf | hearing
armed | unarmed
charred burnt burned scorched | uncharred intact
intact undamaged | damaged broken
unbeaten undefeated | beaten
winless
technical | mechanical
physical | mental
mental psychological
sexual
verbal | written
fictional | factual
first-ever
record
well-being wellbeing
annual yearly
daily | weekly | monthly | annual yearly
consecutive straight successive row
additional extra further more another
main chief principal primary key
whole entire complete total full
recent latest new
upcoming forthcoming coming next
`
