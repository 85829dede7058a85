/** Options that several commands have, and what is offered while somebody types them. */
import type { Caller, Choice } from '../src/deliver/caller.ts'
import type { Option } from '../src/deliver/command.ts'
import type { Desk } from '../src/deliver/desk.ts'
import { SINCE_WORDS, UNTIL_WORDS } from '../src/deliver/time-words.ts'

/** Characters of a choice's name and value, and choices shown at once: what every platform takes. */
const MAX_CHOICE = 100
const MAX_CHOICES = 25

type Kind = Parameters<Desk['suggest']>[0]
type Complete = NonNullable<Option['complete']>

export const suggesting =
  (kind: Kind): Complete =>
  (desk, typed) =>
    desk.suggest(kind, typed)

/** For lists: what stands before the last comma stays as it is. */
export const suggestingList =
  (kind: Kind): Complete =>
  (desk, typed) => {
    const [, kept = '', last = ''] = /^(.*,\s*)?([^,]*)$/s.exec(typed) ?? []
    return desk
      .suggest(kind, last)
      .map(({ name, value }) => ({ name: kept + name, value: kept + value }))
      .filter(({ name, value }) => name.length <= MAX_CHOICE && value.length <= MAX_CHOICE)
  }

/** Those of some fixed words that hold what was typed. */
export const offering =
  (words: readonly string[]): Complete =>
  (_desk: Desk, typed: string, _caller: Caller): readonly Choice[] =>
    words
      .filter((word) => word.includes(typed.trim().toLowerCase()))
      .slice(0, MAX_CHOICES)
      .map((word) => ({ name: word, value: word }))

/** Name and description given; everything else is the same wherever the option stands. */
const story: Omit<Option, 'description'> = { name: 'story', example: 'AKB', complete: suggesting('story') }

export const ID: Option = {
  ...story,
  name: 'id',
  description:
    'Id of the story: the letters after "story" in its grey line; or 1 for the first of the digest',
  required: true,
}
export const STORY: Option = { ...story, description: 'Only this story' }
export const TOPIC: Option = {
  name: 'topic',
  description: 'Only stories about this: a word or a name',
  example: 'trade',
  complete: suggesting('topic'),
}
export const SINCE: Option = {
  name: 'since',
  description: 'Only what is newer: 36h, 2d, yesterday, monday or 2026-11-20',
  example: '2d',
  complete: offering(SINCE_WORDS),
}
export const UNTIL: Option = {
  name: 'until',
  description: 'When it ends: 7d, friday or 2026-11-20 (never, where nothing is said)',
  example: '7d',
  complete: offering(UNTIL_WORDS),
}
export const FOR: Option = { ...UNTIL, name: 'for', description: 'For how long: 2d, 2w or until friday' }
export const LANGUAGES: Option = {
  name: 'languages',
  description: 'Only stories told in one of these, such as: German, vi',
  example: 'German, vi',
  complete: suggestingList('language'),
}
export const MIN_ORIGINS: Option = {
  name: 'min-origins',
  description: 'Only stories that so many independent origins carry',
  kind: 'number',
  min: 1,
  max: 20,
  example: '2',
}
export const MAX: Option = {
  name: 'max',
  description: 'At most so many stories: 1 to 10',
  kind: 'number',
  min: 1,
  max: 10,
  example: '3',
}
export const EVERYONE: Option = {
  name: 'everyone',
  description: 'For the whole channel, not only for you (managers)',
  kind: 'yes-no',
  example: 'yes',
}
