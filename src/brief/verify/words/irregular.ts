/** English forms that no stemmer brings together. Pure data: the base form first, then its forms. */
export const IRREGULAR = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
say says said saying
see saw seen
get got gotten getting
give gave given
take took taken
come came
know knew known
think thought
find found
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain lying
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
sell sold
fight fought
teach taught
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
swim swam swum
fly flew flown
steal stole stolen
hide hid hidden
sleep slept
sink sank sunk
shut shutting
bear bore borne
bite bit bitten
blow blew blown
freeze froze frozen
swear swore sworn
tear tore torn
wake woke woken
forgive forgave forgiven
forbid forbade forbidden
flee fled
beat beaten
bind bound
breed bred
dig dug
sting stung
stick stuck
swing swung
spin spun
spring sprang sprung
shrink shrank shrunk
stink stank
weave wove woven
withdraw withdrew withdrawn
withhold withheld
undergo underwent undergone
overcome overcame
overtake overtook overtaken
undertake undertook undertaken
uphold upheld
mistake mistook mistaken
light lit
bend bent
lend lent
shine shone
slide slid
spit spat
sweep swept
weep wept
creep crept
kneel knelt
dream dreamt
learn learnt
burn burnt
spoil spoilt
lean leant
leap leapt
dwell dwelt
bleed bled
speed sped
plead pled
mow mown
sew sewn
show shown
prove proven
swell swollen
cling clung
wring wrung
slay slew slain
stride strode
tread trod trodden
rebuild rebuilt
resell resold
upset upsetting
man men
woman women
child children
foot feet
tooth teeth
mouse mice
goose geese
person people persons
life lives
wife wives
knife knives
leaf leaves
thief thieves
half halves
wolf wolves
shelf shelves
loaf loaves
calf calves
crisis crises
analysis analyses
medium media
good better best
bad worse worst
far further farther furthest farthest
die died dies dying dead death deaths
free freed freeing
can could
may might
will would
shall should
`
