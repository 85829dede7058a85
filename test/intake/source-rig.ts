/** The real program with no sources but those of the test, beside a news site on loopback. */
import { onTestFinished } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { type NewsSite, openNewsSite, rss } from '../rigs/news-site.ts'

export const HERALD = rss('Lake Herald', [
  { path: '/dam', title: 'Dam gates opened at Arvik', text: 'Two gates of the dam were opened. '.repeat(20) },
])

export async function openSources(
  config: (site: NewsSite) => Record<string, unknown> = () => ({}),
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly app: App; readonly site: NewsSite }> {
  const site = await openNewsSite()
  const settings = { sources: [], translate: [], database: ':memory:', allowHosts: [site.host] }
  const app = await openApp(parseConfig({ ...settings, ...config(site) }, environment))
  onTestFinished(() => app.stop())
  return { app, site }
}

export const opml = (...feeds: readonly (readonly [title: string, url: string])[]): Uint8Array =>
  new TextEncoder().encode(
    `<opml version="2.0"><body>${feeds.map(([title, url]) => `<outline text="${title}" xmlUrl="${url}"/>`).join('')}</body></opml>`,
  )
