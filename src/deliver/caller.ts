/** Who asks, and what is offered to them. Types only. */
import type { Place } from './place.ts'

/** One of the things a person may pick. Name and value: 1 to 100 characters. */
export type Choice = { readonly name: string; readonly value: string }

export type Person = Pick<Place, 'platform' | 'workspace'> & {
  /** Id of the user on the platform. */
  readonly user: string
}

/** Who asks, and where. */
export type Caller = {
  readonly person: Person
  readonly place: Place
  /** May change settings, stories and sources: by the platform's own permission or a configured role. */
  readonly isManager: boolean
  /** Id of the story whose thread or card the command comes from. */
  readonly story?: string
  /** Unique for this request: a repeated event has the same one. */
  readonly request: string
}
