/** What is wrong with sources beyond their form: the same one twice, a login without its secret. Pure. */
import { resolve } from 'node:path'
import { SECRET_NAME } from '../source-schema.ts'
import type { Secret } from './environment.ts'
import { seen, valueAt } from './seen-value.ts'
import { type SettingFault, settingName } from './setting-fault.ts'

type Given = Readonly<Record<string, unknown>>

/** Entries of the list under `sources:` that have settings at all, with their places. */
export function sourcesOf(given: unknown): { readonly index: number; readonly entry: Given }[] {
  const list = valueAt(given, ['sources'])
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, index) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? [{ index, entry: entry as Given }]
      : [],
  )
}

export function doubles(given: unknown): SettingFault[] {
  const first = new Map<string, number>()
  return sourcesOf(given).flatMap(({ index, entry }): SettingFault[] => {
    const key = keyOf(entry)
    const before = key === undefined ? undefined : first.get(key)
    if (key !== undefined && before === undefined) first.set(key, index)
    if (before === undefined) return []
    const name = entry.kind === 'folder' ? 'path' : 'url'
    const path = ['sources', index, name]
    const why = `${seen(entry[name], path)} stands there twice, first as ${settingName(['sources', before])}`
    return [{ path, why, remedy: 'take one of them out' }]
  })
}

/** However it is spelt. */
function keyOf({ kind, path, url }: Given): string | undefined {
  if (kind === 'folder') return typeof path === 'string' ? resolve('/', path) : undefined
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined
  const address = new URL(url)
  address.hash = ''
  return address.href
}

/** Each login whose variable is not set, or names a file that cannot be read. */
export function missingSecrets(given: unknown, secretOf: (name: string) => Secret): SettingFault[] {
  return sourcesOf(given).flatMap(({ index, entry }): SettingFault[] => {
    const name = valueAt(entry, ['login', 'secret'])
    if (typeof name !== 'string' || !SECRET_NAME.test(name)) return []
    const { value, unread } = secretOf(name)
    if (value !== undefined) return []
    const path = ['sources', index, 'login', 'secret']
    if (unread)
      return [
        {
          path,
          why: `${name}_FILE names ${unread}, which cannot be read`,
          remedy: 'check its path, and allow this user to read it',
        },
      ]
    return [{ path, ...unset(name) }]
  })
}

/** A key of capitals may stand there in place of a name: only what is plainly a name is shown. */
function unset(name: string): Pick<SettingFault, 'why' | 'remedy'> {
  if (!name.includes('_'))
    return {
      why: 'no variable has the name that stands there',
      remedy:
        'put that variable into the environment or into .env; if the secret itself stands here, give the name of a variable that holds it, such as secret: NEWS_TOKEN',
    }
  return {
    why: `the variable ${name} is not set`,
    remedy: `put ${name}=… into the environment or into .env, or name a file that holds it in ${name}_FILE`,
  }
}
