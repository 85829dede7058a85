import { expect, test } from 'vitest'
import { decodeEntities } from '../../../src/ingest/html/entities.ts'
import { plainText } from '../../../src/ingest/html/plain-text.ts'

test.for([
  { html: '<p>One</p><p>Two <b>three</b></p>', text: 'One\nTwo three' },
  { html: 'One<br>two<br/>three', text: 'One\ntwo\nthree' },
  { html: '<ul><li>a</li><li>b</li></ul>', text: 'a\nb' },
  { html: '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', text: 'a b\nc' },
  { html: 'wh<b>ol</b>e', text: 'whole' },
  { html: ' a \n\n b&nbsp;c ', text: 'a b c' },
  { html: 'AT&amp;T &lt;x&gt; &#8217;', text: 'AT&T <x> ’' },
  { html: 'a<script>x</script><style>y</style>b', text: 'ab' },
  { html: '', text: '' },
])('reads $html', ({ html, text }) => {
  expect(plainText(html)).toBe(text)
})

test.for([
  ['&#8217; &#x2019; &rsquo;', '’ ’ ’'],
  ['&#146;', '’'],
  ['AT&T & co; &nosuchname; &#;', 'AT&T & co; &nosuchname; &#;'],
  ['&amp;lt;', '&lt;'],
  ['&__proto__; &constructor;', '&__proto__; &constructor;'],
])('decodes %s once', ([text = '', decoded]) => {
  expect(decodeEntities(text)).toBe(decoded)
})
