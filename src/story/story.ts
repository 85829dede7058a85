/** Articles that report the same event or development. Type only. */
import type { Article } from '../article/article.ts'

/** `id` is stable for the whole life of the story; articles stand in the order of arrival. */
export type Story = { readonly id: string; readonly articles: readonly Article[] }
