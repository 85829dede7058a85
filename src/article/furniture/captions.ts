/** Words under a picture, known by how its maker is named. Pure. */
import type { Paragraph } from '../paragraphs.ts'
import { CAPTIONS, PICTURES } from './credits.ts'
import { fold, formsIn, leadless, opening } from './forms.ts'

const LONGEST_CAPTION = 40
/** In characters, from the end, where a maker is named. */
const END = 120

/** Agencies and picture houses as they sign. */
const HOUSES =
  'Getty(?: Images)?|GETTY|AFP|AP|Reuters|REUTERS|EPA|dpa|DPA|NTB|EFE|TT|Unsplash|PA(?: Images| Wire| Media)?|Shutterstock|iStock|Alamy|Imago|IMAGO|Keystone|KEYSTONE|APA|Belga|BELGA|ANP|ANSA|LaPresse|PAP|ČTK|CTK|MTI|TASR|Agerpres|Lusa|LUSA|Europa Press|Ritzau|Scanpix|Lehtikuva|Xinhua|Kyodo|Jiji|Yonhap|Antara|ANTARA|Bernama|TTXVN|TASS|ТАСС|РИА Новости|Укринформ|Укрінформ|УНІАН|AA|DHA|İHA|PTI|ANI|IANS|Bloomberg|Pexels|Pixabay|Adobe Stock|picture alliance|ddp|KNA|epd|sda|SDA|Sipa|Zuma|Hans Lucas'

const SIGN = new RegExp(`©|[/|(]\\s?(?:via )?(?:${HOUSES})(?![\\p{L}])|via Getty Images`, 'u')
/** "… in the harbour.EFE", "… in the harbour. Reuters": the name alone after the end. */
const SIGNED = new RegExp(`[.)”»"]\\s?(?:${HOUSES})$`, 'u')
const HOUSE_FIRST = new RegExp(`(?:^|[\\s.])(?:${HOUSES})\\s?/\\s?\\p{Lu}`, 'u')
/** Nothing but names of houses, with a place or another name in capitals. */
const HOUSES_ALONE = new RegExp(
  `^[(\\[]?(?:${HOUSES})(?:\\s?[,/|&+–-]\\s?(?:${HOUSES}|[\\p{Lu}\\s]{3,30}))*[)\\]]?$`,
  'u',
)
/** "(AP Photo/Ann Smith)", "(Photo by Ann Smith)": no sentence ends like that. */
const BRACKETED = /\((?:[A-Z]{2,5} )?(?:Photo|Image|Picture|Graphic|Foto|Bild|Screenshot)\b[^()]{0,90}\)\.?$/
const MADE_BY =
  /(?:^|[.!?)”"'’\p{Ll}]\s?)(?:Photo|Photograph|Image|Picture|Video|Illustration)s? (?:by|courtesy of|via) \p{Lu}/u
/** A credit set without a space: "in the harbourCredit: Ann Smith". */
const RUN_ON =
  /\p{Ll}(?:Credit|Photo|Foto|Bild|Image|Picture|Crédito?)\s?(?:[:：]|\.{3}|…)|^(?:Credit|Crédit)(?:\.{3}|…)/u

const words = formsIn(PICTURES).join('|')
const WORD = new RegExp(`(?:^|[^\\p{L}])(?:${words})\\s?[:：]`, 'u')
const captionIn = opening(CAPTIONS)

export function isCaption({ text, words, closed }: Paragraph): boolean {
  if (words > LONGEST_CAPTION) return false
  const end = text.slice(-END)
  if (BRACKETED.test(end) || RUN_ON.test(end) || MADE_BY.test(end) || WORD.test(fold(end))) return true
  if (captionIn(leadless(text.slice(0, END))) !== undefined) return true
  return !closed && (SIGN.test(end) || SIGNED.test(end) || HOUSE_FIRST.test(end))
}

/** A line that names only who made a picture or a report: "Reuters", "AFP, ROME", "Ann Smith/Bob Jones". */
export function isSignature({ text, words, closed }: Paragraph): boolean {
  if (closed || words > 8 || text.length > END) return false
  return HOUSES_ALONE.test(text) || NAMES.test(text) || POSTED.test(text)
}

/** Two names or more, of two words each, parted by strokes. */
const NAME = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,2}"
const NAMES = new RegExp(`^${NAME}(?:\\s?[/|]\\s?${NAME})+$`, 'u')
/** The last line of a post that an article shows: "— Ann Smith (@ann) May 4, 2025". */
const POSTED = /^[—–-]\s?[^()]{1,60}\(@\w+\)/u
