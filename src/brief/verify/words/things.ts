/**
 * Places and things of the news. Pure data; the notation of `actions.ts`.
 *
 * Sides list kinds that are not one another: a garage is no closet. A general word stands in every side that it covers.
 */
export const THINGS = `
kitchen | bedroom | bathroom toilet | lounge living-room | garage | garden yard backyard | cellar basement | attic loft | closet cupboard wardrobe | hallway corridor | balcony terrace | roof rooftop
house home property residence bungalow cottage | flat apartment | hotel | hospital clinic | school academy | university college | prison jail | church cathedral chapel | mosque | synagogue | temple | restaurant cafe | pub bar | nightclub | shop store supermarket | office | factory plant | warehouse | farm | theatre theater cinema | museum gallery | library | stadium arena ground | airport | station | court courtroom | zoo | park | beach | casino
villa mansion house
hospital clinic infirmary ward medical
river stream | lake pond loch | sea ocean | canal
mountain hill peak | valley | desert | forest wood woodland | island isle | plain
street road avenue lane highway motorway | river | railway rail
north northern | south southern | east eastern | west western
north-east northeast northeastern north-eastern | north-west northwest northwestern | south-east southeast southeastern | south-west southwest southwestern
left left-hand | right right-hand
car vehicle saloon hatchback 4x4 suv | bus coach vehicle | lorry truck vehicle | van vehicle | motorbike motorcycle | bicycle bike cycle | train | tram | plane aircraft airplane jet airliner | helicopter chopper aircraft | ship vessel boat | submarine vessel | ferry boat vessel | yacht boat | taxi cab
tank | missile rocket | bomb | gun pistol rifle firearm weapon handgun shotgun | knife blade weapon | sword | grenade
dog puppy hound canine pet | cat kitten pet | horse pony mare | cow cattle bull | pig piglet hog | sheep lamb ram ewe | goat | chicken hen | duck | rabbit | bird | fish | snake | lion | tiger | bear | elephant | monkey ape | giraffe | wolf | fox | deer | shark | whale | dolphin | crocodile alligator | spider | rat mouse | bee | wasp
skull scalp | neck throat | shoulder | elbow | wrist | finger thumb | chest | stomach abdomen belly tummy | hip | leg | thigh | knee | ankle | foot feet toe | eye retina | ear | nose | mouth lip tongue | tooth teeth | brain | heart | lung | liver | kidney | skin
breakfast | lunch | dinner supper
coffee | tea | beer lager ale | wine champagne | whisky whiskey | vodka | milk | juice | water
meat | beef | pork bacon | chicken | lamb | fish | fruit | vegetable | bread | cheese | cake | chocolate
apple | orange | banana | grape | lemon | strawberry
gold golden | silver | bronze
gold | silver | copper | iron | steel | coal | oil petroleum crude | gas
red | blue | green | yellow | orange | purple | pink | brown | black | white | grey gray
football soccer | rugby | cricket | tennis | golf | basketball | baseball | hockey | boxing | cycling | swimming | athletics | snooker | darts | horse-racing | skiing
goal | try | penalty | wicket | point
header | volley | tap-in | penalty spot-kick | free-kick
first-half | second-half
quarter-final quarterfinal | semi-final semifinal | final
murder homicide killing kill | rape | robbery theft | fraud | arson | extortion blackmail | bribery corruption | drug-dealing | manslaughter | assault | terrorism | perjury | trespass
abduct kidnap snatch seize abduction
cancer tumour tumor leukaemia leukemia | diabetes | stroke | heart-attack | asthma | malaria | measles | flu influenza | pneumonia | dementia alzheimer | depression | epilepsy
virus | bacteria | fungus
earthquake quake tremor | flood flooding | hurricane typhoon cyclone storm | tornado twister | wildfire | drought | volcano eruption | tsunami | landslide mudslide avalanche | famine
rain rainfall shower downpour | snow snowfall | sunshine sun | wind gale | fog mist | hail | lightning thunder
book novel memoir | film movie | song single track | album | play drama | painting picture | poem | opera | magazine | newspaper paper
television tv | radio | internet online web
letter | email e-mail | text message | tweet
euro | dollar | pound sterling | yen | yuan
president government administration
christian | muslim islamic | jewish jew | hindu | buddhist | sikh | atheist
catholic | protestant
shirt top blouse | dress gown | trousers pants jeans | skirt miniskirt | shoe boot | hat cap | coat jacket | glove | sock
ring | necklace | bracelet | earring | watch timepiece
engagement | wedding
birth | death | marriage
birthday | anniversary
import | export
supply | demand
profit | loss
income revenue earnings | expense cost expenditure
asset | debt liability
debit | credit
theory | practice
question | answer
cause reason | effect consequence result outcome
start beginning | end conclusion
front | back rear
top | bottom
inside interior | outside exterior
summer | winter | spring | autumn
morning | afternoon | evening | night overnight
dawn sunrise | dusk sunset
midday noon | midnight
day daily | week weekly | month monthly | year yearly annual annually | hour hourly | minute | decade | century
second-hand used | new
child-free childless | parent
talk conversation discussion negotiation dialogue meeting exchange
tie relation relationship bond link connection partnership
agreement deal accord pact treaty contract
match game fixture clash contest encounter tie derby
competition tournament championship contest event cup
season campaign year
title trophy crown cup championship
job post role position work employment career
money cash fund sum fee
price cost fee charge rate
wage salary pay income
share stock stake
election vote ballot poll
law legislation rule regulation bill act statute
parliament legislature assembly house congress
country nation state land
town city village municipality community | country
village | town | city | country | continent
area region district zone territory part neighbourhood neighborhood place
location place site spot position scene
border frontier boundary
crime offence offense felony wrongdoing
trial hearing case court proceedings
court judge tribunal jury
proof evidence
report study survey research review paper finding
statement announcement message communique comment remark
plan proposal scheme project programme program strategy
programme program show series broadcast episode
problem issue trouble difficulty matter
mistake error fault slip blunder
accident crash collision incident
incident event occurrence accident episode
disaster catastrophe tragedy crisis emergency
fire blaze flame inferno
explosion blast bomb
war conflict fighting battle hostilities | peace truce ceasefire
ceasefire truce armistice
weapon arm gun firearm
body corpse remains
wound injury cut bruise
illness disease sickness condition disorder infection
drug medication medicine pill
drug narcotic cocaine heroin cannabis marijuana
operation surgery procedure
home house residence property
building structure block property
room chamber
money fund finance
photo photograph picture image snap shot
video footage clip film recording
website site page web online
computer laptop pc | phone mobile smartphone telephone | tablet
phone telephone mobile
computer | telephone
debris wreckage rubble remains
thing item object product goods
belongings possessions property item
food meal dish
holiday vacation break trip getaway
trip journey tour voyage visit excursion
flight plane jet
band group
party group
pet animal
park garden
shop store outlet retailer
centre center middle
number amount figure total
part portion section piece bit
half
majority most | minority
opportunity chance possibility
risk danger threat hazard
fear worry concern
anger fury rage outrage
hope optimism | despair pessimism
joy happiness delight | sadness sorrow grief
success triumph | failure
decade century era age period
moment minute instant time
goal aim target objective ambition
role part job
duty responsibility
right freedom liberty
rule regulation
view opinion
idea thought concept
detail information data
secret mystery
truth fact reality | lie falsehood
story tale account
rumour rumor speculation gossip
speech address talk
feat achievement accomplishment success
ability skill talent
talent star prospect
performance display show
effort attempt bid try
movement move
anti | pro
victory win triumph success
debut premiere
spending expenditure
investment
tax levy duty
mathematics math maths
nude naked
diet food nutrition
child-care childcare
rubbish trash garbage waste refuse litter
petrol gasoline fuel gas
film movie cinema
autumn fall
lift elevator
pavement sidewalk
football soccer
flat apartment
mobile cellphone
university college campus
neighbourhood neighborhood district
ace hole-in-one
spectacle glasses
meteor meteorite asteroid
`
