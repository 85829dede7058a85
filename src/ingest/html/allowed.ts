/** Which HTML is let through, and which is text that nobody should read. Data only. */

const set = (words: string) => new Set(words.split(' '))

/** Formulas (MathML Core): many a science feed has them. */
const FORMULAS =
  'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle mpadded msub msup msubsup munder mover munderover ' +
  'mmultiscripts mtable mtr mtd semantics'

/** Elements that are kept. Of all others only the text inside stays. */
export const ALLOWED = set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark menu nav ol p pre ' +
    'q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul ' +
    'var wbr audio video source picture acronym area canvas datalist dialog fieldset label legend map meter ' +
    'optgroup option output progress ' +
    FORMULAS,
)

/** Dropped with all that is inside: no reader sees it as text. */
export const DROPPED = set('script style template iframe noframes noembed object applet select xml')

/** Elements without content: they are never closed. */
export const VOID = set('area base basefont br col embed frame hr img input link meta param source track wbr')

/** Attributes that are kept, and only these. Addresses among them are made absolute. */
export const ATTRIBUTES = set(
  'href src cite alt title lang dir datetime width height colspan rowspan start poster abbr headers scope ' +
    'xlink:href',
)

/** Attributes that hold an address. */
export const ADDRESSES = set('href src cite poster xlink:href')

/** Elements that begin and end a line of text. */
export const BLOCKS = set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody ' +
    'tfoot thead title tr ul',
)

/** Cells of one line, kept apart by a space. */
export const CELLS = set('td th')

/** Elements that a text names when it is HTML rather than words with angle brackets in them. */
export const KNOWN = new Set([
  ...ALLOWED,
  ...DROPPED,
  ...VOID,
  ...BLOCKS,
  ...CELLS,
  ...set('blink body button dir form head html marquee nobr noscript svg textarea title'),
])
