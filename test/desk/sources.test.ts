import { rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { dam, panda } from './papers.ts'
import { CHANNEL, caller, openRig, settings, temporary } from './rig.ts'

test('a source that is paused is not read, and says so', async () => {
  const folder = temporary()
  const rig = await openRig({ folder })
  const { desk } = rig.app
  await desk.pauseSource(basename(folder), true)
  rig.write('d1', dam.herald)
  expect(await rig.read()).toEqual([])
  expect(await desk.sources()).toMatchObject([{ name: basename(folder), paused: true, articles: 0 }])
  await desk.pauseSource(folder, false)
  expect(await rig.read()).toHaveLength(1)
  expect(await desk.sources()).toMatchObject([{ paused: false, articles: 1, readAt: rig.now() }])
})

test('a source is called by its label, and by its folder again without one', async () => {
  const folder = temporary()
  const rig = await openRig({ folder })
  const { desk } = rig.app
  expect(await desk.labelSource(folder, ' The Lake ')).toBe('The Lake')
  expect((await desk.sources())[0]?.name).toBe('The Lake')
  rig.write('d1', dam.herald)
  expect(await desk.testSource('the lake')).toMatchObject([
    { title: 'Read as a folder', lines: ['1 article can be read, such as: Crack found in Sorvo dam.'] },
  ])
  expect((await desk.status()).articles).toBe(0)
  expect(await desk.labelSource('The Lake', ' ')).toBe(basename(folder))
  expect((await desk.sources())[0]?.name).toBe(basename(folder))
})

test('two folders of one name are called by their paths, and no label stands for two', async () => {
  const root = temporary()
  const folders = [join(root, 'a', 'news'), join(root, 'b', 'news')]
  const rig = await openRig({ folder: root, folders })
  const { desk } = rig.app
  expect((await desk.sources()).map(({ name }) => name)).toEqual(folders)
  await desk.pauseSource(folders[1] ?? '', true)
  expect((await desk.sources()).map(({ paused }) => paused)).toEqual([false, true])
  await desk.labelSource(folders[0] ?? '', 'Lake')
  await expect(desk.labelSource(folders[1] ?? '', 'LAKE')).rejects.toThrow('Another source is called “LAKE”')
})

test('a source that nobody knows is refused, and the known ones are named', async () => {
  const folder = temporary()
  const rig = await openRig({ folder })
  await expect(rig.app.desk.testSource('moon')).rejects.toThrow(
    `There is no source “moon”. Known: ${basename(folder)}.`,
  )
  await expect(rig.app.desk.addSource('file:///etc/passwd')).rejects.toThrow('cannot be added')
  await expect(rig.app.desk.removeSource(folder)).rejects.toThrow('config/dragoman.yaml')
})

test('a source is tested by a part of its name, and where several have it they are named', async () => {
  const root = temporary()
  const folders = [join(root, 'eleven'), join(root, 'elegy')]
  const { app } = await openRig({ folder: root, folders })
  expect(await app.desk.testSource('Leven')).toMatchObject([{ title: 'Read as a folder' }])
  await expect(app.desk.testSource('ele')).rejects.toThrow(
    'For "ele" several sources fit: eleven and elegy; give more of the name.',
  )
})

test('what is wrong with a source is told by its test and by the status', async () => {
  const rig = await openRig()
  rig.write('d1', { ...dam.herald, language: 'not a language' })
  await rig.read()
  const [source] = await rig.app.desk.sources()
  expect(source?.problem).toContain('d1.txt')
  const [step] = await rig.app.desk.testSource(source?.name ?? '')
  expect(step?.lines[1]).toContain('1 cannot: d1.txt')
})

test('a folder with some files that cannot be read works, and says how many and the first of them', async () => {
  const folder = temporary()
  const rig = await openRig({ folder })
  rig.write('d1', dam.herald)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'zero.txt'), '')
  await rig.read()
  const [source] = await rig.app.desk.sources()
  expect(source).toMatchObject({
    articles: 1,
    inPart: expect.stringMatching(/^2 files could not be read: empty\.txt, it is empty; [a-z]/),
  })
  expect(source).not.toHaveProperty('problem')
  rmSync(join(folder, 'd1.txt'))
  await rig.read()
  const [none] = await rig.app.desk.sources()
  expect(none?.problem).toMatch(/^2 files could not be read: empty\.txt/)
  expect(none).not.toHaveProperty('inPart')
})

