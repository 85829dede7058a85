import { expect, test } from 'vitest'
import { ACTIONS, type BlockKind, block, type Inline } from '../../../src/deliver/card.ts'
import { assertDiscordMessage } from '../../../src/deliver/discord/check.ts'
import { componentsIn } from '../../../src/deliver/discord/mark.ts'
import { renderDiscord, renderReply } from '../../../src/deliver/discord/render.ts'
import { leadCard } from '../../../src/deliver/story-card.ts'
import { damBrief } from '../../rigs/brief-builder.ts'
import { buttons, keyOf, render, story, textsOf } from './render-bench.ts'

test('a story as Discord shows it', () => {
  const url = 'https://herald.example/dam'
  const brief = damBrief()
  const [source, ...others] = brief.sources
  const linked = { ...brief, sources: source ? [{ ...source, url }, ...others] : [] }
  const one = `[[1]](<${url}>)`
  const blocks = [
    block('header', 'World digest · Wed 22 Jan'),
    ...leadCard(linked),
    block('footer', '1 story'),
  ]
  expect(render(blocks)).toEqual([
    [
      `-# World digest · Wed 22 Jan
### Crack found in Sorvo dam
-# 5 outlets · 5 languages · 4 origins · story K4M
A crack was found in the Sorvo dam on Monday. ${one} \\[2\\] \\[3\\]
- Some 1,300 people left their homes. \`single\u00a0source\u00a0·\u00a0EN\` ${one}
- Mayor Ida Moll confirmed the crack. \`translated\u00a0· 2\u00a0outlets\u00a0· DE\u00a0NO\u00a0· one\u00a0speaker\` \\[2\\] \\[4\\]
**Sources differ**
- *How many people left?* **1,300** (Lake Herald) ${one}; **900** (Danau Pos) \\[3\\].
-# Also reported by 1 source in Vietnamese (not translated)
-# Sources ${one} Lake Herald EN · \\[2\\] Seeblatt DE · \\[3\\] Danau Pos ID · \\[4\\] Fjordposten NO · \\[5\\] Hồ Mới VI
-# Translation: test memory`,
      '-# 1 story',
    ],
  ])
})

test('a sentence stands with its English, apart from the next one', () => {
  const blocks = [block('quote', 'a'), block('gloss', 'b'), block('quote', 'c'), block('meta', 'd')]
  expect(render(blocks)).toEqual([['> a\n> b\n> \n> c\n-# d']])
})

test('the whole message: flag, nobody to notify, a rule between stories, buttons at the end', () => {
  const [message] = renderDiscord(
    { blocks: [...story(1, 20), ...story(2, 20)], actions: buttons('ask') },
    keyOf,
  )
  expect(message?.payload).toEqual({
    flags: 32_768,
    allowed_mentions: { parse: [] },
    components: [
      { type: 10, id: 0x10, content: '### Story 1\nThe dam holds. The d\n-# 1 outlet' },
      { type: 14 },
      { type: 10, content: '### Story 2\nThe dam holds. The d\n-# 1 outlet' },
      {
        type: 1,
        components: [{ type: 2, style: 2, label: 'ask', custom_id: 'ask:K4M:00000010aaaa' }],
      },
    ],
  })
  expect(message?.fallback).toEqual({
    content: '### Story 1\nThe dam holds. The d\n-# 1 outlet\n### Story 2\nThe dam holds. The d\n-# 1 outlet',
    allowed_mentions: { parse: [] },
  })
})

test('the buttons stand under the last message only', () => {
  const messages = renderDiscord(
    { blocks: Array.from({ length: 40 }, (_, n) => story(n)).flat(), actions: buttons('ask') },
    keyOf,
  )
  const rows = messages.map(
    ({ payload }) => componentsIn(payload.components).filter(({ type }) => type === 1).length,
  )
  expect(rows).toEqual([...rows.slice(1).map(() => 0), 1])
})

test('only web addresses become links', () => {
  const pieces: Inline[] = [
    { cite: 1, url: 'javascript:x' },
    { cite: 2, url: 'https://x.example/a)>b' },
    { link: 'a', url: 'file:///x' },
  ]
  expect(render([block('paragraph', ...pieces)])).toEqual([['\\[1\\][[2]](<https://x.example/a%29%3Eb>)a']])
})

test('an address stands for itself, without a preview', () => {
  const url = 'https://x.example/a'
  expect(render([block('fact', { link: url, url })])).toEqual([[`- <${url}>`]])
})

