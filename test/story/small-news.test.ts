import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/read.ts'
import { openGrouper } from '../../src/story/group.ts'
import { openTools } from '../rigs/story-folder.ts'

/** Small news of one town and one day: every two texts of a place are two stories. */
const UNRELATED = [
  {
    language: 'en',
    texts: [
      'Burst pipe floods street in Brekka. A burst water pipe flooded a street in Brekka on Tuesday morning. It was closed for six hours. About 40 households were without water until noon.',
      'Burglars break into shop in Brekka. Burglars broke into a jewellery shop in Brekka on Tuesday morning. They smashed a window and took watches worth 12,000 euros. Police are looking for two men.',
      'Brekka pupils win prize. Pupils of a school in Brekka won the national maths prize on Tuesday. The team of five beat 60 others.',
    ],
  },
  {
    language: 'de',
    texts: [
      'Wasserrohrbruch in Hemmingen. In Hemmingen ist am Dienstag ein Wasserrohr gebrochen. Die Straße musste für sechs Stunden gesperrt werden. Rund 40 Haushalte hatten kein Wasser.',
      'Einbruch in Hemmingen. Unbekannte sind am Dienstag in ein Juweliergeschäft in Hemmingen eingebrochen. Sie schlugen eine Scheibe ein und stahlen Uhren. Die Polizei sucht zwei Männer.',
    ],
  },
  {
    language: 'fr',
    texts: [
      'Une rue inondée à Valmont. Une conduite d’eau s’est rompue mardi matin à Valmont. La rue a été fermée pendant six heures. Une quarantaine de foyers ont été privés d’eau.',
      'Une bijouterie cambriolée à Valmont. Une bijouterie de Valmont a été cambriolée mardi matin. Les voleurs ont brisé une vitrine. La gendarmerie recherche deux hommes.',
    ],
  },
  {
    language: 'nb',
    texts: [
      'Vannlekkasje i Brevika. En vannledning sprakk i Brevika tirsdag morgen. Gaten var stengt i seks timer. Rundt 40 husstander var uten vann.',
      'Innbrudd i Brevika. Tyver brøt seg inn i en gullsmedbutikk i Brevika tirsdag morgen. De stjal klokker. Politiet leter etter to menn.',
    ],
  },
  {
    language: 'ru',
    texts: [
      'Прорыв трубы в Каменске. Во вторник утром в Каменске прорвало водопроводную трубу. Улицу закрыли на шесть часов. Без воды остались 40 домов.',
      'Ограблен магазин в Каменске. Во вторник в Каменске ограбили ювелирный магазин. Преступники разбили витрину и унесли часы. Полиция ищет двух мужчин.',
    ],
  },
]

/** Small news that two papers tell in their own words. */
const RELATED = [
  {
    language: 'en',
    texts: [
      'Burst pipe floods street in Brekka. A burst water pipe flooded Mill Street in Brekka on Tuesday morning. It was closed for six hours. About 40 households were without water until noon.',
      'Brekka street under water. Mill Street in Brekka was under water on Tuesday after a main broke. Some 40 homes had no water in the morning.',
    ],
  },
  {
    language: 'de',
    texts: [
      'Einbruch in Hemmingen. Unbekannte sind am Dienstag in ein Juweliergeschäft in Hemmingen eingebrochen. Sie stahlen Uhren im Wert von 12.000 Euro.',
      'Diebe stehlen Uhren. Diebe haben in Hemmingen Uhren für 12.000 Euro gestohlen. Sie brachen in der Nacht zum Dienstag bei einem Juwelier ein.',
    ],
  },
]

const tools = await openTools()

function storiesOf(texts: readonly string[], languages: readonly string[]): number {
  const grouper = openGrouper()
  const ids = texts.map((text, index) => {
    const [title = '', ...body] = text.split(/(?<=\.) /)
    const item = {
      id: `${index}`,
      language: languages[index] ?? 'en',
      title: title.replace(/\.$/, ''),
      text: body.join(' '),
      published: `2026-03-03T1${index}:00:00Z`,
    }
    return grouper.add(readArticle(item, tools)).storyId
  })
  return new Set(ids).size
}

test.for(UNRELATED)('a town and a day make no story ($language)', ({ language, texts }) => {
  expect(
    storiesOf(
      texts,
      texts.map(() => language),
    ),
  ).toBe(texts.length)
})

test.for(RELATED)('small news in other words is one story ($language)', ({ language, texts }) => {
  expect(
    storiesOf(
      texts,
      texts.map(() => language),
    ),
  ).toBe(1)
})

test('a town and a day make no story across languages', () => {
  const texts = [UNRELATED[0]?.texts[0] ?? '', UNRELATED[1]?.texts[1] ?? '']
  expect(
    storiesOf(
      texts.map((text) => text.replaceAll('Brekka', 'Hemmingen')),
      ['en', 'de'],
    ),
  ).toBe(2)
})

test('titles alone are joined as before: there is no room for more', () => {
  expect(storiesOf(['Ostrava beat Brno.', 'Ostrava win against Brno.'], ['en', 'en'])).toBe(1)
})
