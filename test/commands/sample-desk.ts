/** A desk over three composed fixture stories, for tests of commands. Everything it is told stays in memory. */
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { speakers } from '../../src/brief/speaker.ts'
import type { Caller } from '../../src/deliver/caller.ts'
import { type ChannelSettings, DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import { CommandError } from '../../src/deliver/command.ts'
import type {
  Desk,
  Follow,
  Mute,
  Owner,
  SourceStatus,
  Status,
  StoryFilter,
  Told,
} from '../../src/deliver/desk.ts'
import { type Digest, digestOf } from '../../src/deliver/digest.ts'
import { type Place, placeKey } from '../../src/deliver/place.ts'
import { nextRuns } from '../../src/deliver/schedule/next-runs.ts'
import { suggestZones } from '../../src/deliver/schedule/zones.ts'
import { languageName } from '../../src/deliver/words.ts'
import { openTools, readStory } from '../rigs/story-folder.ts'

/** A Friday. */
export const NOW = new Date('2026-11-20T10:00:00Z')

const tools = await openTools()

async function toldOf(id: string, path: string, memory = `${path}/memory.tmx`): Promise<Told> {
  const story = { id, articles: await readStory(path, tools, memory) }
  return { story, brief: composeBrief(story, tools) }
}

export const CALL = await toldOf('AKB', 'seeds')
export const QUAKE = await toldOf('7K2', 'test/fixtures/stories/earthquake')
export const TAKEOVER = await toldOf('M9P', 'test/fixtures/stories/takeover')

export const PLACE: Place = { platform: 'discord', workspace: 'server', channel: 'news' }

export const callerOf = (change: Partial<Caller> = {}): Caller => ({
  person: { platform: 'discord', workspace: 'server', user: 'ann' },
  place: PLACE,
  isManager: false,
  request: 'request-1',
  ...change,
})

export const READER = callerOf()
export const MANAGER = callerOf({ isManager: true })
export const OPERATOR = callerOf({ isManager: true, isOperator: true })
export const AT_TERMINAL = callerOf({
  person: { platform: 'terminal', workspace: 'local', user: 'ann' },
  place: { platform: 'terminal', workspace: 'local', channel: 'local' },
  isManager: true,
  isOperator: true,
})

export const HERALD: SourceStatus = {
  name: 'Lake Herald',
  kind: 'feed',
  paused: false,
  articles: 12,
  readAt: new Date('2026-11-20T09:45:00Z'),
}

export const STATUS: Status = {
  articles: 14,
  stories: 3,
  sources: [
    HERALD,
    { name: 'Seeblatt', kind: 'feed', paused: false, articles: 0, problem: 'the server answered 500' },
    { name: 'Old Wire', kind: 'page', paused: true, articles: 3, readAt: new Date('2026-11-18T09:45:00Z') },
  ],
  lastRead: new Date('2026-11-20T09:45:00Z'),
  chats: [{ platform: 'discord', state: 'connected' }],
  outbox: { sent: 41, planned: 2, held: 1 },
  troubles: [
    {
      place: 'discord/server/news',
      at: new Date('2026-11-19T07:00:00Z'),
      why: 'the bot may not write there',
    },
  ],
  feedback: { useful: 9, wrong: 1 },
  wrongs: [{ story: 'AKB', at: new Date('2026-11-19T12:00:00Z'), note: 'The date is off' }],
}

/** What the desk was told to do, in order. */
export type Deed = readonly [what: string, ...details: unknown[]]

export type SampleDesk = Desk & { readonly deeds: readonly Deed[] }

const notHere = (): never => {
  throw new Error('this desk cannot do that')
}

export function sampleDesk(
  change: Partial<Desk> = {},
  told: readonly Told[] = [CALL, QUAKE, TAKEOVER],
): SampleDesk {
  const deeds: Deed[] = []
  const settings = new Map<string, ChannelSettings>()
  const follows: Follow[] = []
  const mutes: { owner: string; mute: Mute }[] = []
  let visit: Date | undefined
  const note = async (...deed: Deed): Promise<void> => void deeds.push(deed)
  const keyOf = (owner: Owner) => JSON.stringify(owner)
  const chosen = ({ limit = told.length, languages = [] }: StoryFilter) =>
    told
      .filter(({ brief }) => languages.every((one) => brief.support.languages.includes(one)))
      .slice(0, limit)
  return {
    deeds,
    now: () => NOW,
    async stories(filter, caller) {
      deeds.push(['stories', filter, caller?.person.user])
      return chosen(filter)
    },
    story: async (id) => told.find(({ story }) => story.id === id.trim().toUpperCase()),
    async ask(question, { story, since }) {
      deeds.push(['ask', question, story, since])
      const speakerOf = speakers(tools.names)
      const answers = told
        .filter((each) => !story || each.story.id === story)
        .map((each) => {
          const input = {
            articles: each.story.articles,
            disputes: each.brief.disputes,
            storyId: each.story.id,
          }
          return { told: each, answer: answerQuestion(question, input, { names: tools.names, speakerOf }) }
        })
      return answers.find(({ answer }) => answer.verdict !== 'not-said') ?? answers[0]
    },
    async search(words, filter) {
      deeds.push(['search', words, filter])
      const hits = told.flatMap(({ story }) =>
        story.articles.flatMap((article) =>
          article.sentences
            .filter(({ original, english }) => `${original} ${english?.text}`.includes(words))
            .map(({ index }) => ({ article, storyId: story.id, sentence: index })),
        ),
      )
      return hits.slice(0, filter.limit)
    },
    async digest(wanted, filter, place, caller) {
      deeds.push(['digest', wanted, filter, place && placeKey(place), caller?.person.user])
      const zone = wanted.schedule?.zone ?? 'UTC'
      const briefs = chosen(filter).map(({ brief }) => brief)
      return digestOf(briefs, { name: 'World digest', now: NOW, zone, max: wanted.max })
    },
    suggest(kind, typed) {
      const choices = {
        story: told.map(({ story }) => story.id),
        topic: ['Trade', 'Xi Jinping'],
        outlet: ['Lake Herald', 'Seeblatt'],
        source: ['seeds'],
        zone: suggestZones(typed),
        language: ['de', 'nb', 'vi'],
      }[kind]
      return choices
        .map((value) => ({ name: kind === 'language' ? languageName(value) : value, value }))
        .filter(({ name }) => kind === 'zone' || name.toLowerCase().includes(typed.toLowerCase()))
    },
    async split(id, numbers) {
      deeds.push(['split', id, numbers])
      return 'Q4T'
    },
    merge: (id, into) => note('merge', id, into),
    channel: async (place) => settings.get(placeKey(place)) ?? DEFAULT_SETTINGS,
    async setChannel(place, wanted) {
      if (wanted.topics.includes('refused')) throw new CommandError('topics cannot be that.')
      deeds.push(['setChannel', placeKey(place)])
      settings.set(placeKey(place), wanted)
    },
    channels: async () => [],
    latest: async () => undefined,
    turn: () => 0,
    held: async () => [],
    release: async () => 0,
    nextRuns: (wanted, count) => nextRuns(wanted, NOW, count),
    post: (place, digest: Digest, request) => note('post', placeKey(place), digest.stories, request),
    follows: async () => follows,
    async follow(person, follow) {
      deeds.push(['follow', person.user, follow])
      follows.push(follow)
    },
    async unfollow(_person, { story, topic }) {
      const found = follows.findIndex((each) => each.story === story && each.topic === topic)
      if (found >= 0) follows.splice(found, 1)
      return found >= 0
    },
    mutes: async (owner) => mutes.flatMap((each) => (each.owner === keyOf(owner) ? each.mute : [])),
    async mute(owner, mute) {
      deeds.push(['mute', owner, mute])
      mutes.push({ owner: keyOf(owner), mute })
    },
    async unmute(owner, { kind, value }) {
      const found = mutes.findIndex(
        ({ owner: whose, mute }) => whose === keyOf(owner) && mute.kind === kind && mute.value === value,
      )
      if (found >= 0) mutes.splice(found, 1)
      return found >= 0
    },
    lastVisit: async () => visit,
    async visited() {
      deeds.push(['visited'])
      visit = NOW
    },
    feedback: notHere,
    storyOfLink: notHere,
    whyGone: async () => undefined,
    storyAt: notHere,
    reply: notHere,
    sources: async () => STATUS.sources,
    testSource: async (name) => [{ title: `Read ${name}`, lines: ['12 articles can be read.'] }],
    async labelSource(name, label) {
      await note('labelSource', name, label)
      return label
    },
    pauseSource: (name, paused) => note('pauseSource', name, paused),
    addSource: async (address) => ({ name: address, kind: 'feed', paused: false, articles: 7, readAt: NOW }),
    removeSource: (name) => note('removeSource', name),
    feedList: async () => [
      { url: 'https://lake.example/rss', title: 'Lake Herald', folders: [['World', 'Lakes']] },
      { url: 'https://seeblatt.example/rss?key=secret', title: 'Seeblatt' },
    ],
    status: async () => STATUS,
    ...change,
  }
}
