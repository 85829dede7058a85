import { afterAll, describe, expect } from 'vitest'
import { type FakeDiscord, startFakeDiscord } from '../rigs/discord/fake-discord.ts'
import { playOnDiscord } from './discord-scenes.ts'

// biome-ignore-start lint/style/noProcessEnv: the real platform is named by the environment of the tests
const token = process.env.DRAGOMAN_TEST_DISCORD_TOKEN
const channel = process.env.DRAGOMAN_TEST_DISCORD_CHANNEL
// biome-ignore-end lint/style/noProcessEnv: see above

/** The refusals that the scenes ask for on purpose. */
const ASKED_FOR = /50006|50035|10003|10008|Unknown|Unauthorized|401/

describe('the fake Discord', () => {
  let fake: FakeDiscord | undefined
  afterAll(() => {
    expect(fake?.problems.filter((problem) => !ASKED_FOR.test(problem))).toEqual([])
    fake?.stop()
  })
  playOnDiscord(async () => {
    fake = await startFakeDiscord({ openapi: '', rates: 'off' })
    return { token: fake.token, channel: fake.channelId, apiUrl: fake.url }
  })
})

describe.skipIf(!token || !channel)('the real Discord', () => {
  playOnDiscord(() => ({ token: token ?? '', channel: channel ?? '' }))
})
