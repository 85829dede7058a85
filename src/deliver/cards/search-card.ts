/** Lines of articles that hold some words. Pure. */
import { englishOf, type Line } from '../../article/article.ts'
import { withoutQuotationMarks } from '../../brief/wording.ts'
import { type Block, block, type Inline } from '../card.ts'
import type { SearchHit } from '../desk.ts'
import { outletInFull } from '../source-list.ts'
import { webLink } from '../web-link.ts'
import { clipped, count, languageTag } from '../words.ts'

/** Characters of one line. */
const MAX_LINE = 400

/** `more`: there are others that are not shown. */
export function searchBlocks(words: string, hits: readonly SearchHit[], more: boolean): Block[] {
  if (hits.length === 0)
    return [block('paragraph', 'No line of an article holds these words: ', { bold: words }, '.')]
  const found = `${more ? `The best ${hits.length} lines` : count(hits.length, 'line')} for `
  return [block('paragraph', found, { bold: words }), ...hits.flatMap(hitBlocks)]
}

function hitBlocks({ article, storyId, sentence, outletName }: SearchHit): Block[] {
  const line: Line | undefined = sentence === undefined ? article.title : article.sentences[sentence]
  if (!line) return []
  const url = webLink(article.url)
  const outlet = outletInFull({ outlet: article.outlet, ...(outletName && { name: outletName }) })
  const where: Inline[] = [
    url ? { link: outlet, url } : outlet,
    ` · ${languageTag(line.language)}${sentence === undefined ? ' · title' : ''}${storyId ? ` · story ${storyId}` : ''}`,
  ]
  const english = line.language === 'en' ? undefined : englishOf(line)
  return [
    block('heading', ...where),
    block('quote', clipped(line.original, MAX_LINE)),
    ...(english
      ? [block('gloss', `${clipped(withoutQuotationMarks(english), MAX_LINE)} (translated)`)]
      : line.language === 'en'
        ? []
        : [block('gloss', 'not translated')]),
  ]
}
