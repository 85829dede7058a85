/**
 * Every limit of the platforms, in one table, with the page that states it. Characters are UTF-16 units unless said
 * otherwise: the smaller count of the two that a platform may use, so that nothing is refused.
 */

export type Limit = {
  /** The largest value that the platform takes, or the budget we keep where it says less than it means. */
  readonly max: number
  readonly page: string
}

const DISCORD = 'https://docs.discord.com/developers/'
const SLACK = 'https://docs.slack.dev/'

const at =
  (base: string) =>
  (max: number, page: string): Limit => ({ max, page: base + page })
const discord = at(DISCORD)
const slack = at(SLACK)

export const DISCORD_LIMITS = {
  content: discord(2_000, 'resources/message#create-message'),
  nonce: discord(25, 'resources/message#create-message'),
  embeds: discord(10, 'resources/message#create-message'),
  embedTitle: discord(256, 'resources/message#embed-object-embed-limits'),
  embedDescription: discord(4_096, 'resources/message#embed-object-embed-limits'),
  embedFields: discord(25, 'resources/message#embed-object-embed-limits'),
  embedFieldName: discord(256, 'resources/message#embed-object-embed-limits'),
  embedFieldValue: discord(1_024, 'resources/message#embed-object-embed-limits'),
  embedFooter: discord(2_048, 'resources/message#embed-object-embed-limits'),
  embedAuthor: discord(256, 'resources/message#embed-object-embed-limits'),
  /** Over all embeds of a message. */
  embedSum: discord(6_000, 'resources/message#embed-object-embed-limits'),
  /** Nested ones counted. */
  components: discord(40, 'components/reference'),
  /** Over all text displays of a message (discord-api-docs, pull request 8562). */
  textSum: discord(4_000, 'components/reference#text-display'),
  sectionTexts: discord(3, 'components/reference#section'),
  rowButtons: discord(5, 'components/reference#action-row'),
  buttonLabel: discord(80, 'components/reference#button'),
  customId: discord(100, 'components/reference#anatomy-of-a-component'),
  selectOptions: discord(25, 'components/reference#string-select'),
  selectLabel: discord(100, 'components/reference#string-select'),
  linkUrl: discord(512, 'components/reference#button'),
  modalTitle: discord(45, 'interactions/receiving-and-responding#modal'),
  modalComponents: discord(5, 'interactions/receiving-and-responding#modal'),
  textInputLabel: discord(45, 'components/reference#text-input'),
  textInputPlaceholder: discord(100, 'components/reference#text-input'),
  textInputValue: discord(4_000, 'components/reference#text-input'),
  autocompleteChoices: discord(25, 'interactions/application-commands#autocomplete'),
  choiceName: discord(100, 'interactions/application-commands#application-command-object'),
  choiceValue: discord(100, 'interactions/application-commands#application-command-object'),
  commands: discord(100, 'interactions/application-commands#registering-a-command'),
  commandName: discord(32, 'interactions/application-commands#application-command-object'),
  commandDescription: discord(100, 'interactions/application-commands#application-command-object'),
  commandOptions: discord(25, 'interactions/application-commands#application-command-object'),
  /** Names, descriptions and values of one command in sum. */
  commandSum: discord(8_000, 'interactions/application-commands#application-command-object'),
  threadName: discord(100, 'resources/channel#start-thread-from-message'),
  /** Milliseconds until the first answer. */
  firstAnswerMs: discord(3_000, 'interactions/receiving-and-responding'),
  /** Milliseconds for which the token of an interaction lives. */
  interactionMs: discord(900_000, 'interactions/receiving-and-responding'),
  /** Requests a second of one bot. */
  requestsPerSecond: discord(50, 'topics/rate-limits#global-rate-limit'),
  /** Answers of 401, 403 and 429 in ten minutes. */
  invalidRequests: discord(10_000, 'topics/rate-limits#invalid-request-limit-aka-cloudflare-bans'),
} as const satisfies Record<string, Limit>

export const SLACK_LIMITS = {
  blocks: slack(50, 'reference/block-kit/blocks'),
  viewBlocks: slack(100, 'reference/block-kit/blocks'),
  header: slack(150, 'reference/block-kit/blocks/header-block'),
  sectionText: slack(3_000, 'reference/block-kit/blocks/section-block'),
  sectionFields: slack(10, 'reference/block-kit/blocks/section-block'),
  sectionField: slack(2_000, 'reference/block-kit/blocks/section-block'),
  contextElements: slack(10, 'reference/block-kit/blocks/context-block'),
  contextText: slack(3_000, 'reference/block-kit/composition-objects/text-object'),
  actionsElements: slack(25, 'reference/block-kit/blocks/actions-block'),
  buttonText: slack(75, 'reference/block-kit/block-elements/button-element'),
  buttonValue: slack(2_000, 'reference/block-kit/block-elements/button-element'),
  buttonUrl: slack(3_000, 'reference/block-kit/block-elements/button-element'),
  actionId: slack(255, 'reference/block-kit/block-elements/button-element'),
  blockId: slack(255, 'reference/block-kit/blocks'),
  /** Over all markdown blocks of a message. */
  markdownSum: slack(12_000, 'reference/block-kit/blocks/markdown-block'),
  /** Over all blocks of a message; undocumented, refused from about 13,200 (bolt-js, issue 2509). */
  blockSum: slack(12_000, 'reference/block-kit/blocks'),
  text: slack(4_000, 'reference/methods/chat.postMessage'),
  modalTitle: slack(24, 'reference/views/modal-views'),
  modalSubmit: slack(24, 'reference/views/modal-views'),
  inputLabel: slack(2_000, 'reference/block-kit/blocks/input-block'),
  selectOptions: slack(100, 'reference/block-kit/block-elements/select-menu-element'),
  optionText: slack(75, 'reference/block-kit/composition-objects/option-object'),
  optionValue: slack(150, 'reference/block-kit/composition-objects/option-object'),
  privateMetadata: slack(3_000, 'reference/views/modal-views'),
  /** Milliseconds until the acknowledgement. */
  ackMs: slack(3_000, 'interactivity/implementing-slash-commands'),
  /** Uses of a response_url, and milliseconds for which it lives. */
  responseUses: slack(5, 'interactivity/handling-user-interaction'),
  responseMs: slack(1_800_000, 'interactivity/handling-user-interaction'),
  /** Seconds between a request's timestamp and now. */
  signatureAgeS: slack(300, 'authentication/verifying-requests-from-slack'),
  /** Messages a second in one channel. */
  postsPerSecond: slack(1, 'apis/web-api/rate-limits'),
} as const satisfies Record<string, Limit>
