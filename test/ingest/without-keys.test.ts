import { expect, test } from 'vitest'
import { withoutKeys } from '../../src/ingest/without-keys.ts'

test.for([
  ['200 https://a.example/rss?key=S (192.0.2.1)', '200 https://a.example/rss?… (192.0.2.1)'],
  ['It leads (https://a.example/x#S).', 'It leads (https://a.example/x?…).'],
  ['“http://a.example/?S”, ftp://b.example/?S', '“http://a.example/?…”, ftp://b.example/?…'],
  ['https://ida:S@a.example/@ida', 'https://a.example/@ida'],
  ['HTTPS://S@a.example', 'HTTPS://a.example'],
  ['https://a.example/dam, and why? See: a/b', 'https://a.example/dam, and why? See: a/b'],
])('"%s" is shown as "%s"', ([text = '', shown]) => {
  expect(withoutKeys(text)).toBe(shown)
})

test.for(['a', 'a.', ')', '://', 'a://', '@', 'https://a@'])(
  'twice as many "%s" take no more than about twice the time',
  (part) => {
    const time = (size: number) => {
      const text = part.repeat(size)
      const start = performance.now()
      withoutKeys(text)
      return performance.now() - start
    }
    time(1_000)
    expect(time(200_000)).toBeLessThan(Math.max(time(100_000), 20) * 4)
  },
)
