import { expect, test } from 'vitest'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { reportedSpeakerOf } from '../../../src/article/anchor/quotes.ts'
import { names } from './anchor-tools.ts'

const quotesIn = (sentence: string, language: string) =>
  anchorsOf(sentence, language, names).filter((anchor) => anchor.kind === 'quote')

/** [language, sentence, words, speaker as printed or undefined, whether it is speech] */
const CASES: [string, string, string, string | undefined, boolean][] = [
  [
    'en',
    '“The dam will hold until the spring,” said Maria Lindqvist, the chief engineer.',
    'The dam will hold until the spring,',
    'Maria Lindqvist',
    true,
  ],
  [
    'en',
    '"The dam will hold until the spring," Lindqvist told reporters.',
    'The dam will hold until the spring,',
    'Lindqvist',
    true,
  ],
  [
    'en',
    'Lindqvist said that the dam "will hold until the spring".',
    'will hold until the spring',
    'Lindqvist',
    true,
  ],
  [
    'en',
    '”The dam will hold until the spring,” she said.',
    'The dam will hold until the spring,',
    undefined,
    true,
  ],
  ['en', 'The dam is "historic" and old.', 'historic', undefined, false],
  ['en', "The minister called it 'a gift' to the town.", 'a gift', undefined, false],
  ['en', 'Lindqvist said: "No."', 'No.', 'Lindqvist', true],
  [
    'en',
    '“We will go on building the dam for as long as it takes.',
    'We will go on building the dam for as long as it takes.',
    undefined,
    true,
  ],
  [
    'en',
    'It will hold until the spring,” Lindqvist said.',
    'It will hold until the spring,',
    'Lindqvist',
    true,
  ],
  [
    'de',
    '„Der Damm hält bis zum Frühjahr“, sagte Lindqvist am Montag.',
    'Der Damm hält bis zum Frühjahr',
    'Lindqvist',
    true,
  ],
  [
    'de',
    '„Der Damm hält bis zum Frühjahr", so Maria Lindqvist.',
    'Der Damm hält bis zum Frühjahr',
    'Maria Lindqvist',
    true,
  ],
  [
    'de',
    '»Der Damm hält bis zum Frühjahr«, erklärte Maria Lindqvist.',
    'Der Damm hält bis zum Frühjahr',
    'Maria Lindqvist',
    true,
  ],
  [
    'fr',
    '« Le barrage tiendra jusqu’au printemps », a déclaré Maria Lindqvist.',
    'Le barrage tiendra jusqu’au printemps',
    'Maria Lindqvist',
    true,
  ],
  [
    'id',
    '“Bendungan akan bertahan sampai musim semi,” kata Maria Lindqvist kepada wartawan.',
    'Bendungan akan bertahan sampai musim semi,',
    'Maria Lindqvist',
    true,
  ],
  [
    'id',
    '“Bendungan akan bertahan sampai musim semi,” katanya.',
    'Bendungan akan bertahan sampai musim semi,',
    undefined,
    true,
  ],
  [
    'vi',
    'Ông Nguyễn Văn Nam cho biết: "Con đập sẽ trụ được đến mùa xuân".',
    'Con đập sẽ trụ được đến mùa xuân',
    'Nguyễn Văn Nam',
    true,
  ],
  [
    'nb',
    '«Demningen holder til våren,» sa Maria Lindqvist.',
    'Demningen holder til våren,',
    'Maria Lindqvist',
    true,
  ],
  ['nb', '"Demningen holder til våren", sier Lindqvist.', 'Demningen holder til våren', 'Lindqvist', true],
  [
    'ru',
    '«Плотина выстоит до весны», — сказала Мария Линдквист.',
    'Плотина выстоит до весны',
    'Мария Линдквист',
    true,
  ],
  ['zh', '特朗普表示：“大坝会坚持到春天的到来。”', '大坝会坚持到春天的到来。', '特朗普', true],
  [
    'ja',
    '「ダムは春まで持ちこたえるだろう」とトランプ大統領は述べた。',
    'ダムは春まで持ちこたえるだろう',
    'トランプ大統領',
    true,
  ],
  [
    'es',
    '«La presa aguantará hasta la primavera», dijo Maria Lindqvist.',
    'La presa aguantará hasta la primavera',
    'Maria Lindqvist',
    true,
  ],
]

test.for(CASES)('%s: %s', ([language, sentence, words, speaker, speech]) => {
  const [quote] = quotesIn(sentence, language)
  expect(quote?.text).toBe(words)
  expect(quote?.speaker).toBe(speaker)
  expect(quote?.speech).toBe(speech)
  expect(sentence.slice(quote?.span.start, quote?.span.end)).toBe(words)
})

