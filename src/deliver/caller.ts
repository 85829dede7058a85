/** Who asks, and what is offered to them. Types only. */
import type { Place } from './place.ts'

/** One of the things a person may pick. Name and value: 1 to 100 characters. */
export type Choice = { readonly name: string; readonly value: string }

/** On Discord `workspace` is "@me": users are the same in every server, and so are their wishes. */
export type Person = Pick<Place, 'platform' | 'workspace'> & {
  /** Id of the user on the platform. */
  readonly user: string
}

/** Who asks, and where. */
export type Caller = {
  readonly person: Person
  readonly place: Place
  /** May change the settings of this channel: by the platform's own permission or a configured role. */
  readonly isManager: boolean
  /**
   * May change what all channels share, stories and sources: runs the program, or was named by whoever does. Managing
   * one of several servers is not enough. Nobody when absent.
   */
  readonly isOperator?: boolean
  /** False when the platform would not let this person write here: then they cannot make us write either. */
  readonly mayWrite?: boolean
  /** Id of the story whose thread or card the command comes from. */
  readonly story?: string
  /** What stands before a command where they are, when that is not the usual: "/brief ". */
  readonly prefix?: string
  /** Unique for this request: a repeated event has the same one. */
  readonly request: string
}