test('a folder that is gone fails, and a remark about an article is no failure', async () => {
  const folder = temporary()
  const rig = await openRig({ folder })
  writeFileSync(join(folder, 'odd.txt'), '---\ntitle: 12\n---\n1 2 3 4 5 6 7.\n')
  await rig.read()
  const [odd] = await rig.app.desk.sources()
  expect(odd?.inPart).toContain('its language could not be told')
  expect(odd).not.toHaveProperty('problem')
  rmSync(folder, { recursive: true })
  await rig.read()
  expect((await rig.app.desk.sources())[0]?.problem).toContain('there is no such folder')
})

test('the status counts articles, stories, messages, voices and names the chats', async () => {
  const rig = await openRig({
    answer: ({ place }) =>
      place.channel === 'shut' ? { kind: 'place-off', why: 'no permission' } : undefined,
  })
  const { desk } = rig.app
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  await rig.read()
  await desk.setChannel(CHANNEL, settings())
  await desk.setChannel({ ...CHANNEL, channel: 'shut' }, settings())
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  expect(await desk.status()).toMatchObject({
    articles: 3,
    stories: 2,
    lastRead: new Date('2026-11-23T05:00:00Z'),
    chats: [{ platform: 'terminal', state: 'kept' }],
    outbox: { sent: 2, planned: 2 },
    troubles: [{ place: 'terminal/local/shut', why: 'no permission' }],
    feedback: { useful: 0, wrong: 0 },
  })
})

test('one voice a person and story: the later one counts', async () => {
  const rig = await openRig()
  const { desk } = rig.app
  const [ida, jon] = [caller('a', 'ida').person, caller('b', 'jon').person]
  await desk.feedback('D4M', ida, 'useful')
  await desk.feedback('D4M', ida, 'useful')
  await desk.feedback('D4M', jon, 'useful')
  expect((await desk.status()).feedback).toEqual({ useful: 2, wrong: 0 })
  await desk.feedback('D4M', ida, 'wrong', 'the count')
  const { feedback, wrongs } = await desk.status()
  expect(feedback).toEqual({ useful: 1, wrong: 1 })
  expect(wrongs).toEqual([{ story: 'D4M', at: rig.now(), note: 'the count' }])
})

test('the last visit is nothing at first, then the time of the last catching up', async () => {
  const rig = await openRig()
  const { person } = caller('a')
  expect(await rig.app.desk.lastVisit(person)).toBeUndefined()
  await rig.app.desk.visited(person)
  rig.at('2026-11-24T05:00:00Z')
  expect(await rig.app.desk.lastVisit(person)).toEqual(new Date('2026-11-23T05:00:00Z'))
})

test('the settings of a channel come back as they were set, and only to its own workspace', async () => {
  const rig = await openRig()
  const { desk } = rig.app
  const wanted = settings({ topics: ['trade'], quiet: { from: '22:00', to: '07:00' } })
  await desk.setChannel(CHANNEL, wanted)
  expect(await desk.channel(CHANNEL)).toEqual(wanted)
  expect(await desk.channels({ platform: 'terminal', workspace: 'local' })).toHaveLength(1)
  expect(await desk.channels({ platform: 'terminal', workspace: 'other' })).toEqual([])
  expect(desk.nextRuns(wanted, 2)).toEqual([
    new Date('2026-11-23T07:00:00Z'),
    new Date('2026-11-24T07:00:00Z'),
  ])
})

test('settings that cannot be are refused with a reason', async () => {
  const rig = await openRig()
  const { desk } = rig.app
  const bad = [
    settings({ schedule: { cron: '0 8 * *', zone: 'Europe/Oslo' } }),
    settings({ schedule: { cron: '0 8 * * *', zone: 'Mars/Olympus' } }),
    settings({ quiet: { from: '25:00', to: '07:00' } }),
  ]
  for (const each of bad) await expect(desk.setChannel(CHANNEL, each)).rejects.toThrow(/[a-z]/)
  expect(await desk.channels({ platform: 'terminal', workspace: 'local' })).toEqual([])
})
