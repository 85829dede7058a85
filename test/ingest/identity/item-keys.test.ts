import { expect, test } from 'vitest'
import { hashedKey, hashedUrlKey, itemKeys, type KeyedEntry } from '../../../src/ingest/identity/item-keys.ts'

const HOME = 'https://paper.example/'
const STORY: KeyedEntry = {
  guid: 'story-1',
  link: 'https://paper.example/1',
  title: 'Bridge open',
  text: 'The bridge is open again.',
  published: '2024-03-05T10:00:00Z',
}

const keysOf = (entries: readonly KeyedEntry[], source = 'paper'): string[][] =>
  itemKeys(entries, { source, home: HOME })
const keysOfOne = (change: Partial<KeyedEntry> = {}, source = 'paper'): string[] =>
  keysOf([{ ...STORY, ...change }], source)[0] ?? []

/** Whether the store would take both for one article. */
const isKnown = (before: readonly string[] | undefined, after: readonly string[] | undefined): boolean =>
  (after ?? []).some((key) => before?.includes(key))

const WHOLLY_NEW = { guid: 'story-2', link: 'https://paper.example/2', title: 'Other', text: 'Other words.' }

test('an item has a key of its guid, its address and its words', () => {
  expect(keysOfOne()).toHaveLength(3)
  expect(keysOfOne({ link: undefined })).toHaveLength(2)
  expect(keysOfOne({ guid: ' ', link: 'nowhere' })).toHaveLength(1)
})

test.for([
  { same: 'guid', change: { ...WHOLLY_NEW, guid: STORY.guid } },
  {
    same: 'address but for trackers',
    change: { ...WHOLLY_NEW, link: `http://www.paper.example/1/?utm_id=4` },
  },
  { same: 'words', change: { ...WHOLLY_NEW, title: ' BRIDGE  open', text: 'The bridge\nis open again. ' } },
  {
    same: 'words with another date',
    change: { ...STORY, guid: 'x', link: 'https://paper.example/9', published: undefined },
  },
])('the same $same makes an item known', ({ change }) => {
  expect(isKnown(keysOfOne(), keysOfOne(change))).toBe(true)
})

test('an item with nothing in common is new', () => {
  expect(isKnown(keysOfOne(), keysOfOne(WHOLLY_NEW))).toBe(false)
})

test('a number or a sign makes other words', () => {
  const change = { ...WHOLLY_NEW, title: STORY.title }
  expect(
    isKnown(
      keysOfOne({ ...STORY, text: 'It took 95 minutes.' }),
      keysOfOne({ ...change, text: 'It took 35 minutes.' }),
    ),
  ).toBe(false)
  expect(
    isKnown(
      keysOfOne({ ...STORY, text: 'It is -5 degrees.' }),
      keysOfOne({ ...change, text: 'It is 5 degrees.' }),
    ),
  ).toBe(false)
})

test('guids and words count within their feed, addresses everywhere', () => {
  expect(isKnown(keysOfOne(), keysOfOne({ link: WHOLLY_NEW.link }, 'other'))).toBe(false)
  expect(isKnown(keysOfOne(), keysOfOne(WHOLLY_NEW, 'other'))).toBe(false)
  expect(isKnown(keysOfOne(), keysOfOne({ ...WHOLLY_NEW, link: STORY.link }, 'other'))).toBe(true)
})

test('names of feeds and guids never run into one another', () => {
  const first = itemKeys([{ guid: 'b c', text: 'x' }], { source: 'a' })
  const second = itemKeys([{ guid: 'c', text: 'y' }], { source: 'a b' })
  expect(isKnown(first[0], second[0])).toBe(false)
})

test('a guid that two items of one document share is void when their links differ', () => {
  const [first, second] = keysOf([STORY, { ...WHOLLY_NEW, guid: STORY.guid }])
  expect(first).toHaveLength(2)
  expect(second).toHaveLength(2)
  expect(isKnown(first, second)).toBe(false)
})

test('an item that stands twice in one document keeps its guid and its address', () => {
  const [first, second] = keysOf([STORY, { ...STORY, text: 'The bridge is open again, at last.' }])
  expect(first).toHaveLength(3)
  expect(isKnown(first, second)).toBe(true)
})

test('an address that several items of one document share is void', () => {
  const [first, second] = keysOf([STORY, { ...WHOLLY_NEW, link: `${STORY.link}#two` }])
  expect(first).toHaveLength(2)
  expect(isKnown(first, second)).toBe(false)
})

test('an address shared by items without guids is void when their words differ', () => {
  const [first, second] = keysOf([
    { link: STORY.link, text: 'One.' },
    { link: STORY.link, text: 'Two.' },
  ])
  expect(isKnown(first, second)).toBe(false)
})

test('the home page is no address of an item', () => {
  expect(keysOfOne({ link: 'http://www.paper.example' })).toHaveLength(2)
  const [first, second] = [keysOfOne({ link: HOME }), keysOfOne({ ...WHOLLY_NEW, link: HOME })]
  expect(isKnown(first, second)).toBe(false)
})

test('words that stand under two links of one document are void', () => {
  const [first, second] = keysOf([STORY, { ...STORY, guid: 'story-2', link: 'https://paper.example/2' }])
  expect(isKnown(first, second)).toBe(false)
})

test('without text, title and date are the words; a title alone is none', () => {
  const bare = { ...STORY, guid: undefined, link: undefined, text: '' }
  expect(isKnown(keysOfOne(bare), keysOfOne(bare))).toBe(true)
  expect(isKnown(keysOfOne(bare), keysOfOne({ ...bare, published: '2024-03-06T10:00:00Z' }))).toBe(false)
  expect(keysOfOne({ ...STORY, text: '', published: undefined })).toHaveLength(2)
})

test('an empty item has no keys', () => {
  expect(keysOfOne({ guid: 'x', link: undefined, title: ' ', text: '\n' })).toEqual([])
  expect(keysOfOne({ guid: 'x', link: HOME, title: undefined, text: '' })).toEqual([])
})

test('an item with nothing but an address can still be read there', () => {
  expect(keysOfOne({ guid: undefined, title: undefined, text: '' })).toHaveLength(1)
})

test('an item whose every key is void is kept by all of it together', () => {
  const items = [
    STORY,
    { ...STORY, link: 'https://paper.example/2' },
    { ...STORY, guid: 'a', text: 'One more.' },
    { ...STORY, guid: 'b', link: 'https://paper.example/2', text: 'Two more.' },
  ]
  const [first, second] = keysOf(items)
  expect(first).toHaveLength(1)
  expect(isKnown(first, second)).toBe(false)
  expect(keysOf(items)[0]).toEqual(first)
})

test('the stored key of an address is that of the item which links there', () => {
  expect(keysOfOne().map(hashedKey)).toContain(hashedUrlKey('http://www.paper.example/1?utm_source=page'))
  expect(hashedUrlKey('mailto:a@paper.example')).toBeUndefined()
})
