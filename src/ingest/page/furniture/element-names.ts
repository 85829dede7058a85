/**
 * What elements call themselves: the words of their classes and ids that mean furniture on any site. Data and one reader.
 * Words of general English as web developers everywhere use them; no site's own names.
 */
import type { PageElement } from '../tree.ts'

const anyOf = (words: string) =>
  new RegExp(
    ` (?:${words
      .trim()
      .split(/\s*\n\s*/)
      .join('|')}) `,
  )

/** Furniture, whatever its length, unless it holds much of the page's text. */
const FURNITURE = anyOf(`
  breadcrumbs?
  bread crumbs?
  sharing
  sharedaddy
  share (?:bar|box|buttons?|icons?|links?|list|tools?|widget|wrapper|container)
  (?:social|article|post|story) share
  addthis
  addtoany
  social (?:links?|bar|icons?|buttons?|tools?|follow|sharing|nav|list)
  social media (?:links?|bar|icons?|buttons?|list)
  related
  recirc
  recirculation
  recommended
  recommendations?
  newsletters?
  comments?
  commenting
  disqus
  forum
  adverts?
  advertisements?
  advertising
  advertorial
  ad (?:container|wrapper|slot|unit|banner|label|block|box|break|text|placeholder)
  ads
  adslot
  dfp
  sponsored
  sponsor
  outbrain
  taboola
  captions?
  figcaption
  copyright
  cookies?
  consent
  gdpr
  skip (?:to|link|nav|content)
  popup
  popover
  modal
  toolbar
  tooltip
  bylines?
  dateline
  timestamp
  pubdate
  publish(?:ed)? (?:date|time|on|at)
  posted on
  date (?:published|modified|updated|time)
  carousel
  slider
  swiper
  slideshow
  gallery
  galleries
  lightbox
  image credits?
  photo credits?
  credits?
  pagination
  pager
  post navigation
  signup
  sign (?:in|up)(?: \\w+)?
  login
  subscri(?:be|ption|ptions)
  trending
  most (?:read|popular|viewed|shared|commented)
  popular
  read (?:more|next|also|too)
  see also
  also (?:read|like|see)
  more (?:from|on|in|news|stories|articles|topics?|like)
  up next
  next (?:article|post|story|up)
  tags
  taglist
  tag (?:list|cloud|links)
  (?:article|post|entry|story|news) (?:tags?|meta|metadata|info|infobar|date|dates|datetime|tools|actions|footer|options|author|authors|topics)
  meta (?:data|info|line|bar)
  keywords
  author (?:bio|box|info|card|name|profile|description|about|block|wrap|wrapper|details?|meta|image|link)
  about (?:the )?authors?
  bio
  authors?
  kicker
  eyebrow
  overline
  reading time
  read time
  player
  audio
  video (?:player|title|caption|meta)
  promo
  promos
  promobox
  promotion
  promotional
  teasers
  teaser (?:list|item|card|title|headline|slug)
  rail
  sidebar
  side bar
  whatsapp
  telegram
  facebook
  twitter (?:share|follow|button)
  tools
  print only
  print header
  rating
  poll
  quiz
  survey
  donate
  donation
  support us
  feedback
  corrections
  affiliate
  disclaimer
  product card
`)

const NAME_WORDS = /[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+/g

/** `has-caption`, `no-sidebar`, `sidebar-grid` tell of something else than the element itself. */
const OF_OTHERS = / (?:has|no|not|with|without) \w+(?= )| sidebar (?:grid|layout)(?= )/g

/** Words of class, id and test names, lower case, framed by spaces: ` article author box `. */
export function nameWords(element: PageElement): string {
  const names = `${element.className} ${element.id} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('data-component') ?? ''}`
  if (names.length < 5) return ' '
  const words = names.slice(0, 400).match(NAME_WORDS) ?? []
  return ` ${words.join(' ').toLowerCase()} `.replace(OF_OTHERS, ' ')
}

export const isNamedFurniture = (words: string): boolean => words.length > 2 && FURNITURE.test(words)

const LEAD =
  / (?:lead|lede|standfirst|summary|excerpt|sub ?title|sub ?headline|sub ?head|subheading|dek|deck|intro|teaser|abstract|chapo|epigraph|synopsis|entradilla|sommario|description|ingress|vorspann|einleitung) /

export const isNamedLead = (words: string): boolean => words.length > 2 && LEAD.test(words)
