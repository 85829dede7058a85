/** English words whose stem does not show what they belong to: "spoke" is a form of "speak". Pure data. */

const FORMS = `
be was were been is are am
begin began begun · bring brought · build built · buy bought · catch caught · choose chose chosen choice · come came
cost costs · deal dealt · die died death dead dying deadly · do did done · draw drew drawn · drive drove driven · eat ate eaten
fall fell fallen · feel felt · fight fought · find found · fly flew flown flight · forbid forbade forbidden · forget forgot forgotten
freeze froze frozen · get got gotten · give gave given · go went gone · grow grew grown growth · hang hung · hear heard
hide hid hidden · hold held · keep kept · know knew known knowledge · lay laid · lead led · leave left · lend lent · lie lay lain
lose lost loss losses · make made · mean meant · meet met · pay paid · ride rode ridden · ring rang rung · rise rose risen
run ran · say said · see saw seen · seek sought · sell sold sale sales · send sent · shake shook shaken · shoot shot shooting
show shown · sing sang sung song · sink sank sunk · sit sat · sleep slept · speak spoke spoken speech · spend spent · stand stood
steal stole stolen · stick stuck · strike struck stricken · swear swore sworn · sweep swept · swim swam swum · take took taken
teach taught · tear tore torn · tell told · think thought · throw threw thrown · understand understood · wake woke woken
wear wore worn · win won winner winning · write wrote written writer · break broke broken · blow blew blown · bear bore borne
born birth · bind bound · bleed bled · breed bred · burn burnt · dig dug · flee fled · lose loser · man men · woman women
child children · foot feet · person people · crisis crises · life lives live living · half halves · analysis analyses
basis bases · wife wives · leaf leaves · thief thieves theft · datum data · medium media · belief believe · proof prove proven
choice choose · sell seller · arrive arrival · refuse refusal · propose proposal · approve approval · survive survival survivor
long length · strong strength · high height · wide width · deep depth · broad breadth · hot heat · able ability
`

const bases = new Map<string, string>()
for (const family of FORMS.trim().split(/\s*[·\n]\s*/)) {
  const [base = '', ...forms] = family.split(' ')
  for (const form of forms) if (!bases.has(form)) bases.set(form, base)
}

/** The word itself when it is regular. */
export const baseForm = (word: string): string => bases.get(word) ?? word
