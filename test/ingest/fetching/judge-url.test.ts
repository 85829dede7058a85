import { expect, test } from 'vitest'
import { judgeAddress } from '../../../src/ingest/fetching/guard/address.ts'
import { judgeUrl } from '../../../src/ingest/fetching/guard/judge-url.ts'
import { readRules } from '../../../src/ingest/fetching/guard/rules.ts'

const RULES = readRules()

test.for([
  '0.0.0.0',
  '0.255.0.1',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.255.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.254',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.19.255.254',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.1.1.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '::ffff:0:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b::5db8:d822',
  '64:ff9b:1::1',
  '100::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:0:7f00:1::',
  '2001:db8::1',
  '2001:1ff:ffff::1',
  '2002:7f00:1::1',
  '3fff::1',
  '4000::1',
  'fe80::1%eth0',
  '127.1',
  'localhost',
  '',
])('%s is not dialled', (address) => {
  expect(judgeAddress(address)).toBeTypeOf('string')
})

test.for([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.0.1.1',
  '192.167.1.1',
  '198.17.1.1',
  '198.20.0.1',
  '223.255.255.255',
  '::ffff:1.1.1.1',
  '2001:200::1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
  '2003::1',
  '3ffe::1',
])('%s is dialled', (address) => {
  expect(judgeAddress(address)).toBeUndefined()
})

test.for([
  'https://news.example/feed.xml',
  'http://news.example:80/',
  'https://news.example:443/',
  'http://1.1.1.1/',
  'http://[2606:4700::1111]/',
  'https://bücher.example/',
  'http://127.0.0.1.news.example/',
  'HTTP://NEWS.EXAMPLE/',
  'http://news.example/?to=http://127.0.0.1/',
  'http://internal.example/',
  'http://localhost.example/',
])('%s may be asked', (text) => {
  expect(judgeUrl(text, RULES)).toMatchObject({ isListed: false })
})

test.for([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0x7f.0.1/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127.0.0.1./',
  'http://127.0.0.1\\@news.example/',
  'http://news.example@127.0.0.1/',
  'http://user:pass@news.example/',
  'http://user@news.example/',
  'http://0/',
  'http://0x/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[2002:7f00:1::]/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://a.localhost/',
  'http://localhost./',
  'http://news.example./',
  'http://printer/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://nas.home.arpa/',
  'http://news.example:22/',
  'https://news.example:25/',
  'http://news.example:6379/',
  'http://news.example:8080/',
  'http://news.example:0/',
  'ftp://news.example/',
  'file:///etc/hostname',
  'data:text/xml,x',
  'javascript:1',
  'ws://news.example/',
  'gopher://news.example/',
  'http+unix://socket/',
  '//news.example/',
  '/feed.xml',
  'news.example',
  '',
  'http://',
  `http://news.example/${'a'.repeat(9_000)}`,
  'http://[::1%25lo]/',
  'http://%31%32%37.1/',
])('%s is refused', (text) => {
  expect(judgeUrl(text, RULES)).toEqual({ why: expect.any(String), remedy: expect.any(String) })
})

test('an entry opens its own host and port in every spelling, and no other', () => {
  const rules = readRules(['127.0.0.1:8080', '[::1]:8080', 'RSShub:1200'])
  for (const listed of [
    'http://127.0.0.1:8080/a',
    'http://127.1:8080/',
    'http://[0:0::1]:8080/',
    'http://rsshub:1200/',
  ])
    expect(judgeUrl(listed, rules)).toMatchObject({ isListed: true })
  for (const other of [
    'http://127.0.0.1/',
    'http://127.0.0.1:8081/',
    'http://127.0.0.2:8080/',
    'http://rsshub/',
    'http://a:b@127.0.0.1:8080/',
  ])
    expect(judgeUrl(other, rules)).toHaveProperty('why')
})

test.for([22, 25, 6379])('port %i is never asked, and the words say so', (port) => {
  expect(judgeUrl(`http://news.example:${port}/`, RULES)).toMatchObject({
    why: `port ${port} is never asked`,
  })
})

test('a further port is open for public hosts only', () => {
  const rules = readRules([], [8443])
  expect(judgeUrl('https://news.example:8443/', rules)).toMatchObject({ port: 8443, isListed: false })
  expect(judgeUrl('https://127.0.0.1:8443/', rules)).toHaveProperty('why')
})

test.for([
  [['127.0.0.1'], []],
  [['127.0.0.1:'], []],
  [['127.0.0.1:22'], []],
  [['news.example:8080/path'], []],
  [['user@news.example:8080'], []],
  [['10.0.0.0/8:80'], []],
  [['*'], []],
  [[], [25]],
  [[], [0]],
  [[], [70_000]],
] as const)('%j with ports %j cannot be opened', ([allow, ports]) => {
  expect(() => readRules(allow, ports)).toThrow(TypeError)
})