const HOSTILE = 'x\n\n# [a](https://e.example) <@1> @everyone :joy: `c` ** -# 1. ||s||'
const KINDS: readonly BlockKind[] = [
  'header',
  'headline',
  'meta',
  'paragraph',
  'fact',
  'heading',
  'side',
  'quote',
  'gloss',
  'sources',
  'footer',
]
test.for(KINDS)('nothing hostile gets out of a %s', (kind) => {
  const pieces: Inline[] = [
    HOSTILE,
    { bold: HOSTILE },
    { italic: HOSTILE },
    { tag: HOSTILE },
    { link: HOSTILE, url: 'https://ours.example/' },
  ]
  const [text = ''] = render([block(kind, ...pieces)]).flat()
  expect(text).not.toContain('\n')
  const bare = text
    .replace(/`[^`]*`/g, '')
    .replaceAll('](<https://ours.example/>)', '')
    .replace(/\\[^\p{L}\p{N}\s]/gu, '')
  expect(bare).not.toMatch(/@everyone|\]\(|<|`|:\/\/|:joy:|\|\||\n|e\.example/)
})

test.for([
  ['headline', '# a', '### \\# a'],
  ['meta', '-# a', '-# \\-# a'],
  ['fact', '1. a', '- 1\\. a'],
  ['quote', '- a', '> \\- a'],
  ['paragraph', '> a', '\\> a'],
] as const)('a %s that begins with %s shows it', ([kind, text, shown]) => {
  expect(render([block(kind, text)])).toEqual([[shown]])
})

test('an address is no address when two pieces make it', () => {
  expect(render([block('paragraph', 'https:', '//e.example', ' www', '.e.org')])).toEqual([
    ['https\\://e\\.example www\\.e\\.org'],
  ])
})

test('marks touch their words, and nothing is marked where there are none', () => {
  expect(
    render([block('paragraph', 'a ', { bold: ' b ' }, ' ', { italic: '' }, { bold: ' ' }, { tag: '' }, 'c')]),
  ).toEqual([['a **b** c']])
})

test('a heading is bold as a whole, and cut like any line', () => {
  const pieces: Inline[] = ['More ', { bold: 'facts' }, ' ', { tag: 'EN' }]
  expect(render([block('heading', ...pieces)])).toEqual([['**More facts (EN)**']])
  for (const text of render([block('heading', ...pieces, { tag: 'x'.repeat(9_000) })]).flat())
    expect(text).toMatch(/^\*\*[^*]+\*\*$/)
})

test('nothing at all is no message', () => {
  expect(renderDiscord({ blocks: [] }, keyOf)).toEqual([])
  expect(renderDiscord({ blocks: [block('paragraph', ' \u200b')], actions: buttons('ask') }, keyOf)).toEqual(
    [],
  )
})

test('labels are plain words within their limit; a button twice is one; more than five take two rows', () => {
  const odd = { id: 'ask', label: `*${'🌊'.repeat(90)}`, story: 'A' } as const
  const actions = [odd, odd, { id: 'wrong', label: ' \u202e', story: 'A' } as const, ...buttons(...ACTIONS)]
  const [message] = renderDiscord({ blocks: story(1), actions }, keyOf)
  assertDiscordMessage(message?.payload)
  const rows = componentsIn(message?.payload.components).filter(({ type }) => type === 1)
  expect(rows.map(({ components }) => componentsIn(components).length)).toEqual([5, 3])
  const [first, second] = componentsIn(rows[0]?.components)
  expect(first?.label).toMatch(/^\*🌊+/u)
  expect(second?.label).toBe('wrong')
})

test('an answer is one message without a key, more of them when it is long, five at most', () => {
  const short = renderReply({ blocks: story(1, 20), actions: buttons('share') })
  expect(short).toEqual([
    {
      flags: 32_768,
      allowed_mentions: { parse: [] },
      components: [
        { type: 10, content: '### Story 1\nThe dam holds. The d\n-# 1 outlet' },
        { type: 1, components: [{ type: 2, style: 2, label: 'share', custom_id: 'share:K4M:' }] },
      ],
    },
  ])
  const long = renderReply({
    blocks: Array.from({ length: 90 }, (_, n) => story(n, 400)).flat(),
    actions: buttons('share'),
  })
  for (const body of long) assertDiscordMessage(body)
  expect(long).toHaveLength(5)
  expect(textsOf(long[4] ?? {}).at(-1)).toBe('-# Cut here: the rest is too long for a chat.')
  expect(componentsIn(long[4]?.components).filter(({ type }) => type === 2)).toHaveLength(1)
  expect(componentsIn(long[3]?.components).filter(({ type }) => type === 2)).toHaveLength(0)
})

test('an answer without words says so', () => {
  expect(textsOf(renderReply({ blocks: [] })[0] ?? {})).toEqual(['Nothing to show.'])
})
