import { expect, test } from 'vitest'
import { articlesOf, speakerOf, type Told } from '../rigs/articles.ts'

/** Who speaks in every sentence; "-" where the writer does. */
async function speakersOf(told: readonly Told[], language = 'en'): Promise<string[]> {
  const [article] = await articlesOf({ a: { told, language } })
  return (article?.sentences ?? []).map((sentence) => (article && speakerOf({ article, sentence })) ?? '-')
}

test.for<{ says: string; told: Told[]; speakers: string[] }>([
  {
    says: 'the writer',
    told: ['The rain went on until Sunday.'],
    speakers: ['-'],
  },
  {
    says: 'a name before its verb',
    told: ['Omar Fadel told reporters that the offer stands.'],
    speakers: ['Omar Fadel'],
  },
  {
    says: 'a body',
    told: ['According to the harbour office, traffic fell.'],
    speakers: ['the harbour office'],
  },
  {
    says: 'a body behind the words',
    told: ['Traffic fell again in May, police said.'],
    speakers: ['police'],
  },
  {
    says: 'she, of the sentence before',
    told: ['Ida Moll said the dam was safe.', 'She said the lake would sink.'],
    speakers: ['Ida Moll', 'Ida Moll'],
  },
  {
    says: 'she, three times',
    told: ['Ida Moll said the dam was safe.', 'She said the lake would sink.', 'It will rain, she said.'],
    speakers: ['Ida Moll', 'Ida Moll', 'Ida Moll'],
  },
  {
    says: 'she, of nobody',
    told: ['The lake is two kilometres long.', 'She said the school would open.'],
    speakers: ['-', '-'],
  },
  {
    says: 'she, with the writer between',
    told: ['Ida Moll said the dam was safe.', 'The lake is deep and cold.', 'She said the lake would sink.'],
    speakers: ['Ida Moll', '-', '-'],
  },
  {
    says: 'a quotation over three sentences',
    told: ['Ida Moll said: “We had no time.', 'We saw the water rise.', 'Nobody must stay in the valley.”'],
    speakers: ['Ida Moll', 'Ida Moll', 'Ida Moll'],
  },
  {
    says: 'a quotation after a quotation',
    told: ['“We had no time for that,” Ida Moll said.', '“We saw the water rise at night.”'],
    speakers: ['Ida Moll', 'Ida Moll'],
  },
  {
    says: 'a word in marks, which nobody spoke',
    told: ['Ida Moll said the dam was safe.', 'The “big” lake is deep and cold.'],
    speakers: ['Ida Moll', '-'],
  },
  {
    says: 'another one',
    told: ['Ida Moll said the dam was safe.', 'Omar Fadel said it was not.', 'He said it would break.'],
    speakers: ['Ida Moll', 'Omar Fadel', 'Omar Fadel'],
  },
])('speaks: $says', async ({ told, speakers }) => {
  expect(await speakersOf(told)).toEqual(speakers)
})

test('the English words of a translation name the speaker; without English nobody speaks', async () => {
  const told: Told[] = [
    ['Bürgermeisterin Ida Moll sagte, der Damm sei sicher.', 'Mayor Ida Moll said the dam was safe.'],
    'Sie sagte, der See werde sinken.',
    ['Sie sagte, die Schule öffne wieder.', 'She said the school would open again.'],
  ]
  expect(await speakersOf(told, 'de')).toEqual(['Ida Moll', '-', '-'])
})

test('a quotation keeps its speaker over a sentence without English', async () => {
  const told: Told[] = [
    'Bürgermeisterin Ida Moll sagte: „Wir hatten keine Zeit für alle Höfe.',
    ['Das Wasser stieg in der Nacht.', 'The water rose at night.'],
    ['Wir sahen es kommen.“', 'We saw it coming.'],
  ]
  expect(await speakersOf(told, 'de')).toEqual(['-', 'Ida Moll', 'Ida Moll'])
})
