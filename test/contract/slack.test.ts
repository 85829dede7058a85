import { afterAll, describe, expect } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../rigs/slack/fake-slack.ts'
import { playOnSlack } from './slack-scenes.ts'

// biome-ignore-start lint/style/noProcessEnv: the real platform is named by the environment of the tests
const botToken = process.env.DRAGOMAN_TEST_SLACK_BOT_TOKEN
const appToken = process.env.DRAGOMAN_TEST_SLACK_APP_TOKEN
const channel = process.env.DRAGOMAN_TEST_SLACK_CHANNEL
// biome-ignore-end lint/style/noProcessEnv: see above

/** The refusals that the scenes ask for on purpose. */
const ASKED_FOR = /no_text|invalid_blocks|channel_not_found|message_not_found|invalid_auth/

describe('the fake Slack', () => {
  let fake: FakeSlack | undefined
  afterAll(async () => {
    expect(fake?.problems.filter((problem) => !ASKED_FOR.test(problem))).toEqual([])
    await fake?.stop()
  })
  playOnSlack(async () => {
    fake = await startFakeSlack({ rate: 'off' })
    const tokens = { botToken: fake.botToken, appToken: fake.appToken }
    return { ...tokens, channel: fake.channelId, apiUrl: fake.url, wait: async () => undefined }
  })
})

describe.skipIf(!botToken || !channel)('the real Slack', () => {
  playOnSlack(() => ({ botToken: botToken ?? '', channel: channel ?? '', ...(appToken && { appToken }) }))
})
