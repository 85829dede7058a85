/** What a command may use: the one object handed to every command, and the words it is asked in. Types only. */
import type { Answer } from '../answer/answer.ts'
import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import type { OpmlFeed } from '../ingest/feed/opml.ts'
import type { Story } from '../story/story.ts'
import type { Caller, Choice, Person } from './caller.ts'
import type { Card } from './card.ts'
import type { ChannelSettings } from './channel.ts'
import type { StoredChannel } from './channels.ts'
import type { Digest } from './digest.ts'
import type { Place } from './place.ts'

export type Told = { readonly story: Story; readonly brief: Brief }

/** Which stories are meant. An absent or empty list means all. */
export type StoryFilter = {
  readonly topics?: readonly string[]
  readonly languages?: readonly string[]
  readonly sources?: readonly string[]
  readonly minOrigins?: number
  /** Stories that grew at this time or later. */
  readonly since?: Date
  readonly limit?: number
}

export type Asked = { readonly answer: Answer; readonly told: Told }

export type SearchHit = {
  readonly article: Article
  readonly storyId?: string
  readonly sentence?: number
  /** What readers call the outlet of the article, where that is not its own word for it. */
  readonly outletName?: string
}

export type SearchFilter = {
  readonly language?: string
  readonly source?: string
  readonly since?: Date
  readonly limit?: number
}

/** What somebody follows or does not want to see. */
export type Follow = { readonly story?: string; readonly topic?: string; readonly until?: Date }
export type Mute = {
  readonly kind: 'word' | 'source' | 'story'
  readonly value: string
  readonly until?: Date
}
/** Whose wish it is: one person's, or (by a manager) the whole channel's. */
export type Owner = { readonly person: Person } | { readonly place: Place }

export type SourceStatus = {
  /** What commands call it: its label, else its address or folder. */
  readonly name: string
  readonly kind: string
  readonly paused: boolean
  readonly articles: number
  readonly readAt?: Date
  /** Where it is asked, if over the network. */
  readonly address?: string
  /** Why the last reading failed, and what to do. */
  readonly problem?: string
  /** What of it could not be read, though the rest was: it is no failure. */
  readonly inPart?: string
  readonly failingSince?: Date
  /** When it is asked again; absent when it is not. */
  readonly nextCheckAt?: Date
  /** Of a list that was taken in: what its feeds are called. */
  readonly feeds?: readonly string[]
  /** Of one that was found on a page: the sources that the page names besides, and that were read before. */
  readonly already?: readonly string[]
  /** Why it is not asked any more until a person says so. */
  readonly stopped?: 'gone' | 'forbidden' | 'failing' | 'dangerous'
}

export type Status = {
  readonly articles: number
  readonly stories: number
  readonly sources: readonly SourceStatus[]
  readonly lastRead?: Date
  readonly chats: readonly { readonly platform: string; readonly state: string }[]
  /** Deliveries by state. */
  readonly outbox: Readonly<Record<string, number>>
  /** Deliveries that ended badly or wait for a person, newest first: where, when, why. */
  readonly troubles: readonly { readonly place: string; readonly at: Date; readonly why: string }[]
  readonly feedback: { readonly useful: number; readonly wrong: number }
  /** The latest complaints: which story, what was written. */
  readonly wrongs: readonly { readonly story: string; readonly at: Date; readonly note?: string }[]
}

