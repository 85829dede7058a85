/**
 * The forms in which people write a question, or what is wrong, and what comes back from them. Pure.
 * Source: https://docs.discord.com/developers/components/reference#text-input.
 */
import type { APIModalSubmitInteraction } from 'discord.js'
import type { Payload } from '../../../outbox/delivery.ts'
import { MAX_INPUT } from '../../../run-command.ts'

const LABEL = 18
const TEXT_INPUT = 4
const PARAGRAPH = 2
const FIELD = 'text'
const MESSAGE = 'message:'

export type FormInput = { readonly customId: string; readonly text: string }

/** `customId` is that of the button, so that the answer says what it is about. */
export const formOf = (action: 'ask' | 'wrong', customId: string): Payload =>
  action === 'ask'
    ? form(customId, 'Ask about this story', 'Your question', { placeholder: 'Was Ukraine discussed?' })
    : form(customId, 'Something is wrong', 'What is wrong? You may leave it empty', { required: false })

/** For the question about a message, which is remembered under `id`. */
export const messageForm = (id: string): Payload =>
  form(MESSAGE + id, 'Ask about this message', 'Your question', {})

/** The id that `messageForm` was given; nothing for other forms. */
export const messageOf = (customId: string): string | undefined =>
  customId.startsWith(MESSAGE) ? customId.slice(MESSAGE.length) : undefined

export const readForm = ({ data }: Pick<APIModalSubmitInteraction, 'data'>): FormInput => ({
  customId: data.custom_id,
  text: fieldIn(data.components) ?? '',
})

type Field = { readonly placeholder?: string; readonly required?: boolean }

function form(
  customId: string,
  title: string,
  label: string,
  { placeholder, required = true }: Field,
): Payload {
  const input = {
    type: TEXT_INPUT,
    custom_id: FIELD,
    style: PARAGRAPH,
    required,
    max_length: MAX_INPUT,
    ...(placeholder && { placeholder }),
  }
  return { custom_id: customId, title, components: [{ type: LABEL, label, component: input }] }
}

/** Under a label, or in a row as older forms have it. */
function fieldIn(components: unknown): string | undefined {
  if (!Array.isArray(components)) return undefined
  for (const part of components) {
    if (part?.custom_id === FIELD && typeof part.value === 'string') return part.value
    const found = fieldIn(part?.components) ?? fieldIn(part?.component && [part.component])
    if (found !== undefined) return found
  }
  return undefined
}
