import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const manifest = parse(readFileSync('config/slack-manifest.yaml', 'utf8'))

test('the app asks for these scopes and no other', () => {
  expect(manifest.oauth_config.scopes).toEqual({
    bot: [
      'chat:write',
      'commands',
      'channels:history',
      'groups:history',
      'im:history',
      'im:write',
      'users:read',
    ],
  })
})

test('the app needs no public address, and hears of nothing but its home', () => {
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: true,
    interactivity: { is_enabled: true },
    event_subscriptions: { bot_events: ['app_home_opened'] },
  })
  expect(JSON.stringify(manifest)).not.toContain('http')
})

test('names and hints are within what Slack shows', () => {
  const { slash_commands: commands, shortcuts } = manifest.features
  expect(commands.map(({ command }: { command: string }) => command)).toEqual(['/news'])
  for (const { name, description } of shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24)
    expect(description.length).toBeLessThanOrEqual(150)
  }
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140)
})