export type Desk = {
  now(): Date
  /** Seconds until this person, or this place, may ask again; 0 counts the request. */
  turn(caller: Caller): number

  /** Recent stories, those that most origins carry first; without what the caller or the channel muted. */
  stories(filter: StoryFilter, caller?: Caller): Promise<readonly Told[]>
  /** By id; case does not matter. */
  story(id: string): Promise<Told | undefined>
  /** Of a story that was there once: why it is not any more, for whoever asks. */
  whyGone(id: string): Promise<string | undefined>
  /** The best answer of all recent stories, or of the one named. Nothing when there are no stories. */
  ask(
    question: string,
    options: { readonly story?: string; readonly since?: Date },
    caller?: Caller,
  ): Promise<Asked | undefined>
  search(words: string, filter: SearchFilter): Promise<readonly SearchHit[]>
  /**
   * The digest of stories as a channel would get it now; what it has seen before is left out when `place` is given, and
   * what the caller or their channel muted when `caller` is.
   */
  digest(settings: ChannelSettings, stories: StoryFilter, place?: Place, caller?: Caller): Promise<Digest>

  /** The story that holds the article of this address. */
  storyOfLink(url: string): Promise<Told | undefined>
  /** Id of the story that a message of ours tells; of several stories the first. */
  storyAt(place: Place, message: string): Promise<string | undefined>

  /** From memory, at once, best first; at most 25. */
  suggest(
    kind: 'story' | 'topic' | 'outlet' | 'source' | 'zone' | 'language',
    typed: string,
  ): readonly Choice[]

  /** Takes articles, by their number in the story's list, out into a story of their own. Gives its id. */
  split(storyId: string, numbers: readonly number[]): Promise<string>
  /** Puts all articles of one story into another. */
  merge(storyId: string, into: string): Promise<void>

  /** The digest that the place got last, its stories as they stand now; nothing when none came lately. */
  latest(place: Place): Promise<Digest | undefined>

  channel(place: Place): Promise<ChannelSettings>
  /** Every channel of a workspace that has settings, in the order in which they were first set. */
  channels(workspace: Pick<Place, 'platform' | 'workspace'>): Promise<readonly StoredChannel[]>
  /** @throws {CommandError} naming the setting that is wrong. */
  setChannel(place: Place, settings: ChannelSettings): Promise<void>
  /** The next instants at which the channel gets its digest, quiet hours counted. */
  nextRuns(settings: ChannelSettings, count: number): readonly Date[]
  /** Plans a digest for the channel at once, through the outbox; `request` makes a repeated request one. */
  post(place: Place, digest: Digest, request: string): Promise<void>
  /** One card under a message of ours, through the outbox; `message` is the one that began the thread. */
  reply(place: Place, message: string, card: Card, request: string): Promise<void>

  /** Messages that may have arrived, and that nobody but a person can tell of. */
  held(place: Place): Promise<readonly { readonly at: Date; readonly why: string }[]>
  /** Sends or drops all of them. Gives their number. */
  release(place: Place, how: 'resend' | 'drop'): Promise<number>

  follows(person: Person): Promise<readonly Follow[]>
  follow(person: Person, follow: Follow): Promise<void>
  unfollow(person: Person, follow: Follow): Promise<boolean>
  mutes(owner: Owner): Promise<readonly Mute[]>
  mute(owner: Owner, mute: Mute): Promise<void>
  unmute(owner: Owner, mute: Mute): Promise<boolean>
  /** When this person last caught up; nothing at the first time. `visited` sets it to now. */
  lastVisit(person: Person): Promise<Date | undefined>
  visited(person: Person): Promise<void>
  /** One voice a person and story: a later one replaces the former. */
  feedback(story: string, person: Person, verdict: 'useful' | 'wrong', note?: string): Promise<void>

  sources(): Promise<readonly SourceStatus[]>
  /** Reads a source, or any address, once without keeping anything, and says step by step what it found. */
  testSource(words: string): Promise<readonly { readonly title: string; readonly lines: readonly string[] }[]>
  /** An empty label takes it away. Gives what the source is called now. */
  labelSource(name: string, label: string): Promise<string>
  pauseSource(name: string, paused: boolean): Promise<void>
  /** @throws {CommandError} saying which kinds of source there are. */
  addSource(address: string): Promise<SourceStatus>
  removeSource(name: string): Promise<void>
  /** Every feed, as a list for other readers has it. */
  feedList(): Promise<readonly OpmlFeed[]>

  /** What this caller may know: others' channels and complaints only for whoever runs the program. */
  status(caller?: Caller): Promise<Status>
}
