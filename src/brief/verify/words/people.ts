/**
 * People of the news: family, work, parts in an event. Pure data; the notation of `actions.ts`.
 *
 * Sides list kinds that are not one another: a mother is no brother. A general word stands in every side that it covers.
 */
export const PEOPLE = `
mother mum mom mama parent woman mother-of-one mother-of-two mother-of-three | father dad daddy papa parent man father-of-one father-of-two father-of-three | brother sibling boy man | sister sibling girl woman | son boy child kid | daughter girl child kid | uncle | aunt auntie | cousin | nephew | niece | grandmother grandma gran granny grandparent nan | grandfather grandad grandpa grandparent | husband spouse partner man | wife spouse partner woman | boyfriend partner lover man | girlfriend partner lover woman | fiance fiancee partner bride groom | widow | widower | stepfather | stepmother | twin | baby infant newborn child toddler | friend pal mate buddy | neighbour neighbor | stranger | colleague co-worker workmate
man male gentleman guy men bloke boy | woman female lady women girl
boy lad male son teenager youth child | girl lass female daughter teenager youth child
he him his himself | she her hers herself
husband groom | wife bride
king monarch sovereign ruler | queen monarch sovereign ruler | prince royal | princess royal | duke | duchess
mr | mrs ms miss
sir lord | dame lady
actor star performer | actress star performer
adult grown-up man woman | child kid boy girl minor youngster children toddler baby
teenager teen youth adolescent youngster schoolboy schoolgirl boy girl | pensioner senior elderly
doctor physician medic surgeon gp consultant specialist | nurse | dentist | vet veterinarian | pharmacist chemist | teacher tutor lecturer professor academic instructor | student pupil schoolboy schoolgirl learner undergraduate | lawyer attorney solicitor barrister counsel | judge magistrate justice | prosecutor | policeman policewoman officer constable detective cop sheriff police | firefighter fireman | soldier trooper serviceman marine | sailor | pilot | farmer | fisherman angler | engineer | scientist researcher physicist biologist chemist expert | journalist reporter correspondent editor columnist writer | author writer novelist poet | actor actress | singer musician vocalist | drummer musician | guitarist musician | dancer | artist painter sculptor | photographer | chef cook baker | waiter waitress | hairdresser barber stylist | cleaner | builder bricklayer | plumber | electrician | carpenter | mechanic | driver chauffeur | priest vicar clergyman pastor | bishop archbishop | nun | imam | rabbi | accountant | banker | broker trader | shopkeeper retailer seller | butcher | designer | architect | model | footballer player | cricketer | golfer | boxer fighter | jockey | cyclist | swimmer | referee umpire | coach manager trainer boss | politician lawmaker mp senator congressman | mayor | diplomat ambassador envoy | spy agent | thief burglar robber | murderer killer | babysitter nanny carer | technician | operator
striker forward attacker centre-forward player | midfielder winger player | defender centre-back full-back player | goalkeeper keeper player
winger | striker | goalkeeper keeper | defender
batsman | bowler
president | vice-president | chancellor | minister | mayor | governor | king | queen | senator
spokesman spokeswoman spokesperson | lawyer
chairman chair chairwoman president head | chief_executive ceo boss
founder co-founder cofounder creator
captain skipper leader
manager boss coach head trainer
victim casualty | suspect attacker assailant perpetrator culprit killer gunman defendant
plaintiff accuser claimant | defendant accused
employee worker staff staffer | employer boss
buyer customer shopper client purchaser consumer | seller vendor retailer dealer shop
collector | seller dealer | producer maker
winner champion victor | loser runner-up
teacher | pupil student
patient | doctor surgeon
prisoner inmate convict detainee | guard warder
refugee migrant immigrant asylum-seeker | citizen resident
democrat | republican
conservative tory | liberal | labour
left left-wing | right right-wing
company firm corporation business group enterprise
club team side squad outfit
fan supporter spectator crowd follower
government administration cabinet ruling authority authorities state
authority authorities official officer police government
jury juror
lawyer attorney solicitor counsel
troop soldier force army military
rebel insurgent militant guerrilla fighter separatist
terrorist extremist jihadi jihadist militant
passenger traveller traveler | crew
crowd audience spectator attendance
people person human
resident local inhabitant villager citizen
worker staff employee
boss chief head leader manager
leader head chief president
expert specialist professional analyst
star celebrity
hero | villain
friend ally | enemy foe rival
opponent rival foe competitor adversary
partner ally
group organisation organization body association
family relative relatives kin household
child children kid youngster minor
baby infant newborn
pupil schoolchild student
teammate team-mate colleague
`
