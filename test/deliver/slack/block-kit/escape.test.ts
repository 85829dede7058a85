import { expect, test } from 'vitest'
import {
  clipPlain,
  escapeCode,
  escapeMrkdwn,
  escapePlain,
  literalStart,
  mostEscaped,
} from '../../../../src/deliver/slack/block-kit/escape.ts'

/** Has no width; see the rule in the file under test. */
const _ = '\u2060'

const HOSTILE = [
  { what: 'a call to a channel', text: '<!channel>', sent: '&lt;!channel&gt;' },
  { what: 'a mention', text: '<@U0AB12>', sent: `&lt;@${_}U0AB12&gt;` },
  { what: 'a link to a channel', text: '<#C0AB12|dam>', sent: `&lt;#${_}C0AB12|dam&gt;` },
  { what: 'a link', text: '<https://dam.example|bank>', sent: `&lt;https:${_}//dam.${_}example|bank&gt;` },
  { what: 'a date', text: '<!date^1^{date}|x>', sent: '&lt;!date^1^{date}|x&gt;' },
  {
    what: 'names that clients know',
    text: '@here @channel @everyone',
    sent: `@${_}here @${_}channel @${_}everyone`,
  },
  { what: 'the name of a channel', text: 'see #general', sent: `see #${_}general` },
  { what: 'an entity', text: '&lt;!here&gt; R&D', sent: '&amp;lt;!here&amp;gt; R&amp;D' },
  { what: 'bold', text: '*dam*', sent: `${_}*${_}dam${_}*${_}` },
  { what: 'italic', text: 'a _dam_.', sent: `a ${_}_${_}dam${_}_${_}.` },
  { what: 'a line through it', text: '~dam~', sent: `${_}~${_}dam${_}~${_}` },
  { what: 'code', text: '`dam`', sent: `${_}\`${_}dam${_}\`${_}` },
  { what: 'a block of code', text: '```a', sent: `${_}\`${_}${_}\`${_}${_}\`${_}a` },
  { what: 'marks of full width', text: '＊dam＊', sent: `${_}＊${_}dam${_}＊${_}` },
  { what: 'marks within a word, which work nowhere', text: 'sorvo_dam_2 5*3', sent: 'sorvo_dam_2 5*3' },
  { what: 'an emoji', text: ':skull: :+1:', sent: `:${_}skull: :${_}+1:` },
  { what: 'a time of day', text: 'at 08:30', sent: 'at 08:30' },
  { what: 'a bare address', text: 'https://dam.example/a', sent: `https:${_}//dam.${_}example/a` },
  { what: 'a bare host', text: 'dam.example says', sent: `dam.${_}example says` },
  { what: 'an address of mail', text: 'ida@dam.example', sent: `ida@${_}dam.${_}example` },
  { what: 'numbers and ends of sentences', text: '1.5 m. Then 2.', sent: '1.5 m. Then 2.' },
  {
    what: 'a mark made by a zero-width space',
    text: '\u200b*\u200bdam\u200b*',
    sent: `${_}*${_}dam${_}*${_}`,
  },
  { what: 'a turned direction', text: 'a\u202eb\u2066c', sent: 'abc' },
  { what: 'line ends', text: 'a\n> b\r\n- c', sent: 'a &gt; b - c' },
  { what: 'half of a letter', text: 'a\ud800b', sent: 'a\ufffdb' },
] as const

test.for(HOSTILE)('$what stays text', ({ text, sent }) => {
  expect(escapeMrkdwn(text)).toBe(sent)
})

const read = (sent: string) =>
  sent.replaceAll(_, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

test.for(HOSTILE.slice(0, 21))('$what shows the same characters', ({ text, sent }) => {
  expect(read(sent)).toBe(text)
})

test.for(HOSTILE)('$what is never longer than its bound', ({ text, sent }) => {
  expect(mostEscaped(text)).toBeGreaterThanOrEqual(sent.length)
})

test('text without marks, and code, lose entities and live names only', () => {
  expect(escapePlain('*R&D* <!here> :x: dam.example')).toBe(`*R&amp;D* &lt;!here&gt; :${_}x: dam.${_}example`)
  expect(escapeCode('a`b` <c> *d*')).toBe("a'b' &lt;c&gt; *d*")
})

test.for([
  ['&gt; dam', `${_}&gt; dam`],
  ['&gt;&gt;&gt; dam', `${_}&gt;&gt;&gt; dam`],
  ['- dam', `${_}- dam`],
  ['• dam', `${_}• dam`],
  ['12. dam', `${_}12. dam`],
  ['1,300 people', '1,300 people'],
  ['a &gt; b', 'a &gt; b'],
])('the line "%s" begins no list and no quotation', ([line, sent]) => {
  expect(literalStart(line ?? '')).toBe(sent)
})

test('a cut keeps words whole and counts entities as they are sent', () => {
  expect(clipPlain('A dam cracked near Sorvo', 16)).toBe('A dam cracked…')
  expect(clipPlain('&'.repeat(200), 150).length).toBeLessThanOrEqual(150)
  expect(clipPlain('&'.repeat(200), 150)).toMatch(/^(?:&amp;)+…$/)
  expect(clipPlain('x'.repeat(150), 150)).toBe('x'.repeat(150))
})
