/**
 * Serves many feeds on loopback for the bench: 20 entries each, 49 kB, gzip, with an ETag; the same bytes for ever.
 * Prints its port. A process of its own, so that its work is not counted. The first argument is the number of feeds.
 */
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { feedXml } from './feed-xml.ts'

const feeds = Array.from({ length: Number(process.argv[2]) }, (_, number) =>
  gzipSync(feedXml(number), { level: 1 }),
)

const server = createServer((request, response) => {
  const number = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)
  const etag = `"${number}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip', etag })
      .end(feeds[number])
})
server.keepAliveTimeout = 60_000
server.listen(0, '0.0.0.0', () => {
  const address = server.address()
  console.log(typeof address === 'object' && address ? address.port : '')
})
