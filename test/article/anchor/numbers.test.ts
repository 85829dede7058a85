import { expect, test } from 'vitest'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { names, quantitiesIn } from './anchor-tools.ts'

/** [language, sentence, what it counts] */
const CASES: [string, string, string[]][] = [
  // Separators, scales, abbreviations
  ['en', 'The river rose by 1,300 metres over 1.5 kilometres.', ['1300 m', '>1.5 km']],
  ['de', 'Der Tunnel ist 1.300 Meter lang und 2,5 Meter breit.', ['1300 m', '2.5 m']],
  ['nb', 'Veien er 1 300 kilometer lang.', ['1300 km']],
  ['fr', 'Le port a coûté 12 500 euros et 3,2 milliards de dollars.', ['12500 EUR', '3200000000 USD']],
  ['de', 'Das Werk kostete 1,3 Mio. Euro, der Ausbau 2 Mrd. Euro.', ['1300000 EUR', '2000000000 EUR']],
  ['id', 'Jembatan itu menelan Rp 5 triliun dan 12 juta dolar.', ['5000000000000 IDR', '12000000 USD']],
  ['vi', 'Cây cầu tốn 5 tỷ đồng và 3 triệu USD.', ['5000000000 VND', '3000000 USD']],
  ['ru', 'Мост обошёлся в 5 млрд рублей и 300 тыс. долларов.', ['5000000000 RUB', '300000 USD']],
  ['uk', 'Міст коштував 2 млн гривень.', ['2000000 UAH']],
  ['pl', 'Most kosztował 2,5 mln złotych.', ['2500000 PLN']],
  ['cs', 'Most stál 300 milionů korun.', ['300000000 CZK']],
  ['tr', 'Köprü 5 milyar liraya mal oldu, yüzde 20 arttı.', ['5000000000', '20 percent']],
  ['zh', '这座桥耗资3亿元，长12公里。', ['300000000 CNY', '12 km']],
  ['ja', 'この橋は3億2000万円で、長さは12キロメートル。', ['320000000 JPY', '12 km']],
  ['ko', '이 다리는 3억 원이 들었다.', ['300000000 KRW']],
  ['hi', 'पुल पर 5 करोड़ रुपये खर्च हुए।', ['50000000']],
  ['ar', 'بلغت الكلفة ٣٫٥ مليون دولار.', ['3500000 USD']],
  [
    'en',
    'Shares worth $5m and £2.3bn, or 3 crore, changed hands.',
    ['5000000 USD', '2300000000 GBP', '30000000'],
  ],
  ['en', 'A fine of US$1.5 million and HK$300.', ['1500000 USD', '300 HKD']],
  ['en', 'Prices in India rose to 12,34,567.', ['1234567']],
  // Number words
  ['en', 'Seven people waited for twenty-one hours.', ['7', '21 hour']],
  ['en', 'Two hundred and fifty villages lost power.', ['250']],
  ['de', 'Fünfundzwanzig Häuser und zwölf Autos brannten.', ['25', '12']],
  ['es', 'Treinta y dos casas y doce coches ardieron.', ['32', '12']],
  ['fr', 'Quarante-cinq maisons et douze voitures ont brûlé.', ['45', '12']],
  ['it', 'Venticinque case e dodici auto bruciate.', ['25', '12']],
  ['nl', 'Vijfentwintig huizen en twaalf auto’s brandden af.', ['25', '12']],
  ['sv', 'Tjugofem hus och tolv bilar brann.', ['25', '12']],
  ['da', 'Femogtyve huse og tolv biler brændte.', ['25', '12']],
  ['id', 'Dua puluh rumah dan tiga mobil terbakar.', ['20', '3']],
  ['vi', 'Hai mươi ngôi nhà và ba chiếc xe bị cháy.', ['20', '3']],
  ['pt', 'Vinte e cinco casas e doze carros arderam.', ['25', '12']],
  ['ru', 'Сгорели двадцать домов и три машины.', ['20', '3']],
  ['zh', '两亿五千万人', ['250000000']],
  ['zh', '二十五人受伤，三百五十人被疏散。', ['25', '350']],
  ['en', 'A dozen ships left; two dozen stayed.', ['12', '24']],
  // Orders of magnitude
  ['en', 'Tens of thousands fled and hundreds were hurt.', ['vague >10000', 'vague >100']],
  ['id', 'Puluhan ribu orang mengungsi.', ['vague >10000']],
  ['de', 'Zehntausende flohen, Dutzende wurden verletzt.', ['vague >10000', 'vague >10']],
  ['nb', 'Titusener flyktet og hundrevis ble skadet.', ['vague >10000', 'vague >100']],
  ['vi', 'Hàng chục nghìn người phải sơ tán.', ['vague >10000']],
  ['ru', 'Десятки тысяч человек бежали.', ['vague >10000']],
  ['zh', '数万人逃离。', ['vague >10000']],
  ['fr', 'Des dizaines de milliers de personnes ont fui.', ['vague >10000']],
  // Halves and parts
  ['id', 'Rapat berlangsung satu setengah jam.', ['1.5 hour']],
  ['de', 'Die Sitzung dauerte anderthalb Stunden.', ['1.5 hour']],
  ['vi', 'Cuộc họp kéo dài một tiếng rưỡi.', ['1.5 hour']],
  ['nb', 'Møtet varte i halvannen time.', ['1.5 hour']],
  ['fr', 'La réunion a duré une heure et demie.', ['1.5 hour']],
  ['es', 'La reunión duró una hora y media.', ['1.5 hour']],
  ['en', 'It lasted an hour and a half, then half an hour more.', ['1.5 hour', '0.5 hour']],
  ['en', 'They talked for two and a half hours.', ['2.5 hour']],
  ['ru', 'Встреча длилась полтора часа.', ['1.5 hour']],
  ['pl', 'Spotkanie trwało półtorej godziny.', ['1.5 hour']],
  ['tr', 'Toplantı bir buçuk saat sürdü.', ['1.5 hour']],
  ['zh', '会议持续了一个半小时。', ['1.5 hour']],
  ['de', 'Eine halbe Stunde später war es vorbei.', ['0.5 hour']],
  ['en', 'Two-thirds of the votes and a quarter of the seats.', ['0.6667', '0.25']],
  ['de', 'Zwei Drittel der Stimmen', ['0.6667']],
  // Comparators
  [
    'en',
    'More than 40, at least 30, up to 20, fewer than 10, about 5.',
    ['>40', '>=30', '<=20', '<10', '~5'],
  ],
  ['de', 'Mehr als 40, mindestens 30, bis zu 20, rund 5.', ['>40', '>=30', '<=20', '~5']],
  ['id', 'Lebih dari 40, setidaknya 30, hingga 20, sekitar 5.', ['>40', '>=30', '<=20', '~5']],
  ['vi', 'Hơn 40, ít nhất 30, tối đa 20, khoảng 5.', ['>40', '>=30', '<=20', '~5']],
  ['nb', 'Mer enn 40, minst 30, opptil 20, rundt 5.', ['>40', '>=30', '<=20', '~5']],
  ['fr', 'Plus de 40, au moins 30, jusqu’à 20, environ 5.', ['>40', '>=30', '<=20', '~5']],
  ['es', 'Más de 40, al menos 30, hasta 20, unos 5.', ['>40', '>=30', '<=20', '~5']],
  ['ru', 'Более 40, не менее 30, около 5.', ['>40', '>=30', '~5']],
  ['uk', 'Понад 40, щонайменше 30, близько 5.', ['>40', '>=30', '~5']],
  ['pl', 'Ponad 40, co najmniej 30, około 5.', ['>40', '>=30', '~5']],
  ['zh', '超过40人，至少30人，约5人，40多人。', ['>40', '>=30', '~5', '>40']],
  ['ja', '少なくとも30人、約5人、40人以上。', ['>=30', '~5', '40']],
  ['tr', "40'tan fazla, en az 30, yaklaşık 5.", ['>40', '>=30', '~5']],
  ['ar', 'أكثر من 40 شخصا و ما لا يقل عن 30', ['>40', '>=30']],
  ['it', 'Più di 40, almeno 30, circa 5.', ['>40', '>=30', '~5']],
  ['pt', 'Mais de 40, pelo menos 30, cerca de 5.', ['>40', '>=30', '~5']],
  ['en', 'It costs 40 or more.', ['>=40']],
  ['en', 'It took more than a dozen attempts.', ['>12']],
  // Units
  ['en', 'Winds of 100 miles per hour and 160 km/h.', ['100 mile/h', '160 km/h']],
  ['nb', 'Vinden nådde 160 kilometer i timen.', ['160 km/h']],
  ['de', 'Bei -5 °C und 80 Prozent Feuchte', ['-5 °C', '80 percent']],
  ['en', 'Up 3.125% and 2 percentage points.', ['3.125 percent', '2 percent point']],
  ['vi', 'Tăng 12 phần trăm, nặng 3 tấn.', ['12 percent', '3 tonne']],
  ['ru', 'Рост на 12 процентов, вес 3 тонны.', ['12 percent', '3 tonne']],
  ['zh', '百分之二十的人', ['20 percent']],
  ['en', 'A 24-year-old man and a 3-year plan.', ['24 year', '3 year']],
  ['de', 'Der 24-Jährige und eine 90-minütige Rede', ['24 year', '90 minute']],
  ['sv', 'En 24-åring', ['24 year']],
  ['id', 'Pria 24 tahun itu ditahan sehari.', ['24 year', '1 day']],
  ['en', 'The ship left a day after the storm and returned a week later.', ['1 day', '1 week']],
  // Ordinals
  ['en', 'the 47th president', ['47th']],
  ['de', 'zum 47. Präsidenten', ['47th']],
  ['id', 'presiden ke-47', ['47th']],
  ['vi', 'tổng thống thứ 47 của nước này', ['47th']],
  ['fr', 'le 47e président', ['47th']],
  ['ru', '47-й президент', ['47th']],
  ['zh', '第47任总统', ['47th']],
  ['ja', '2度目の会談', ['2th']],
  // Ranges and scores
  ['en', 'a 5–3 win', ['5 score', '3 score']],
  ['en', '10–15 million euros', ['10000000 EUR', '15000000 EUR']],
  ['de', '10 bis 15 Prozent', ['10 percent', '15 percent']],
  // No numbers
  ['en', 'One of the leaders said a word.', []],
  ['de', 'Ein Sprecher nannte eine Zahl.', []],
  ['id', 'prinsip satu China', []],
  ['vi', 'Đó là một phần của cuộc gọi.', []],
  ['en', 'World War III, the F-16 and COVID-19', []],
  ['en', 'They met at 20:15 and again at 8 p.m.', []],
  ['de', 'Um 20 Uhr begann die Sitzung.', []],
  ['ja', '午後3時に始まった。', []],
  ['de', 'Es kamen 20 am Freitag.', ['20']],
  ['en', 'The shop is open 24/7 since 9/11.', ['24', '7', '9', '11']],
  ['en', 'A $600 fine', ['600 USD']],
  ['en', 'It happened one day.', []],
  ['zh', '三星和四川', []],
  ['en', 'the eighth wonder', []],
]

test.for(CASES)('%s: %s', ([language, sentence, expected]) => {
  expect(quantitiesIn(sentence, language)).toEqual(expected)
})

test.for([
  ['41 people were hurt', 'people'],
  ['41 injured people were hurt', 'people'],
  ['two nearby towns', 'towns'],
  ['5 km away', undefined],
])('%s: counts %s', ([sentence, counted]) => {
  const [first] = anchorsOf(sentence ?? '', 'en', names)
  expect(first).toMatchObject({ kind: expect.stringMatching(/number|duration/) })
  expect(first?.kind === 'number' ? first.counted : undefined).toBe(counted)
})

test('text and span are those of the sentence', () => {
  const sentence = 'Nearly 1.5 million people'
  const [anchor] = anchorsOf(sentence, 'en', names)
  expect(anchor?.text).toBe('1.5 million')
  expect(sentence.slice(anchor?.span.start, anchor?.span.end)).toBe('1.5 million')
})
