/** Slack's object for text without markup. Pure. */
import type { types } from '@slack/bolt'

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
