import { expect, test } from 'vitest'
import { roleByForm } from '../../../src/article/furniture.ts'
import { paragraphsOf } from '../../../src/article/paragraphs.ts'

const roleOf = (line: string) => {
  const [paragraph] = paragraphsOf(line)
  return paragraph && roleByForm(paragraph, true)
}

test.for([
  'The bridge in the evening. (AP Photo/Ann Smith)',
  'The bridge in the eveningCredit: Ann Smith',
  'Credit...Ann Smith for The Paper',
  'The mayor, the priest and the judge on the bridge.EFE',
  'The mayor on the bridge on Monday | Ann Smith/PA Images via Getty Images',
  'The mayor on the bridge. IMAGO/Ann Smith',
  'A view of the bridge. Photo by Ann Smith',
  'FILE PHOTO: The bridge of Albi is seen on a winter day.',
  'Symbolbild: Eine Brücke im Winter',
  'Foto de archivo del puente de Albi en invierno',
  'Архивное фото моста через реку',
  'Ảnh minh họa cây cầu vào mùa đông',
  '资料图：冬天的大桥',
])('"%s" stands under a picture', (line) => {
  expect(roleOf(line)).toBe('furniture')
})

test.for([
  'REUTERS',
  'AFP, ROME',
  'Getty Images',
  'Ann Smith/Bob Jones',
  'APA/dpa',
  '— Ann Smith (@ann) May 4, 2025',
])('"%s" only names who made something', (line) => {
  expect(roleOf(line)).toBe('credit')
})

test.for([
  'The council voted on Monday to close the bridge. (AP)',
  'The mayor spoke to Reuters on Monday.',
  'He took a photo of the bridge and sent it to the police.',
  'The ratio of men/women in the council is two to one.',
  'The photo was taken by a neighbour, the police said.',
])('"%s" is running text', (line) => {
  expect(roleOf(line)).toBeUndefined()
})
