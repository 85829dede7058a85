/**
 * Puts an article into English, sentence by sentence, and checks every sentence against its original.
 * Pure apart from the calls of the translators. No sentence is dropped or changed; without English it stays as it is.
 */
import { anchorsAgree } from '../article/anchor/compare.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Article, English, Line, Sentence } from '../article/article.ts'
import { primaryTag } from '../article/language.ts'
import { plainSentence } from './pair.ts'
import { type Translation, type Translator, translateAll } from './translator.ts'

/** A line of fewer words may be the same in two languages: a name, a title, "Status quo". */
const ECHO_WORDS = 4

/** An engine did not answer. The next one is asked in its place. */
export type Failed = (engine: string, cause: unknown) => void

/**
 * Asks the translators in order. A line goes to the next one when it came back without English, or with English whose
 * numbers, dates or names differ from the original's; if none does better, the first refused one is kept and marked.
 *
 * @throws {Error} naming the engine when it fails and `failed` is not given.
 */
export async function translateArticle(
  article: Article,
  translators: readonly Translator[],
  names: NameTable,
  failed: Failed = giveUp,
): Promise<Article> {
  const lines = foreignLines(article)
  const found = new Map<Line, English>()
  for (const line of lines) if (line.english) found.set(line, line.english)
  for (const translator of translators) {
    const open = lines.filter((line) => !found.get(line)?.anchorsAgree && reads(translator, line.language))
    for (const [line, english] of await askAll(translator, open, names, failed))
      if (english.anchorsAgree || !found.has(line)) found.set(line, english)
  }
  return withEnglish(article, found)
}

/** Everything that can be evidence or a heading and is not English. */
function foreignLines({ title, sentences }: Article): Line[] {
  const lines: Line[] = sentences.filter((sentence) => sentence.role !== 'furniture')
  if (title) lines.unshift(title)
  return lines.filter((line) => line.language !== 'en')
}

function reads(translator: Translator, language: string): boolean {
  const primary = primaryTag(language)
  return translator.languages().some((tag) => tag === '*' || primaryTag(tag) === primary)
}

/** One question for each language. */
async function askAll(
  translator: Translator,
  lines: readonly Line[],
  names: NameTable,
  failed: Failed,
): Promise<[Line, English][]> {
  const answers: [Line, English][] = []
  for (const [language, group] of Map.groupBy(lines, (line) => line.language))
    for (const answer of await ask(translator, group, language, names, failed)) answers.push(answer)
  return answers
}

async function ask(
  translator: Translator,
  lines: readonly Line[],
  language: string,
  names: NameTable,
  failed: Failed,
): Promise<[Line, English][]> {
  const sentences = lines.map((line) => line.original)
  const answers = await translateAll(translator, sentences, language).catch((cause: unknown) => {
    failed(translator.id, cause)
    return []
  })
  return lines.flatMap((line, index): [Line, English][] => {
    const answer = answers[index]
    return isEnglish(line, answer) ? [[line, checked(line, answer, names)]] : []
  })
}

/** Engines that cannot translate a line give nothing, or the line itself. */
function isEnglish(line: Line, answer: Translation): answer is NonNullable<Translation> {
  const text = plainSentence(answer?.text ?? '')
  if (text !== plainSentence(line.original)) return text !== ''
  return /^[\p{Script=Latin}\P{L}]*$/u.test(text) && text.split(' ').length < ECHO_WORDS
}

function checked(line: Line, answer: NonNullable<Translation>, names: NameTable): English {
  const text = answer.text.trim()
  const anchors = anchorsOf(text, 'en', names)
  return { text, engine: answer.engine, anchors, anchorsAgree: anchorsAgree(line.anchors, anchors).agree }
}

function withEnglish(article: Article, found: ReadonlyMap<Line, English>): Article {
  const { title } = article
  const english = title && found.get(title)
  return {
    ...article,
    ...(title && { title: english ? { ...title, english } : title }),
    sentences: article.sentences.map((sentence): Sentence => {
      const translated = found.get(sentence)
      return translated ? { ...sentence, english: translated } : sentence
    }),
  }
}

function giveUp(engine: string, cause: unknown): never {
  throw new Error(`the translation engine "${engine}" failed`, { cause })
}
