/** The journey of an article, stop by stop: raw item → clean article → English → story → brief. */
import type { NameTable } from './article/anchor/name-table.ts'
import type { Article } from './article/article.ts'
import type { LanguageDetector } from './article/language.ts'
import { readArticle } from './article/read.ts'
import type { RawItem } from './ingest/source.ts'
import { alignSentences } from './translate/align-sentences.ts'
import { type SuppliedPair, suppliedTranslator } from './translate/supplied.ts'
import { type Failed, translateArticle } from './translate/translate-article.ts'
import type { Translator } from './translate/translator.ts'

/** What the stops of one process share. */
export type Tools = {
  readonly detector: LanguageDetector
  readonly names: NameTable
  readonly translators: readonly Translator[]
  /** Hashes of lines that the item's host prints under many articles. */
  readonly repeated?: ReadonlySet<string>
}

/** A raw item as an article with English where an engine gives it. An engine that fails leaves the original. */
export async function prepareArticle(item: RawItem, tools: Tools, failed?: Failed): Promise<Article> {
  const article = readArticle(item, tools)
  return translateArticle(article, tools.translators, tools.names, failed)
}

/** The same for an article that came with its own translations: they are checked like an engine's. */
export async function prepareSupplied(
  item: RawItem,
  pairs: readonly SuppliedPair[],
  tools: Pick<Tools, 'detector' | 'names'>,
): Promise<Article> {
  const article = readArticle(item, tools)
  if (pairs.length === 0) return article
  const aligned = alignSentences(
    article,
    pairs.map(({ original }) => original),
    tools.names,
  )
  return translateArticle(aligned, [suppliedTranslator(pairs)], tools.names)
}
