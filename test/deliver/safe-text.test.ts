import { expect, test } from 'vitest'
import { safe } from '../../src/deliver/safe-text.ts'

const ESCAPE = '\u001b'

test.for([
  { what: 'a colour', text: `${ESCAPE}[31mdam${ESCAPE}[0m`, shown: 'dam' },
  { what: 'an 8-bit escape sequence', text: '\u009b31mdam', shown: 'dam' },
  { what: 'a title of the window', text: `${ESCAPE}]0;owned\u0007dam`, shown: 'dam' },
  {
    what: 'a link of the terminal',
    text: `${ESCAPE}]8;;https://x.example\u0007dam${ESCAPE}]8;;\u0007`,
    shown: 'dam',
  },
  { what: 'a movement of the cursor', text: `dam${ESCAPE}[2J${ESCAPE}[H`, shown: 'dam' },
  { what: 'a return over the line', text: 'dam\rwall', shown: 'dam wall' },
  {
    what: 'line ends of every kind',
    text: 'a\nb\r\nc\u0085d\u2028e\u2029f\vg\fh\ti',
    shown: 'a b c d e f g h i',
  },
  { what: 'a backspace, a bell, a NUL', text: 'd\u0008a\u0007m\u0000', shown: 'dam' },
  { what: 'marks of direction', text: '\u202edam\u202c \u2066wall\u2069 \u200fx\u061c', shown: 'dam wall x' },
  { what: 'characters without width', text: 'd\u200ba\u2060m\ufeff\u180e', shown: 'dam' },
  { what: 'hidden tags', text: `dam${String.fromCodePoint(0xe0041, 0xe007f)}`, shown: 'dam' },
  { what: 'annotations', text: '\ufff9dam\ufffawall\ufffb', shown: 'damwall' },
])('$what does not reach a screen', ({ text, shown }) => {
  expect(safe(text)).toBe(shown)
})

test('half an escape sequence inside another one leaves no whole one', () => {
  expect(safe(`${ESCAPE}${ESCAPE}[31m[31mdam`)).not.toContain(ESCAPE)
})

test.for([
  { what: 'a pile of marks', text: `a${'\u0301'.repeat(50)}b`, shown: `a${'\u0301'.repeat(8)}b` },
  {
    what: 'a pile held by joiners',
    text: `a${'\u0301\u200d'.repeat(50)}`,
    shown: `a${'\u0301\u200d'.repeat(8)}`,
  },
  { what: 'eight marks', text: `a${'\u0301'.repeat(8)}b`, shown: `a${'\u0301'.repeat(8)}b` },
  { what: 'half a pair', text: 'dam \ud800 \udc00', shown: 'dam \ufffd \ufffd' },
])('of $what only so much is shown as a screen can bear', ({ text, shown }) => {
  expect(safe(text)).toBe(shown)
})

test.for(['Đập Sorvo — “nứt”', 'می‌خواهم', 'क्‍ष', '水壩 🌊', '👨‍👩‍👧', 'é e\u0301'])(
  '%s stays as it is',
  (text) => {
    expect(safe(text)).toBe(text)
  },
)
