/** Articles that report the same event or development. Types only. */
import type { Article } from '../article/article.ts'

/**
 * `id` is stable for the whole life of the story. `origins` partitions the article ids into families of copies or
 * translations of one text: one agency report in five papers is one origin.
 */
export type Story = {
  readonly id: string
  readonly articles: readonly Article[]
  readonly origins: readonly (readonly string[])[]
}
