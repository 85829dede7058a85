/** The port of what we remember of people: what they follow, do not want to see, and think of a story. Types only. */
import type { Person } from './caller.ts'
import type { Follow, Mute, Owner } from './desk.ts'

export type Verdict = 'useful' | 'wrong'

/** One complaint. Nobody can tell from it who made it. */
export type Wrong = { readonly story: string; readonly at: Date; readonly note?: string }

/** A wish whose `until` lies before `now` is over: it is not given any more. */
export type People = {
  /** In the order in which they began. */
  follows(person: Person, now: Date): Promise<readonly Follow[]>
  /** Of the same story or topic the last `until` counts. */
  follow(person: Person, follow: Follow): Promise<void>
  /** Of the same story or topic, whatever its `until`. False when there was none. */
  unfollow(person: Person, follow: Follow): Promise<boolean>
  /** Who follows this story by its id. */
  followers(storyId: string, now: Date): Promise<readonly Person[]>
  /** Who follows topics; whether a story fits one is for the caller to see. */
  topicFollowers(now: Date): Promise<readonly { readonly person: Person; readonly topic: string }[]>

  mutes(owner: Owner, now: Date): Promise<readonly Mute[]>
  mute(owner: Owner, mute: Mute): Promise<void>
  unmute(owner: Owner, mute: Mute): Promise<boolean>

  /** When this person last caught up. */
  lastVisit(person: Person): Promise<Date | undefined>
  visited(person: Person, at: Date): Promise<void>

  /**
   * One voice a person and story: the later one replaces the former. Kept with a salted hash in place of the person, so
   * that a stolen file alone names nobody who did not follow or mute something, too.
   */
  putFeedback(story: string, person: Person, verdict: Verdict, at: Date, note?: string): Promise<void>
  feedbackCounts(): Promise<Readonly<Record<Verdict, number>>>
  /** The latest first. */
  wrongs(limit: number): Promise<readonly Wrong[]>

  /** Forgets follows and mutes that are over. */
  prune(now: Date): Promise<void>
}
