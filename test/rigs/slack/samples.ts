/** Payloads that the platform takes, for the tests of the rig. */
export const plain = (text: string) => ({ type: 'plain_text' as const, text })
export const QUIET = { unfurl_links: false, unfurl_media: false } as const

export const BUTTONS = [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'news' } },
  {
    type: 'actions' as const,
    elements: [{ type: 'button' as const, action_id: 'details', text: plain('Details'), value: 'story-7' }],
  },
]

export const QUESTION = {
  type: 'modal' as const,
  callback_id: 'ask',
  private_metadata: 'story-7',
  title: plain('Ask'),
  submit: plain('Ask'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'question',
      label: plain('Question'),
      element: { type: 'plain_text_input' as const, action_id: 'words' },
    },
    {
      type: 'input' as const,
      block_id: 'topic',
      label: plain('Topic'),
      optional: true,
      element: { type: 'external_select' as const, action_id: 'topic', min_query_length: 0 },
    },
  ],
}
