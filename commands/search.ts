/** /search: the lines of all articles that hold some words, in the original and in English. */
import { searchBlocks } from '../src/deliver/cards/search-card.ts'
import { defineCommand } from '../src/deliver/command.ts'
import { outletOf, privately, requireLanguage, sinceOf } from './inputs.ts'
import { SINCE, suggesting } from './options.ts'

/** Lines shown at once. */
const MAX_HITS = 8

export const search = defineCommand({
  name: 'search',
  description: 'Find lines of articles by their words, in the original or in English',
  options: [
    { name: 'words', description: 'The words to find', required: true, example: 'gas pipeline' },
    {
      name: 'language',
      description: 'Only articles in this language',
      example: 'German',
      complete: suggesting('language'),
    },
    {
      name: 'source',
      description: 'Only articles of this outlet',
      example: 'Lake Herald',
      complete: suggesting('outlet'),
    },
    SINCE,
  ],
  async run(desk, { words = '', language, source, since: typed }, caller) {
    const since = await sinceOf(desk, typed, caller)
    const hits = await desk.search(words, {
      ...(language && { language: requireLanguage(language) }),
      ...(source && { source: outletOf(desk, source) }),
      ...(since && { since }),
      limit: MAX_HITS + 1,
    })
    return privately(searchBlocks(words, hits.slice(0, MAX_HITS), hits.length > MAX_HITS))
  },
})
