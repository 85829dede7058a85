import { expect, test } from 'vitest'
import { codeSpan, escaped, literalStart } from '../../../../src/deliver/discord/text/escape.ts'

const APART = '\u200b'

test.for([
  { what: 'emphasis', text: '*a* _b_ __c__ ~~d~~', shown: '\\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\~\\~d\\~\\~' },
  { what: 'a spoiler', text: '||dam||', shown: '\\|\\|dam\\|\\|' },
  { what: 'code', text: '`dam` ```x', shown: '\\`dam\\` \\`\\`\\`x' },
  { what: 'an escape', text: '\\*dam*', shown: '\\\\\\*dam\\*' },
  { what: 'a masked link', text: '[dam](https://x.example)', shown: '\\[dam\\](https\\://x\\.example)' },
  { what: 'a link without preview', text: '<https://x.example>', shown: '\\<https\\://x\\.example\\>' },
  { what: 'a bare address', text: 'see HTTPS://x.example', shown: 'see HTTPS\\://x\\.example' },
  { what: 'an address of any scheme', text: 'steam://run discord://x', shown: 'steam\\://run discord\\://x' },
  { what: 'a bare host', text: 'dam.example www.1.2', shown: 'dam\\.example www\\.1.2' },
  { what: 'an invitation', text: 'discord.gg/dam', shown: 'discord\\.gg/dam' },
  { what: 'a host of another script', text: 'плотина.рф', shown: 'плотина\\.рф' },
  { what: 'everybody', text: '@everyone @HERE', shown: `@${APART}everyone @${APART}HERE` },
  { what: 'a person', text: '<@123> <@!123>', shown: '\\<@123\\> \\<@!123\\>' },
  { what: 'a role', text: '<@&123>', shown: '\\<@&123\\>' },
  { what: 'a channel', text: '<#123>', shown: '\\<#123\\>' },
  { what: 'a command', text: '</dam:123>', shown: '\\</dam:123\\>' },
  { what: 'a time', text: '<t:1700000000:R>', shown: '\\<t\\:1700000000:R\\>' },
  { what: 'a place of the server', text: '<id:guide>', shown: '\\<id:guide\\>' },
  { what: 'an emoji of the server', text: '<:dam:123> <a:dam:1>', shown: '\\<\\:dam:123\\> \\<a\\:dam:1\\>' },
  { what: 'an emoji by name', text: ':joy::skin-tone-1:', shown: '\\:joy:\\:skin-tone-1:' },
  { what: 'emoji names in a chain', text: ':a:b:', shown: '\\:a\\:b:' },
  { what: 'marks of direction', text: 'abc\u202edef\u2066', shown: 'abcdef' },
  { what: 'what cannot be seen', text: '@every\u200bone', shown: `@${APART}everyone` },
  { what: 'a line end', text: 'a\n# b\r\n> c', shown: 'a # b \\> c' },
])('$what stays text', ({ text, shown }) => {
  expect(escaped(text)).toBe(shown)
})

test.for(['At 08:00, 1.5 m. Then 2.', 'U.S', 'R&D', 'می‌خواهم', '👨‍👩‍👧', 'ida@dam', 'a: b: c'])(
  '%s needs at most a backslash',
  (text) => {
    expect(escaped(text).replaceAll('\\', '')).toBe(text)
  },
)

test.for([
  ['- dam', '\\- dam'],
  ['+ dam', '\\+ dam'],
  ['# dam', '\\# dam'],
  ['-# dam', '\\-# dam'],
  ['1. dam', '1\\. dam'],
  ['20) dam', '20\\) dam'],
  ['dam - # 1.', 'dam - # 1.'],
  ['1 dam.', '1 dam.'],
])('the line %s begins with words: %s', ([line = '', shown]) => {
  expect(literalStart(line)).toBe(shown)
})

test.for([
  ['EN DE', '`EN DE`'],
  ['`x` ``', "`'x' ''`"],
  ['a\nb', '`a b`'],
  ['[a](https://b) <@1>', `\`[a]${APART}(https:${APART}//b) <${APART}@${APART}1>\``],
  [' \n', ''],
])('code %s', ([text = '', shown]) => {
  expect(codeSpan(text)).toBe(shown)
})
