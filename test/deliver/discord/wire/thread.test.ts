import { expect, test } from 'vitest'
import { threadName } from '../../../../src/deliver/discord/wire/thread.ts'

const named = (content: string) => threadName({ components: [{ type: 14 }, { type: 10, content }] })

test.for([
  ['### Crack found in Sorvo dam\n-# 5 outlets', 'Crack found in Sorvo dam'],
  ['**Crack** *found* `EN` [[1]](<https://x.example/a>)', 'Crack found EN [1]'],
  ['- \\[1\\] 3\\*4 [Herald](<https://x.example/>)', '[1] 3*4 Herald'],
  ['', 'Details'],
  [' \nmore', 'Details'],
] as const)('the thread of %s is called %s', ([content, name]) => {
  expect(named(content)).toBe(name)
  expect(threadName({ content })).toBe(name)
})

test.for(['x'.repeat(500), '🌊'.repeat(300), 'dam '.repeat(100)])(
  'a long name keeps the limit',
  (content) => {
    const name = named(content)
    expect(name.length).toBeLessThanOrEqual(100)
    expect(name.isWellFormed()).toBe(true)
    expect(name).toMatch(/…$/)
  },
)

test('without any text it is called after what it holds', () => {
  expect(threadName({})).toBe('Details')
})
