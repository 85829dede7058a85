import { expect, test } from 'vitest'
import { hoursAgo as ago, lineOf, openClinic, stateOf, toldOf } from './rig.ts'

const FEED = 'https://news.example/rss'
const feeds = (...entries: readonly string[]) =>
  `sources:\n${entries.map((entry) => `  - { kind: feed, ${entry} }\n`).join('')}`

test('folders are told as they are now', async () => {
  const clinic = openClinic()
  clinic.file('good/a.txt', 'The gates of the dam were opened on Monday. Nobody was hurt.')
  clinic.file('part/a.txt', 'The gates of the dam were opened on Monday. Nobody was hurt.')
  clinic.file('part/b.txt', '')
  clinic.file('part/c.txt', '')
  clinic.file('bad/c.txt', '')
  clinic.file('empty/notes.pdf', 'not a text file')
  clinic.file('file', 'no folder')
  await clinic.remember((store) =>
    store.sourceNotes.set(`${clinic.folder}/good`, { lastReadAt: ago(1), articles: 1 }),
  )
  const names = ['good', 'part', 'bad', 'empty', 'file', 'nowhere']
  const yaml = `sources: [${names.map((name) => `{ kind: folder, path: "{folder}/${name}" }`).join(', ')}]`
  const ended = await clinic.doctor(yaml)
  const line = (name: string) => lineOf(ended, `source: ${name} `)
  expect(line('good')).toMatchObject({
    mark: 'ok',
    what: expect.stringMatching(/^source: good · folder · 1 file · last read \w{3} \d+ \w{3} \d\d:\d\d$/),
  })
  expect(line('part')).toEqual({
    mark: 'WARN',
    what: 'source: part · folder · 1 of 3 files · not read yet · 2 files cannot be read: b.txt, it is empty',
    remedy: 'put the text of an article into it, or remove it',
  })
  expect(line('bad')).toMatchObject({ mark: 'WRONG', what: expect.stringContaining('1 file cannot be read') })
  expect(line('empty')).toMatchObject({ mark: 'WARN', what: expect.stringContaining('no text files') })
  expect(line('file')).toMatchObject({ mark: 'WRONG', what: expect.stringContaining('it is not a folder') })
  expect(line('nowhere')).toMatchObject({
    mark: 'WRONG',
    what: `source: nowhere · folder · ${clinic.folder}/nowhere: there is no such folder`,
  })
  expect(ended.code).toBe(1)
})

test('files that cannot be read and feeds that nobody has asked are warnings, and no failure', async () => {
  const clinic = openClinic()
  clinic.file('part/a.txt', 'The gates of the dam were opened on Monday.')
  clinic.file('part/b.txt', '')
  const ended = await clinic.doctor(
    `sources: [{ kind: folder, path: "{folder}/part" }, { kind: feed, url: ${FEED} }]`,
  )
  expect(lineOf(ended, 'source: news.example/rss')).toEqual({
    mark: 'WARN',
    what: 'source: news.example/rss · feed · not read yet',
    remedy: 'start the bot (npm start), or ask it now: dragoman doctor --online',
  })
  expect(ended.code).toBe(0)
})

test('what the last looks at feeds left behind is told, with what to do, and asks nobody', async () => {
  const clinic = openClinic()
  const at = (name: string) => `https://${name}.example/rss?key=s3cr3t`
  await clinic.remember(async ({ inbox, addedSources, sourceNotes }) => {
    const failing = { failures: 4, failingSince: ago(20), lastGoodAt: ago(50) }
    await inbox.putState(stateOf(at('well'), { title: 'Lake Herald' }))
    await inbox.putState(
      stateOf(at('failing'), {
        ...failing,
        nextCheckAt: ago(-3),
        problem: 'the server answered 500; check the address; it is tried again later',
      }),
    )
    const { lastGoodAt: _, ...never } = stateOf(at('gone'))
    await inbox.putState({
      ...never,
      failingSince: ago(20),
      stopped: 'gone',
      problem: 'it is gone for good (410); x',
    })
    await inbox.putState(
      stateOf(at('dangerous'), { ...failing, kills: 2, stopped: 'dangerous', problem: 'too slow; x' }),
    )
    await inbox.putState(stateOf(at('paused'), failing))
    await sourceNotes.set(at('paused'), { paused: true })
    await addedSources.add(
      [
        { kind: 'feed', url: at('dangerous') },
        { kind: 'feed', url: 'http://10.0.0.9/rss' },
      ],
      ago(1),
    )
  })
  const ended = await clinic.doctor(
    feeds(...['well', 'failing', 'gone', 'paused'].map((name) => `url: "${at(name)}"`)),
  )
  const line = (name: string) => lineOf(ended, `source: ${name}`)
  expect(line('Lake Herald')).toMatchObject({
    mark: 'ok',
    what: expect.stringMatching(/^source: Lake Herald · feed · 0 articles · last good look \w{3} \d/),
  })
  expect(line('failing.example')).toEqual({
    mark: 'WRONG',
    what: expect.stringMatching(
      / · failing since \w{3} .*, last good look \w{3} .*: the server answered 500$/,
    ),
    remedy: expect.stringMatching(
      /^check the address; it is tried again later; next try \w{3} .*; each step of a look: dragoman source test "failing\.example\/rss"$/,
    ),
  })
  expect(line('gone.example')).toEqual({
    mark: 'WRONG',
    what: expect.stringMatching(
      /not asked any more: its server says that it is gone for good · failing since .*, never read well: it is gone/,
    ),
    remedy:
      'find its new address; to ask it again: dragoman source resume "gone.example/rss"; to give it up: take it out of sources: in config/dragoman.yaml',
  })
  expect(line('dangerous.example')).toMatchObject({
    mark: 'WRONG',
    what: expect.stringContaining(
      'feed, added by a command · not asked any more: reading it had to be ended twice',
    ),
    remedy: expect.stringContaining('to give it up: dragoman source remove "dangerous.example/rss"'),
  })
  expect(line('paused.example')).toMatchObject({
    mark: 'ok',
    what: expect.stringContaining('paused by a person'),
  })
  expect(line('10.0.0.9')).toMatchObject({
    mark: 'WRONG',
    what: expect.stringContaining('cannot be read: 10.0.0.9 is not fetched'),
    remedy: expect.stringContaining('allowHosts'),
  })
  expect(ended.output).not.toContain('s3cr3t')
  expect(ended.code).toBe(1)
})

