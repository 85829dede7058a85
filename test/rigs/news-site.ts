/** A news site on loopback: what stands at each path is set by the test, and every request is kept. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Served = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type NewsSite = {
  /** host:port, as `allowHosts` names it. */
  readonly host: string
  at(path: string): string
  /** Query parts of the address do not count. */
  serve(path: string, served: Served | ((headers: IncomingHttpHeaders) => Served)): void
  readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[]
}

export async function openNewsSite(): Promise<NewsSite> {
  const pages = new Map<string, Served | ((headers: IncomingHttpHeaders) => Served)>()
  const asked: { path: string; headers: IncomingHttpHeaders }[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    asked.push({ path, headers: request.headers })
    const page = pages.get(path) ?? { status: 404, body: 'nothing here' }
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof page === 'function' ? page(request.headers) : page
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    at: (path) => `http://${host}${path}`,
    serve: (path, served) => pages.set(path, served),
    asked,
  }
}

export type Entry = {
  readonly path: string
  readonly title: string
  readonly text: string
  readonly date?: Date
  readonly guid?: string
}

export const rss = (title: string, entries: readonly Entry[]): Served => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>/</link>${entries.map(itemOf).join('')}</channel></rss>`,
})

const itemOf = ({ path, title, text, date, guid = path }: Entry): string =>
  `<item><title>${title}</title><link>${path}</link><guid>${guid}</guid>${date ? `<pubDate>${date.toUTCString()}</pubDate>` : ''}<description>${text}</description></item>`

export const page = (title: string, paragraphs: readonly string[], head = ''): Served => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
})
