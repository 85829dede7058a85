/** What every store must find. A part of the store contract. */
import { expect, test, vi } from 'vitest'
import type { Hit } from '../../src/store/store.ts'
import { articleOf, BRIDGE, type OpenForTest } from './sample.ts'

const NOON = new Date('2026-11-21T12:00:00Z')

const idsOf = (hits: readonly Hit[]) =>
  hits.map(({ articleId, sentence }) => `${articleId}:${sentence ?? 'title'}`)

export function findsLines(open: OpenForTest): void {
  test('finds a line by its words, with its story, in title and sentences', async () => {
    const { store } = await open()
    await store.putArticle(BRIDGE, 'k')
    await store.joinStory('bridge', 's1', NOON)
    expect(await store.search('ferry dawn')).toEqual([{ articleId: 'bridge', storyId: 's1', sentence: 0 }])
    expect(idsOf(await store.search('bridge')).toSorted()).toEqual(['bridge:1', 'bridge:title'])
  })

  test.for([
    ['Đặng Văn', 'dang van', 'vi', 'Đặng Văn đến cảng.'],
    ['Straße', 'strasse', 'de', 'Die Straße ist offen.'],
    ['Færøyene', 'faeroyene', 'nb', 'Båten går til Færøyene.'],
    ['Ilıca', 'ilica', 'tr', 'Ilıca köyü boşaltıldı.'],
    ['Łódź', 'lodz', 'pl', 'Most w Łódź zamknięto.'],
    ['大桥', '大桥', 'zh', '星期一工程师关闭了大桥。'],
    ['三浦半島', '三浦半島', 'ja', '地震は三浦半島で観測された。'],
    ['부산', '부산', 'ko', '다리는 부산에서 닫혔다.'],
    ['สะพาน', 'สะพาน', 'th', 'วิศวกรปิดสะพานเก่า'],
    ['мост', 'МОСТ', 'ru', 'Инженеры закрыли мост.'],
    ['الجسر', 'الجسر', 'ar', 'أغلق المهندسون الجسر القديم.'],
  ])('finds %s in the original, also as %s', async ([printed = '', typed = '', language = '', text = '']) => {
    const { store } = await open()
    await store.putArticle(articleOf('a', [text, 'Nothing else 123.'], { language }), 'k')
    expect(idsOf(await store.search(printed))).toEqual(['a:0'])
    expect(idsOf(await store.search(typed))).toEqual(['a:0'])
  })

  test('characters of an unspaced script count in their order', async () => {
    const { store } = await open()
    await store.putArticle(articleOf('a', ['上海与海上的船。', '海边与上游。'], { language: 'zh' }), 'k')
    expect(idsOf(await store.search('上海'))).toEqual(['a:0'])
    expect(idsOf(await store.search('边上'))).toEqual([])
  })

  test('finds English that may be shown, in other forms of the word', async () => {
    const { store } = await open()
    const shown = { text: 'Die Brücke ist zu.', english: 'The bridges are closed.' }
    const refused = { text: 'Sie misst 160 Kilometer.', english: 'It measures 100 miles.', agree: false }
    await store.putArticle(articleOf('a', [shown, refused], { language: 'de' }), 'k')
    expect(idsOf(await store.search('bridge'))).toEqual(['a:0'])
    expect(await store.search('miles')).toEqual([])
    expect(idsOf(await store.search('kilometer'))).toEqual(['a:1'])
  })

  test('never finds furniture', async () => {
    const { store } = await open()
    const menu = { text: 'Subscribe to our newsletter', role: 'furniture' as const, english: 'Newsletter' }
    await store.putArticle(articleOf('a', [menu, 'The quay reopened.']), 'k')
    expect(await store.search('newsletter')).toEqual([])
    expect(idsOf(await store.search('quay'))).toEqual(['a:1'])
  })

  test('a changed article is found by its new words only', async () => {
    const { store } = await open()
    await store.putArticle(articleOf('a', ['The quay burned.']), 'k1')
    await store.putArticle(articleOf('a', ['The quay flooded.']), 'k2')
    expect(await store.search('burned')).toEqual([])
    expect(idsOf(await store.search('flooded'))).toEqual(['a:0'])
    expect(idsOf(await store.search('quay'))).toEqual(['a:0'])
  })

  test('lines with every word come alone; without such a line, some words will do', async () => {
    const { store } = await open()
    await store.putArticle(articleOf('a', ['The quay burned.', 'The mill burned down.', 'Rain fell.']), 'k')
    expect(idsOf(await store.search('who burned the mill'))).toEqual(['a:1'])
    expect(idsOf(await store.search('burned rain'))).toHaveLength(3)
  })

  test('the line with the rarer words comes first', async () => {
    const { store } = await open()
    const lines = ['Harbour news of the day.', 'Harbour news again.', 'Harbour dredger sank.']
    await store.putArticle(articleOf('a', lines), 'k')
    expect(idsOf(await store.search('harbour dredger storm')).at(0)).toBe('a:2')
  })

  test.for(['', '   ', '?!', '"', '***', '""'])('finds nothing for "%s"', async (query) => {
    const { store } = await open()
    await store.putArticle(BRIDGE, 'k')
    expect(await store.search(query)).toEqual([])
  })

  test.for([
    'bridge" OR "ferry',
    'english:bridge',
    'bridge*',
    'NEAR(bridge monday)',
    "bridge' --",
    '(bridge',
    '-bridge',
    '^bridge',
  ])('takes %s for words and not for commands', async (query) => {
    const { store } = await open()
    await store.putArticle(BRIDGE, 'k')
    const hits = idsOf(await store.search(query))
    expect(hits).toContain('bridge:1')
  })

  test('function words alone are looked for, else they are not', async () => {
    const { store } = await open()
    await store.putArticle(BRIDGE, 'k')
    expect(idsOf(await store.search('the bridge in the harbour'))).toEqual(
      await store.search('bridge').then(idsOf),
    )
    expect(idsOf(await store.search('at the'))).toEqual(['bridge:0'])
  })

  test('keeps to language, outlet, time and number of hits', async () => {
    const { store } = await open()
    const put = (id: string, rest: object) => store.putArticle(articleOf(id, ['Harbour open.'], rest), 'k')
    await put('a', { language: 'de', published: '2026-11-20' })
    await put('b', { outlet: 'Hafenblatt', published: '2026-11-21T12:00:00+01:00' })
    await put('c', {})
    const found = async (options: object) => idsOf(await store.search('harbour', options)).toSorted()
    expect(await found({ language: 'de' })).toEqual(['a:0'])
    expect(await found({ outlet: 'Hafenblatt' })).toEqual(['b:0'])
    expect(await found({ since: new Date('2026-11-20T00:00:00Z') })).toEqual(['a:0', 'b:0'])
    expect(await found({ since: new Date('2026-11-21T11:00:00Z') })).toEqual(['b:0'])
    expect(await found({ since: new Date('2026-11-21T11:00:01Z') })).toEqual([])
    expect(await found({ limit: 2 })).toHaveLength(2)
    expect(await found({})).toEqual(['a:0', 'b:0', 'c:0'])
  })

  test('keeps to what a changed article says of itself', async () => {
    const { store } = await open()
    const before = { outlet: 'Hafenblatt', language: 'de', published: '2026-11-20' }
    const after = { outlet: 'Harbour Times', language: 'en', published: '2026-11-22' }
    await store.putArticle(articleOf('a', ['Harbour open.'], before), 'k1')
    await store.putArticle(articleOf('a', ['Harbour open.'], after), 'k2')
    for (const option of [{ outlet: 'Harbour Times' }, { language: 'en' }, { since: new Date('2026-11-21') }])
      expect(await store.search('harbour', option)).toHaveLength(1)
  })

  test('a time without zone is UTC, wherever the program runs; a time that is none is no time', async () => {
    const { store } = await open()
    vi.stubEnv('TZ', 'Asia/Tokyo')
    expect(new Date('2026-11-21T12:00:00').getUTCHours()).toBe(3)
    await store.putArticle(articleOf('a', ['Harbour.'], { published: '2026-11-21T12:00:00' }), 'k')
    await store.putArticle(articleOf('b', ['Harbour.'], { published: 'yesterday' }), 'k')
    vi.unstubAllEnvs()
    expect(idsOf(await store.search('harbour', { since: NOON }))).toEqual(['a:0'])
  })

  test('gives at most 200 lines, and looks for at most 16 words', async () => {
    const { store } = await open()
    const words = Array.from({ length: 17 }, (_, at) => `word${at}`)
    const lines = Array.from({ length: 210 }, () => 'Harbour open.')
    await store.putArticle(articleOf('a', [...lines, words.slice(0, 16).join(' '), 'word1']), 'k')
    expect(await store.search('harbour', { limit: 1000 })).toHaveLength(200)
    expect(await store.search('harbour')).toHaveLength(20)
    expect(idsOf(await store.search(words.join(' ')))).toEqual(['a:210'])
  })
}
