import { expect, test } from 'vitest'
import { sentencesIn } from '../../src/article/sentences.ts'

/** The sentences of a text, as printed. */
const cut = (text: string, language: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end))

/** `|` marks where a sentence ends; each case is one rule, or what the rule must leave alone. */
test.for([
  { language: 'en', marked: 'It rained. |The match was off.' },
  { language: 'de', marked: 'Der 47. Präsident sprach am 21. Januar. |Er ging.' },
  { language: 'de', marked: 'Sie wurde Dritte in Gruppe 3. |Die Partie endete früh.' },
  { language: 'nb', marked: 'Det skjedde 6. september i Oslo. |Ingen ble skadet.' },
  { language: 'tr', marked: 'Takım 47. Dakikada gol attı. |Maç bitti.' },
  { language: 'en', marked: 'He scored 47. |Then he left.' },
  { language: 'en', marked: '“Why now?” he asked. |Nobody knew.' },
  { language: 'en', marked: '“Why now?” Smith asked. |Nobody knew.' },
  { language: 'en', marked: '“We will go.” |“When?” |Nobody in the large and crowded room answered.' },
  { language: 'en', marked: 'Mr. Smith met Dr. Jones and Gen. Lee. |They left.' },
  { language: 'en', marked: 'Donald J. Trump and J. R. Tolkien. |They met.' },
  { language: 'en', marked: 'He lives in the U.S. |The house is old.' },
  { language: 'en', marked: 'The U.S. President spoke at 5 p.m. Eastern time. |It was late.' },
  { language: 'en', marked: 'They run Smith Inc. |The firm is old.' },
  { language: 'en', marked: '“No. |We will not.”' },
  { language: 'en', marked: '“Why now?” he asked the minister of the interior on Monday. |Nobody knew.' },
  { language: 'en', marked: 'Sales rose! |iPhone buyers queued for hours in every street of the town.' },
  { language: 'en', marked: 'They live at No. 5 Downing Street. |It is old.' },
  { language: 'en', marked: 'She works for Smith Inc. |“It is old,” she said.' },
  { language: 'de', marked: 'Das gilt z. B. Montag und u. a. Dienstag. |Er sagte das.' },
  { language: 'fr', marked: 'M. Dupont a vu Mme. Durand. |Il est parti.' },
  { language: 'fr', marked: '« Nous partons. » |Il a souri.' },
  { language: 'es', marked: 'Ocurrió a las 4:12 a. m. y nadie murió. |El Sr. López lo dijo.' },
  { language: 'id', marked: 'Harganya Rp. 5.000 menurut Drs. Budi. |Ia pergi.' },
  { language: 'vi', marked: 'Hôm 21.1, TP. HCM có mưa, dài 1.300 km. |Ông đi.' },
  { language: 'ru', marked: 'В 2022 г. Россия и т. д. |Он ушёл.' },
  { language: 'nb', marked: 'Hun avviser det. |– Det finnes ingen plan, sa hun.' },
  { language: 'de', marked: 'Er kommt (am Montag) an. |Sie geht. |(dpa/afp)' },
  { language: 'es', marked: 'La firma Petro, S.A. (PTR).' },
  { language: 'zh', marked: '他承认有误。|“我们输了，”他说。|他们走了。' },
  { language: 'ja', marked: '「行こう。」と話した。|彼は去った。' },
  { language: 'hi', marked: 'वह गया। |वह आया।' },
  { language: 'ar', marked: 'ذهب الرجل. |هل عاد؟ |لا.' },
  { language: 'en', marked: 'Is it “(so)”? |Yes. |”We go.”' },
  { language: 'und', marked: 'Uno due. |Tre.' },
])('$language: $marked', ({ language, marked }) => {
  const wanted = marked.split('|').map((piece) => piece.trim())
  expect(cut(marked.replaceAll('|', ''), language)).toEqual(wanted)
})

test('spans are into the whole text, and a line end within a paragraph ends nothing', () => {
  const text = 'Title\n\nOne goes\r\non. Two.  \n\nThree.'
  const spans = sentencesIn(text, { start: 7, end: 29 }, 'en')
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One goes\r\non.', 'Two.'])
})

test('white space alone holds no sentence', () => {
  expect(sentencesIn(' \n ', { start: 0, end: 3 }, 'en')).toEqual([])
})
