/**
 * A key for the address of an article, equal for every address that surely shows the same one. Pure.
 *
 * WHATWG URL, RFC 3986, 6.2 (what may be normalised). A key only: people are shown the address as it came. A wrong
 * merge is worse than a miss, so the path keeps its case and no parameter is dropped whose meaning is unknown.
 */
import { registeredSite } from '../../lib/registered-site.ts'

/** Names that trackers add: exact, or beginning with these words. */
const TRACKING = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid
  mkt_tok _hsenc _hsmi __hstc __hssc __hsfp hsctatracking oly_anon_id oly_enc_id vero_id vero_conv wickedid
  ml_subscriber ml_subscriber_hash rb_clickid ns_campaign ns_mchannel ns_source ns_linkname ns_fee
  at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type at_link_origin at_bbc_team
  at_ptr_name at_format _openstat _ga _gl ga_source ga_medium ga_campaign ga_term ga_content
  cmpid ocid ncid guccounter guce_referrer guce_referrer_sig xtor wt_mc wt.mc_id srsltid`.split(/\s+/),
)
const TRACKING_PREFIX = /^(?:utm_|pk_|mtm_|piwik_|matomo_|hsa_|itm_|fb_action_|fb_source)/

const MOST_CHARACTERS = 8_192

/** Nothing for what is no address of the web. Equal keys mean the same article. */
export function canonicalUrl(url: string): string | undefined {
  const parsed = url.length <= MOST_CHARACTERS ? URL.parse(url.trim()) : null
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined
  const path = evenPercents(parsed.pathname)
  const query = queryOf(parsed.search)
  return `https://${siteHost(parsed)}${path.endsWith('/') ? path.slice(0, -1) : path}${query}`
}

/** Host and any unusual port, without the names of machines that serve the same pages. */
const siteHost = ({ hostname, port }: URL): string => `${plainHost(hostname)}${port && `:${port}`}`

/** Only where a name of two parts is left: "m.example" may be a site of its own. */
function plainHost(hostname: string): string {
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  const [, rest = name] = /^(?:www|m)\.(.+\..+)$/.exec(name) ?? []
  return rest
}

function queryOf(search: string): string {
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(nameOf(pair)))
    .map(evenPercents)
    .sort(byName)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** Values of one name keep their order: it may matter. */
const byName = (a: string, b: string): number => {
  const [left, right] = [nameOf(a), nameOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const nameOf = (pair: string): string => evenPercents(pair.split('=', 1)[0] ?? '')

function isTracking(name: string): boolean {
  const lower = name.toLowerCase()
  return TRACKING.has(lower) || TRACKING_PREFIX.test(lower)
}

/** RFC 3986, 6.2.2: hexadecimal digits in capitals; letters, digits and -._~ as themselves; what needs an escape, escaped. */
function evenPercents(text: string): string {
  return text.replace(/%[0-9a-f]{2}|[^\u0021-\u007e]/gi, (part) => {
    if (part.length !== 3 || part[0] !== '%') return encodeURIComponent(part.toWellFormed())
    const sign = String.fromCharCode(Number.parseInt(part.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(sign) ? sign : part.toUpperCase()
  })
}

/**
 * Whether two addresses belong to one site, so that the page of one may name the other as its canonical address: the
 * same host, or one a part of the other. Without a list of public suffixes, hosts that only share an ending are strangers.
 */
export function sameSite(a: string, b: string): boolean {
  const [left, right] = [hostOf(a), hostOf(b)]
  if (left === undefined || right === undefined) return false
  return left === right || isPartOf(left, right) || isPartOf(right, left)
}

function hostOf(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined
  return plainHost(parsed.hostname)
}

/** "sport.news.example" is part of "news.example"; everything is part of "com", which is no site. */
const isPartOf = (part: string, whole: string): boolean => whole.includes('.') && part.endsWith(`.${whole}`)

/**
 * One publisher, as far as an address tells: hosts under one registered name, such as rss.news.example and www.news.example.
 * Without the list of public suffixes: a short last but one part ("co.uk") counts as part of the suffix, and so does a
 * site that gives strangers a part of it each ("github.io").
 */
export function sameDomain(a: string, b: string): boolean {
  const [left, right] = [hostOf(a), hostOf(b)]
  if (left === undefined || right === undefined) return false
  if (left === right) return true
  return registeredName(left) === registeredName(right) && registeredSite(left) === registeredSite(right)
}

/** Characters of a last but one part that belongs to the suffix, before a country's code. */
const SHORT_SUFFIX = 3

/** "news.example" of "rss.news.example". */
function registeredName(host: string): string {
  // An address in digits is a name by itself.
  if (/^[\d.]+$|:/.test(host)) return host
  const parts = host.split('.')
  const [second = '', top = ''] = parts.slice(-2)
  return parts.slice(top.length === 2 && second.length <= SHORT_SUFFIX ? -3 : -2).join('.')
}