test('a participle takes the subject of its sentence', () => {
  const [quote] = quotesIn('Trump praised the dam, saying it "will hold until the spring".', 'en')
  expect(quote).toMatchObject({ speaker: 'Trump', speech: true })
})

test('a quotation inside a quotation is read too', () => {
  const quotes = quotesIn('"She called it \'a very great gift to us all\' twice," Lindqvist said.', 'en')
  expect(quotes.map(({ text }) => text)).toEqual([
    "She called it 'a very great gift to us all' twice,",
    'a very great gift to us all',
  ])
})

test('apostrophes and inches are no quotation marks', () => {
  expect(quotesIn("The engineers' plan isn't the town's; the pipe is 6\" wide.", 'en')).toEqual([])
})

test('two fragments of one sentence stay two', () => {
  const quotes = quotesIn('Han lovet «nye mål» og «en felles plan for alle byene», ifølge Lindqvist.', 'nb')
  expect(quotes.map(({ text, speech }) => [text, speech])).toEqual([
    ['nye mål', false],
    ['en felles plan for alle byene', true],
  ])
})

/** [language, sentence, what is returned] */
const REPORTED: [string, string, object | undefined][] = [
  ['en', 'Lindqvist said the dam would hold.', { speaker: 'Lindqvist', name: 'Lindqvist' }],
  ['en', 'The Kremlin said the dam would hold.', { speaker: 'Kremlin', name: 'Kremlin' }],
  [
    'en',
    'According to the engineer Maria Lindqvist, the dam will hold.',
    { speaker: 'Maria Lindqvist', name: 'Maria Lindqvist' },
  ],
  ['en', 'The dam will hold, according to local police.', { speaker: 'local police' }],
  ['en', 'He said the dam would hold.', { pronoun: true }],
  ['en', "Lindqvist's spokesman said the dam would hold.", { speaker: "Lindqvist's spokesman" }],
  ['en', 'The dam was built in 1962.', undefined],
  ['en', 'Residents were told to leave.', undefined],
  [
    'en',
    'The mayor of Marlow, which lies on the river, said he was glad.',
    { speaker: 'The mayor of Marlow' },
  ],
  ['en', 'The dam will hold, said Maria Lindqvist.', { speaker: 'Maria Lindqvist', name: 'Maria Lindqvist' }],
  ['en', 'The Marlow County deputies said the dam would hold.', { speaker: 'The Marlow County deputies' }],
  ['en', 'There were no immediate reports of damage.', undefined],
  ['en', 'A woman who claims to have seen it left.', { speaker: 'A woman' }],
  ['en', 'The president of the United States met the mayor.', undefined],
  ['en', 'The long costly repair of the badly damaged old dam announced in spring goes on.', undefined],
  [
    'en',
    "In Rome, Maria Lindqvist's spokesman said the dam would hold.",
    { speaker: "Maria Lindqvist's spokesman" },
  ],
  ['en', 'The mayor, who has previously said the dam is safe, left.', { speaker: 'The mayor' }],
  ['id', 'Lindqvist mengatakan bendungan itu aman.', { speaker: 'Lindqvist', name: 'Lindqvist' }],
  ['id', 'Bendungan itu aman, kata Kremlin pada Selasa.', { speaker: 'Kremlin', name: 'Kremlin' }],
  ['id', 'Bendungan itu aman, katanya.', { pronoun: true }],
  ['de', 'Laut Polizei hält der Damm.', { speaker: 'Polizei' }],
  ['de', 'Der Damm halte, sagte Maria Lindqvist.', { speaker: 'Maria Lindqvist', name: 'Maria Lindqvist' }],
  ['vi', 'Theo ông Nguyễn Văn Nam, con đập an toàn.', { speaker: 'Nguyễn Văn Nam', name: 'Nguyễn Văn Nam' }],
  ['nb', 'Ifølge politiet holder demningen.', { speaker: 'politiet' }],
  ['nb', 'Maria Lindqvist sa at demningen holder.', { speaker: 'Maria Lindqvist', name: 'Maria Lindqvist' }],
  [
    'fr',
    'Selon Maria Lindqvist, le barrage tiendra.',
    { speaker: 'Maria Lindqvist', name: 'Maria Lindqvist' },
  ],
  [
    'ru',
    'По словам Марии Линдквист, плотина выстоит.',
    { speaker: 'Марии Линдквист', name: 'Марии Линдквист' },
  ],
]

test.for(REPORTED)('reported, %s: %s', ([language, sentence, expected]) => {
  expect(reportedSpeakerOf(sentence, language, names)).toEqual(expected)
})