test('a bot that has not run for hours is told once, however many sources it has', async () => {
  const clinic = openClinic()
  await clinic.remember(async ({ inbox }) => {
    for (const name of ['a', 'b'])
      await inbox.putState(stateOf(`https://${name}.example/`, { nextCheckAt: ago(5) }))
  })
  const ended = await clinic.doctor(feeds('url: https://a.example/', 'url: https://b.example/'))
  expect(lineOf(ended, 'sources:')).toMatchObject({
    mark: 'WARN',
    what: expect.stringMatching(/^sources: 2 sources were to be asked since \w{3} .*, and nobody did$/),
  })
  expect(ended.code).toBe(0)
})

test('wrong settings of a source stand in its line, and end with the code of a configuration', async () => {
  const clinic = openClinic()
  const ended = await clinic.doctor(
    `${feeds(
      'url: https://a.example/rss, login: { kind: bearer, secret: NO_SUCH_SECRET }',
      'url: http://192.168.1.5/rss',
      `url: ${FEED}`,
    )}allowHosts: ["10.0.0.5:22"]\n`,
    [],
    { DISCORD_API_URL: 'discord' },
  )
  expect(lineOf(ended, 'source: a.example/rss')).toEqual({
    mark: 'WRONG',
    what: 'source: a.example/rss · feed · cannot be read: the variable NO_SUCH_SECRET is not set',
    remedy: expect.stringMatching(/NO_SUCH_SECRET=….*own\.yaml:3:\d+\)$/),
  })
  expect(lineOf(ended, 'source: 192.168.1.5/rss')).toMatchObject({ mark: 'WRONG' })
  expect(lineOf(ended, 'source: news.example/rss')).toMatchObject({ mark: 'WARN' })
  const settings = toldOf(ended).filter(({ what }) => what.startsWith('settings: '))
  expect(settings).toEqual([
    { mark: 'WRONG', what: expect.stringContaining('own.yaml:6:14: allowHosts[0]: '), remedy: '' },
    {
      mark: 'WRONG',
      what: expect.stringContaining('DISCORD_API_URL: this is no address'),
      remedy: 'correct it; dragoman check-config says when all is right',
    },
  ])
  expect(ended.code).toBe(78)
})

test('settings that cannot be read are told one by one, and what can be looked at is looked at', async () => {
  const ended = await openClinic().doctor('readEvery: ten\ndigest: { zone: Mars }\n')
  expect(
    toldOf(ended).map(({ mark, what }) => `${mark} ${what.replace(/^(settings: ).*own\.yaml/, '$1')}`),
  ).toEqual([
    expect.stringMatching(/^ok Node 24/),
    expect.stringMatching(/^WRONG settings: :2:12: readEvery: "ten" is text/),
    expect.stringMatching(/^WRONG settings: :3:17: digest\.zone: /),
    'ok Discord: no DISCORD_TOKEN, not used',
    'ok Slack: no SLACK_BOT_TOKEN, not used',
  ])
  expect(ended.code).toBe(78)
})

test('hubs: an address that nobody outside reaches is a warning; without one it is said what could be', async () => {
  const clinic = openClinic()
  await clinic.remember(({ inbox }) =>
    inbox.putState(stateOf(FEED, { title: 'Lake Herald', hub: 'https://hub.example/' })),
  )
  const yaml = feeds(`url: ${FEED}`)
  expect(lineOf(await clinic.doctor(yaml), 'WebSub')).toMatchObject({
    mark: 'ok',
    what: 'WebSub: 1 feed could push what is new (Lake Herald), but no address is set; asked at their times all the same',
  })
  expect(
    lineOf(await clinic.doctor(`${yaml}websub: { address: http://10.1.2.3:8080/hub }\n`), 'WebSub'),
  ).toMatchObject({
    mark: 'WARN',
    what: 'WebSub: hubs cannot reach http://10.1.2.3:8080/hub: it is a private, local or reserved address',
  })
  expect(
    lineOf(await clinic.doctor(`${yaml}websub: { address: https://bot.example/hub }\n`), 'WebSub'),
  ).toMatchObject({
    mark: 'ok',
    what: 'WebSub: hubs push 0 of 1 feed that name one, to https://bot.example/hub',
  })
})
