/**
 * What people and things do in the news: verbs and the nouns made from them. Pure data.
 *
 * One line is one field of meaning. Words of one side may stand for one another; `|` parts sides that exclude each
 * other. A word in several sides or lines fits all of them. `_` joins a verb and its particle.
 */
export const ACTIONS = `
rise increase grow growth climb surge jump soar expand gain grew higher spike swell mount double triple quadruple go_up top | fall drop decline decrease shrink lower slump sink plunge tumble dip slide halve lose cut reduce lessen ease plummet go_down
win victory beat defeat triumph overcome victorious winner champion clinch secure edge top claim succeed come_out | lose loss lost defeat succumb loser fail bow_out | draw tie level
beat defeat overcome thrash dismiss oust down knock_out see_off hammer trounce overpower outclass | lose_to
score net strike head convert slot fire goal hit tally bag grab find_net goalscorer scorer equalise equalize | miss fluff squander waste save
equalise equalize level draw_level
lead ahead front advantage top edge | trail behind adrift lag bottom
arrest detain detention custody hold apprehend capture seize catch held nab jail round_up pick_up take_into | release free freed liberate let_go bail
jail imprison prison incarcerate sentence lock_up behind_bars | release free acquit clear
convict guilty conviction find_guilty | acquit acquittal clear innocent exonerate
convict guilty conviction sentence | charge accuse indict suspect allege
sue lawsuit litigation legal action suit file
suspend halt stop pause ban postpone freeze interrupt | resume restart continue reinstate
buy purchase acquire acquisition takeover take_over bought snap_up sign order obtain | sell sale sold auction offload divest dispose | rent lease hire borrow
sell sale auction offload market retail sold
lend loan | borrow
give donate hand grant award present offer provide contribute supply deliver donation gift bestow confer | steal deprive withhold deny
receive get obtain accept gain earn win collect given pick_up awarded get_hold | donate refuse
offer propose put_forward suggest proposal bid tender present provide give submit | withdraw reject
steal theft rob robbery burgle burglary loot raid snatch thief take swipe taken pinch stolen mug
begin start launch open initiate kick_off commence embark begun get_under_way trigger set_off inaugurate under_way undertake premiere debut | end stop halt cease finish conclude complete close terminate wrap_up quit
continue keep carry_on go_on persist remain proceed maintain last stay | stop halt cease end quit pause
end stop halt cease finish conclude close terminate complete expire quit wrap_up scrap cancel cancellation axe over
cancel cancellation scrap call_off abandon axe drop terminate annul withdraw revoke | confirm renew extend
postpone delay put_off defer hold_up adjourn reschedule push_back late | advance bring_forward
renew extend extension prolong | expire end terminate
create make produce build develop establish found form set_up introduce design invent generate compile construct craft put_together co-found cofound start assemble | destroy demolish scrap dismantle abolish ruin eliminate
found establish set_up create launch start co-found cofound form founder | close dissolve disband
build construct construction erect put_up rebuild make develop | demolish demolition tear_down raze knock_down dismantle destroy
repair fix mend restore renovate refurbish | damage break wreck
damage destroy destruction ruin wreck devastate devastation hit batter collapse harm demolish | protect spare preserve repair restore
destroy demolish wipe_out level flatten ruin wreck obliterate
protect guard defend shield safeguard secure protection preserve keep | harm attack endanger threaten expose
hurt injure injury wound harm wounded bruise maim suffer break fracture | heal cure recover treat
kill murder slay die dead death fatal slaughter shoot assassinate execute homicide manslaughter killing victim massacre fatality claim_life life lives deadly strangle stab drown | survive rescue save
die death dead pass_away pass perish succumb lose_life killed late fatal deceased kill drown lose_battle | survive live alive recover born
bear born birth
survive survival live escape alive survivor
injure wound hurt harm casualty injury | kill die
rescue save free recover pull airlift evacuate bring_safety retrieve | abandon strand trap
evacuate leave flee clear
find discover locate recover uncover unearth spot detect found track_down come_across trace discovery | lose miss hide
lose lost misplace | find recover
disappear vanish missing go_missing disappearance lost | appear return reappear
move transfer relocate shift switch transport relocation migrate go | stay remain
travel go journey trip fly drive visit trek head tour trip
leave depart exit quit departure go flee walk_out withdraw abandon resign part go_away | stay remain arrive join return enter
join sign enter become_member link_up enlist team_up move sign_up participate | leave quit exit depart withdraw
arrive arrival reach come land enter get_to touch_down turn_up show_up | leave depart departure exit
return come_back go_back homecoming | leave depart
stay remain live reside keep wait | leave go move depart
enter go_into come_in join break_in step | leave exit
live reside home dwell inhabit based settle resident housed
visit tour trip go call_on attend
attend visit go present attendance participate | skip miss boycott
flee escape run_away abscond evade evacuate leave
chase pursue follow hunt track
follow accompany chase pursue track come_after | precede lead
join accompany attend go_with escort
beat break smash surpass shatter top
buy pay spend purchase
advance progress proceed qualify go_through reach | fail exit
eclipse overshadow outshine upstage
hunt search seek look_for look chase scour comb
push shove press force urge drive | pull drag haul tug
pull drag haul tow tug draw | push
lift raise hoist pick_up elevate up | drop lower
raise lift boost increase bring_up collect | lower cut reduce
throw hurl toss fling lob pelt launch chuck | catch
catch capture grab seize hook trap snare | throw release drop
hit strike slam crash smash collide bash ram struck knock punch batter beat bump slap kick pound attack
crash collide collision smash accident wreck hit plough
attack assault raid strike hit ambush bomb beat target invade bombard offensive | defend protect retreat
fight battle clash brawl struggle combat conflict war scuffle bout wrestle row
bomb explode explosion blast blow_up detonate burst
shoot fire gun open_fire gunfire shot shooting
stab knife slash
burn fire blaze ignite scorch char flame set_fire torch engulf arson | extinguish put_out douse
extinguish put_out douse bring_under_control
break smash shatter fracture snap crack split | mend repair fix
abuse mistreat torture molest assault rape bully harass ill-treat cruelty | care nurture
force compel make oblige coerce require drive
help aid assist assistance support relief serve | hinder harm hamper hurt obstruct
hinder hamper obstruct impede disrupt block prevent
cause lead_to trigger spark prompt result_in bring_about provoke produce create due responsible blame reason set_off fuel leave | prevent stop avoid
prevent stop avoid avert block thwart foil halt | cause allow enable
avoid escape evade dodge shun avert steer_clear | face confront
succeed success manage achieve accomplish win prosper | fail failure
achieve accomplish attain reach realise realize complete earn make achievement feat | fail miss
fail failure unable unsuccessful flop struggle lose | succeed pass manage
improve improvement better enhance boost recover upgrade progress | worsen deteriorate decline weaken degrade
worsen deteriorate decline weaken | improve recover
strengthen bolster deepen reinforce tighten intensify boost stronger strong | weaken undermine loosen
struggle battle difficulty trouble fight | thrive excel flourish
recover recovery heal rebound recuperate get_better bounce_back | deteriorate relapse worsen
treat cure heal operate care therapy treatment medicate
diagnose identify find suffer diagnosis
suffer endure undergo experience sustain have contract
undergo have receive experience go_through
operate run manage control conduct work
manage run control direct oversee head lead coach handle charge manager in_charge supervise
lead head run chair captain direct
control dominate rule command govern
hire employ appoint recruit sign name engage take_on appointment install | fire sack dismiss lay_off axe make_redundant resign
sack fire dismiss dismissal axe lay_off oust remove part_company let_go | hire appoint employ reinstate
resign step_down quit leave stand_down resignation retire step_away retirement give_up relinquish | appoint join stay
retire retirement quit step_away step_down give_up end_career bow_out | return debut
promote promotion elevate upgrade | relegate demote relegation demotion
elect vote choose pick election select re-elect poll ballot
meet meeting encounter face gather join see | avoid
gather assemble congregate convene meet collect | disperse scatter
gather collect accumulate amass compile
deliver bring carry supply hand
bring carry take fetch transport | remove
take remove grab seize get carry
remove take_away strip withdraw delete extract take_down eliminate take_off | add install insert put put_back
add include append join contribute plus | remove subtract exclude
include feature contain comprise involve consist cover encompass list among | exclude omit
exclude omit leave_out bar | include
open unveil inaugurate launch | close shut closure
close shut closure seal shut_down lock | open reopen
eat consume feed dine devour consumption snack
drink sip consume swill down alcohol drunk
sleep nap doze asleep | wake awake
sit seat sat | stand
stand rise | sit lie
walk stroll march step hike trek | run
run sprint jog race dash
fly flight pilot soar jet
drive motor ride steer
swim dive
climb scale ascend | descend
fall tumble collapse plunge trip drop slip
dance perform sing
perform play act perform carry_out appear
play appear feature compete participate
compete participate take_part enter race contest play
participate take_part join involve compete
train practise practice coach exercise prepare
change alter modify transform shift amend revise adjust convert reform vary adapt | keep preserve retain maintain
replace substitute swap exchange succeed switch take_place | keep retain
keep retain hold maintain preserve store | lose discard give_up release
use utilise utilize employ apply exploit adopt
waste squander | save
save preserve conserve keep spare | waste spend lose
spend pay cost invest splash_out lavish | save earn
pay spend fork_out fund settle cost compensate reward | charge owe earn
earn make gain receive get income paid wage | spend lose pay
cost worth price value pay charge
fund finance pay_for sponsor invest back bankroll
invest put fund spend
own possess have hold belong
share divide split distribute | keep
separate divide split part divorce | unite join merge marry
marry wed wedding tie_the_knot married husband wife spouse | divorce separate split
divorce separate split break_up | marry wed
unite merge combine join bring_together team_up reunite | divide separate split
connect link join tie associate relate | disconnect separate
attract draw lure appeal pull bring_in | repel deter
punish penalise penalize fine discipline sanction penalty | reward pardon
reward award prize honour honor | punish
fine penalty penalise penalize
cheat deceive con defraud trick dupe fool mislead scam fraud swindle lie
lie deceive mislead
wear dress don sport clad outfit worn clothe | strip undress
dress clothe outfit
cover wrap coat blanket conceal | uncover expose
fill pack load stuff | empty drain
empty drain clear | fill
clean wash scrub wipe tidy | dirty soil pollute
pollute contaminate poison taint | clean purify
cook bake prepare fry roast
grow cultivate plant raise farm
plant sow grow
harvest reap pick
mix blend combine
cut slash trim chop slice
connect attach tie fasten join fix | detach remove
turn become transform go
become turn grow get
happen occur take_place come_about arise
occur happen take_place strike
reach hit arrive attain get_to achieve top
pass overtake exceed surpass go_past | fail
exceed surpass top outstrip pass beat more over
match equal tie | exceed
face confront meet tackle encounter play take_on | avoid dodge
tackle address deal_with handle confront combat
solve resolve settle fix
resist withstand fight oppose | yield surrender
surrender yield give_up hand_over capitulate turn_in | resist
invade occupy storm enter | withdraw
withdraw pull_out retreat leave remove | advance deploy invade
deploy send station mobilise mobilize | withdraw
extradite deport expel return hand_over | admit
deport expel evict remove eject kick_out throw_out | admit welcome
host stage hold welcome
hold stage host organise organize
organise organize arrange plan set_up coordinate
monitor watch observe track supervise surveillance
tie level match
wait await queue
hurry rush race speed hasten | delay slow
slow delay decelerate | speed accelerate
accelerate speed quicken | slow brake
rest relax break
produce make manufacture generate yield create
combine merge unite mix
limit restrict cap curb restrain | expand
expand extend enlarge broaden widen grow | contract shrink narrow
spread extend expand circulate
stop_working break_down fail
ship transport carry
paint draw sketch
photograph picture shoot film snap image photo snapshot selfie
film record shoot tape video footage
download | upload
log_in | log_out
freeze ice | melt thaw
melt thaw | freeze
`
