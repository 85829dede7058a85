/** Forms with one field: a question, or what is wrong with a story. Pure. */
import type { types } from '@slack/bolt'
import { MAX_INPUT } from '../../../run-command.ts'
import { plain } from '../../block-kit/plain.ts'

/** What is done with the words. */
export const TEXT_FORMS = ['ask', 'wrong', 'message'] as const
export type TextForm = (typeof TEXT_FORMS)[number]

const FIELD = 'text'

type Words = Readonly<Record<'title' | 'submit' | 'close' | 'label' | 'above', string>>

const WORDS: Readonly<Record<TextForm, Words>> = {
  ask: {
    title: 'Ask about this story',
    submit: 'Ask',
    close: 'Cancel',
    label: 'Your question',
    above: 'The answer cites its sources, or says that they do not say.',
  },
  message: {
    title: 'Ask about this message',
    submit: 'Ask',
    close: 'Cancel',
    label: 'Your question',
    above: 'The answer comes from the story that this message is about.',
  },
  wrong: {
    title: 'What is wrong?',
    submit: 'Send',
    close: 'Leave it at that',
    label: 'What is wrong?',
    above: 'Counted, thank you. You may add what is wrong: it is kept without your name.',
  },
}

export const textForm = (form: TextForm, kept: string): types.ModalView => {
  const { title, submit, close, label, above } = WORDS[form]
  return {
    type: 'modal',
    callback_id: form,
    private_metadata: kept,
    title: plain(title),
    submit: plain(submit),
    close: plain(close),
    blocks: [
      { type: 'context', elements: [plain(above)] },
      {
        type: 'input',
        block_id: FIELD,
        label: plain(label),
        optional: form === 'wrong',
        element: { type: 'plain_text_input', action_id: FIELD, multiline: true, max_length: MAX_INPUT },
      },
    ],
  }
}

export const textFormOf = (callback: string): TextForm | undefined =>
  TEXT_FORMS.find((form) => form === callback)
