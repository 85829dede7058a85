/** What a reader without colours meets of a card. */
import { type Block, plainText } from '../../src/deliver/card.ts'

export const linesOf = (blocks: readonly Block[]): string[] => blocks.map(({ content }) => plainText(content))

export const textOf = (blocks: readonly Block[]): string => linesOf(blocks).join('\n')
