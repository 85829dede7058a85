import { openNameTable, parseAliases } from '../../../src/article/anchor/name-table.ts'
import type { Problem } from '../../../src/brief/verify/problem.ts'
import { problemsOf, verify } from '../../../src/brief/verify/verify.ts'

const ALIASES = `
- name: United States
  kind: place
  also: [US, USA, America]
  demonyms: [American*, amerikanisch*]
- name: Belgium
  kind: place
  also: [Belgien]
  demonyms: [Belgian*, belgisch*]
`

export const names = openNameTable(parseAliases(ALIASES))

/** Problems of a claim as "kind: text", worst first. */
export const told = (claim: string, source: string, language?: string): string[] =>
  verify(claim, source, { names, ...(language && { language }) }).map(shown)

/** The same for a shown line and the sentences it cites. */
export const heldBack = (line: string, ...evidence: string[]): string[] =>
  problemsOf(line, evidence, { names }).map(shown)

const shown = ({ kind, text }: Problem): string => `${kind}: ${text}`

export const STRIKE = `Dockers at the port of Halden walked out on Monday 3 March 2025 after talks over pay collapsed.
The union says 1,450 workers joined the strike, more than twice the number of the last walkout.
Union leader Greta Solheim accused the Nordlast company of refusing to negotiate in good faith.
Nordlast, which runs four terminals, offered a rise of 3.5 percent over two years.
"We will not come back for crumbs," Solheim told reporters outside the northern gate.
The company's spokesman, Omar Fadel, said the offer remained on the table until Friday.
Container traffic fell by about 40 percent in the first week, according to the harbour office.
Eleven ships are waiting at anchor and two have been sent to Esbjerg instead.
The government has not ruled out calling a mediator if the stoppage lasts longer than ten days.`

export const MUSEUM = `Thieves stole a bronze mask from the Lindqvist Museum in Uppsala during the night of 12 May.
The mask, made around 1720, had been lent by a collector in Ghana and was insured for 2.4 million euros.
A guard found the broken window shortly before 5am and called the police.
Inspector Hanna Berg said two men on bicycles had been filmed by a camera in the courtyard.
"They knew exactly where to go," she said.
Police arrested a former employee of the museum on Thursday but released him the next morning.
The director, Pavel Novak, denied reports that the alarm had been switched off.
He said the museum may close its west wing until new locks are fitted.
The museum drew 310,000 visitors last year.`

export const FINAL = `Valmora beat Tarkine 3-1 in the women's hockey final in Rotterdam on Saturday to win their second title.
Ines Duarte scored twice in the first half and was named player of the tournament.
Tarkine had won the previous two finals and were unbeaten for 19 matches.
Their captain, Mele Tonga, missed a penalty in the 52nd minute.
Coach Ruth Okafor, who took over in January, praised her side's "fearless" defence.
About 14,000 fans watched the match in the Havenhal, which seats 15,500.
Valmora will defend their title in Osaka in 2027.`
