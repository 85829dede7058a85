/**
 * What is wrong with sources of the web that only a look at them would show: an address that is never fetched, a selector
 * that cannot be read. The bot runs all the same, without them. Pure, but loads the reader of pages where one is needed.
 */
import { HOST_FORM } from '../config-schema.ts'
import { judgeUrl } from '../ingest/fetching/guard/judge-url.ts'
import { type Rules, readRules } from '../ingest/fetching/guard/rules.ts'
import { isWebAddress } from '../source-schema.ts'
import { valueAt } from './seen-value.ts'
import type { SettingFault } from './setting-fault.ts'
import { sourcesOf } from './source-faults.ts'

export async function webFaults(given: unknown): Promise<SettingFault[]> {
  const { rules, faults } = rulesOf(given)
  const selectors = selectorsOf(given)
  if (selectors.length === 0) return [...faults, ...refusedAddresses(given, rules)]
  const { selectorFault } = await import('../ingest/page/selector-fault.ts')
  const unread = selectors.flatMap(({ path, selector }): SettingFault[] => {
    const why = selectorFault(selector)
    return why ? [{ path, why, remedy: 'give a CSS selector, such as article h2 a' }] : []
  })
  return [...faults, ...refusedAddresses(given, rules), ...unread]
}

/** Each entry by itself, so that a wrong one does not hide the others. Those without the form of one are the schema's. */
function rulesOf(given: unknown): { readonly rules: Rules; readonly faults: readonly SettingFault[] } {
  const list = valueAt(given, ['allowHosts'])
  const good: string[] = []
  const faults: SettingFault[] = []
  for (const [index, host] of (Array.isArray(list) ? list : []).entries()) {
    if (typeof host !== 'string' || !HOST_FORM.test(host)) continue
    try {
      readRules([host])
      good.push(host)
    } catch {
      const remedy =
        'give one host and a port from 1 to 65535, such as "10.0.0.5:8080"; ports 22, 25 and 6379 are never open'
      faults.push({ path: ['allowHosts', index], why: 'it cannot be opened for fetching', remedy })
    }
  }
  return { rules: readRules(good), faults }
}

function refusedAddresses(given: unknown, rules: Rules): SettingFault[] {
  return sourcesOf(given).flatMap(({ index, entry: { kind, url } }): SettingFault[] => {
    if (kind === 'folder' || typeof url !== 'string' || !isWebAddress(url)) return []
    const { username, password } = new URL(url)
    if (username || password) return []
    const judged = judgeUrl(url, rules)
    return 'why' in judged ? [{ path: ['sources', index, 'url'], ...judged }] : []
  })
}

type Selector = { readonly path: readonly (string | number)[]; readonly selector: string }

const selectorsOf = (given: unknown): Selector[] =>
  sourcesOf(given).flatMap(({ index, entry }) =>
    Object.entries(entry.kind === 'page' ? (entry.select ?? {}) : {}).flatMap(([name, selector]) =>
      typeof selector === 'string' && selector !== ''
        ? [{ path: ['sources', index, 'select', name], selector }]
        : [],
    ),
  )
