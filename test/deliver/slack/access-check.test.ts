import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { checkSlack } from '../../../src/deliver/slack/access-check.ts'
import { startFakeSlack } from '../../rigs/slack/fake-slack.ts'

const manifest = parse(readFileSync('config/slack-manifest.yaml', 'utf8'))
const scopes: readonly string[] = manifest.oauth_config.scopes.bot

async function findings(granted: readonly string[]) {
  const slack = await startFakeSlack()
  onTestFinished(() => slack.stop())
  slack.setScopes(granted)
  const found = await checkSlack({ bot: slack.botToken, app: slack.appToken }, slack.url)
  return found.filter(({ ok }) => !ok).map(({ what }) => what)
}

test('an app made from the manifest lacks nothing', async () => {
  expect(await findings(scopes)).toEqual([])
})

test('every scope of the manifest is missed where it is not granted, and no other', async () => {
  const missed = await findings(['files:read'])
  expect(missed.map((what) => /the scope (\S+) is missing/.exec(what)?.[1]).sort()).toEqual(
    [...scopes].sort(),
  )
})
