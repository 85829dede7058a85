import { expect, test } from 'vitest'
import { articleKey } from '../../src/article/identity.ts'
import { read } from './reading-tools.ts'

const TITLE = 'Council closes old bridge over the Tarn'
const BODY = `The mayor of the town told reporters on Tuesday that there were cracks in two pillars.

The bridge was built in 1912 and carries some nine thousand cars a day.`

const key = (text: string, declared = {}) => articleKey(read(text, { language: 'en', ...declared }))
const known = key(`${TITLE}\n\n${BODY}`)

test.for([
  {
    says: 'another address and id',
    again: key(`${TITLE}\n\n${BODY}`, { id: 'b', url: 'https://b.example/1' }),
  },
  { says: 'its title given apart', again: key(BODY, { title: TITLE }) },
  { says: 'other white space', again: key(`${TITLE}\r\n\r\n${BODY.replace('told ', 'told\u00a0 ')}\r\n`) },
  { says: 'other furniture', again: key(`Home | News | Sport\n\n${TITLE}\n\n${BODY}\n\nLeave a comment`) },
  { says: 'another normal form', again: key(`${TITLE}\n\n${BODY}`.normalize('NFD')) },
])('the same article with $says has the same key', ({ again }) => {
  expect(again).toBe(known)
})

test.for([
  { says: 'another number', other: key(`${TITLE}\n\n${BODY.replace('1912', '1913')}`) },
  { says: 'another title', other: key(BODY, { title: 'Council opens old bridge over the Tarn' }) },
  { says: 'another language', other: articleKey({ ...read(`${TITLE}\n\n${BODY}`), language: 'de' }) },
  { says: 'a sentence more', other: key(`${TITLE}\n\n${BODY} The work begins in May.`) },
])('an article with $says has another key', ({ other }) => {
  expect(other).not.toBe(known)
})

test('an article kept in another normal form has the same key', () => {
  const article = read(`${TITLE}\n\n${BODY.replace('mayor', 'Bürgermeisterin')}`)
  const sentences = article.sentences.map((sentence) => ({
    ...sentence,
    original: sentence.original.normalize('NFD'),
  }))
  expect(articleKey({ ...article, sentences })).toBe(articleKey(article))
})

test('a key is a SHA-256 digest', () => {
  expect(known).toMatch(/^[0-9a-f]{64}$/)
})
