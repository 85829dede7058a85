/**
 * What people say, show, think and feel, and how they judge: verbs and their nouns. Pure data; the notation of
 * `actions.ts`.
 */
export const STATEMENTS = `
charge accuse indict prosecute allege allegation accusation claim suspect blame face
accept approve agree approval acceptance consent endorse adopt back pass ratify sanction permit embrace green_light go_ahead | reject refuse refusal rejection turn_down dismiss decline deny oppose veto rebuff block spurn snub
allow permit let enable authorise authorize permission clear grant give | ban bar prohibit forbid prevent block stop halt outlaw prohibition restrict banned disallow
ban bar prohibit forbid outlaw prohibition block suspend exclude | allow permit authorise authorize lift
admit confess confession acknowledge concede accept own_up plead confirm recognise recognize admission | deny denial reject refute dispute contradict dismiss disclaim
confirm verify affirm corroborate acknowledge reveal announce prove | deny refute contradict dispute reject
uphold affirm confirm sustain maintain back | overturn quash reverse strike_down annul void set_aside overrule
support back backing endorse favour favor defend champion advocate approve stand_by side behind agree help | oppose opposition object reject resist protest criticise criticize condemn against fight undermine
praise laud hail applaud commend congratulate compliment acclaim salute celebrate admire welcome tribute thank credit | criticise criticize criticism condemn denounce slam blast attack lambast blame rebuke slate mock hit_out deride insult
protest demonstrate demonstration rally march oppose picket uproar
love adore enjoy like fond favourite favorite relish cherish prefer fan | hate loathe dislike detest despise dread
enjoy relish celebrate delight love appreciate pleasure | endure suffer dread
hope wish want desire long aspire dream optimistic keen eager | fear dread worry afraid concern
fear worry concern anxious anxiety afraid dread scare alarm frighten terrify nervous | reassure calm
hide conceal cover_up bury disguise mask obscure secret | reveal expose uncover disclose show
reveal disclose expose uncover show announce divulge make_public tell unveil leak admit publish release confirm | hide conceal cover_up
show display demonstrate reveal present exhibit indicate illustrate depict feature prove suggest see
appear feature star show emerge appearance seem surface | vanish disappear disappearance
react respond answer reply response reaction
bully harass taunt intimidate torment abuse tease
threaten threat warn menace intimidate
warn caution alert advise warning alarm tip_off | reassure
promise pledge vow swear commit guarantee undertake assure | break renege
urge call_on call encourage press ask appeal advise implore plead beg exhort | discourage deter dissuade
encourage urge inspire motivate support | discourage deter put_off
ask request question demand enquire inquire call_for appeal query | answer reply respond
answer reply respond response | ask
demand insist require call_for order request
order command instruct direct tell require
impress excel shine dazzle perform star stand_out | disappoint struggle
choose pick select opt decide name prefer elect selection
decide decision choose opt resolve determine rule settle | hesitate
rule ruling decide judge verdict judgment decision
plan intend intention propose aim prepare scheme arrange schedule set want seek hope
aim seek try attempt hope target intend want plan look endeavour endeavor strive
try attempt seek bid effort endeavour endeavor aim
expect anticipate predict forecast await foresee likely prediction due hope think
predict forecast projection project expect estimate anticipate
think believe feel consider reckon assume suspect view regard opinion deem convinced hold | doubt disbelieve
believe think convinced trust claim | doubt disbelieve
doubt question uncertain disbelieve suspect
know aware learn understand realise realize familiar | unaware
learn discover find_out hear study understand realise realize
understand grasp comprehend realise realize | misunderstand confuse
remember recall recollect memory reminisce | forget forgotten
forget forgotten | remember recall
forgive pardon | punish resent
say tell state add note claim explain comment remark mention declare announce insist argue report describe stress write speak reveal express assert maintain suggest admit believe post warn
announce declare reveal unveil confirm say publish report disclose announcement statement
claim allege assert maintain insist argue say contend accuse
insist stress maintain emphasise emphasize underline reiterate argue assert highlight
explain describe clarify account tell
describe call label depict characterise characterize portray term dub brand regard
call name dub label term brand describe known
write post tweet pen author publish
speak talk discuss converse chat conversation discussion say tell address
discuss talk debate conversation consider negotiate address
negotiate talk bargain negotiation discuss deal
agree agreement deal accept settle consent | disagree differ dispute refuse
disagree differ dispute argue row clash | agree
argue row quarrel dispute debate clash argument | agree
call phone telephone ring dial contact
contact reach call get_in_touch communicate
send dispatch deliver ship post mail transmit message | receive
publish release issue print post put_out unveil circulate | withdraw suppress
release issue publish launch free put_out | withhold
broadcast air show televise screen stream
watch see view look observe witness spectate
see spot notice watch witness observe view glimpse sight spotted look
notice spot see observe detect realise realize | ignore overlook miss
ignore disregard neglect overlook shun dismiss | heed notice
hear listen told
teach educate instruct tutor | learn study
study learn research examine investigate analyse analyze
examine inspect check investigate review test look_into study assess analyse analyze
investigate probe inquiry enquiry look_into examine investigation research
test try examine trial check
check verify inspect examine confirm
measure gauge assess calculate
compare liken contrast
celebrate mark commemorate honour honor | mourn
mourn grieve lament | celebrate
cry weep sob tear break_down | laugh
laugh joke giggle smile | cry
smile grin beam | frown
shout scream yell cry shriek | whisper
thank grateful appreciate
apologise apologize sorry apology regret
blame accuse hold_responsible fault | absolve
welcome greet receive host hail | shun reject
surprise shock stun amaze astonish
shock stun horrify appal appall outrage
anger enrage outrage infuriate annoy fury furious upset | please calm
please delight satisfy happy | annoy anger upset
upset distress sadden devastate heartbroken
disappoint let_down dismay | delight
inspire motivate influence encourage
influence affect impact shape
affect impact hit influence
focus concentrate centre center
represent stand_for act_for symbolise symbolize
advise recommend suggest counsel urge advice
recommend suggest advise endorse propose
persuade convince
convince persuade assure
prove demonstrate show establish | disprove refute
record register log
register enrol enroll sign_up
`
