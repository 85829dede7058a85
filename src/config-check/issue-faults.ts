/** What the schema finds wrong, in plain words: what stands there, and what to write. Pure. */
import type { z } from 'zod'
import { meantFor } from '../source-schema.ts'
import { seen, valueAt } from './seen-value.ts'
import type { SettingFault, SettingPath } from './setting-fault.ts'

type Issue = z.core.$ZodIssue

/** A name that somebody wrote, and no secret that stands where a name should. */
const NAME = /^[A-Za-z][\w-]{0,23}$/

export function faultsOf(issues: readonly Issue[], given: unknown): SettingFault[] {
  const faults = issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code === 'unrecognized_keys') return unknownKeys(path, issue.keys, issue.message)
    return { path, why: whyOf(issue, path, valueAt(given, path)), remedy: issue.message }
  })
  return faults.filter(({ path, why }) => why !== MISSING || !isMisspelt(path, faults))
}

const MISSING = 'it is missing'

/** One slip of the finger is one mistake: a name that is nearly right is not missing as well. */
const isMisspelt = (path: SettingPath, faults: readonly SettingFault[]): boolean =>
  faults.some(
    (other) =>
      other.isKey &&
      other.path.length === path.length &&
      other.path.slice(0, -1).every((step, index) => step === path[index]) &&
      other.remedy === meantFor(String(path.at(-1))),
  )

function unknownKeys(path: SettingPath, keys: readonly string[], message: string): SettingFault[] {
  const remedies = message.split('\n')
  return keys.map((key, index) => {
    const isShown = NAME.test(key)
    return {
      path: isShown ? [...path, key] : path,
      isKey: true,
      why: isShown ? 'there is no such setting' : 'something stands there that is no setting',
      remedy: remedies[index] ?? '',
    }
  })
}

function whyOf(issue: Issue, path: SettingPath, value: unknown): string {
  if (value === undefined || value === null) return MISSING
  const shown = seen(value, path)
  if (issue.code === 'invalid_type') return typeWords(issue.expected, value, shown)
  if (typeof value === 'string') return textWords(issue, value, shown)
  if (issue.code === 'too_small') return `${shown} is too small`
  if (issue.code === 'too_big') return `${shown} is too large`
  return otherWords(issue, shown)
}

function textWords(issue: Issue, value: string, shown: string): string {
  if (value === '') return 'it is empty'
  return issue.code === 'too_big' ? `it has ${[...value].length} letters` : otherWords(issue, shown)
}

function otherWords(issue: Issue, shown: string): string {
  if (issue.code === 'invalid_value') return `${shown} is none of the choices`
  // The path is that of the setting that tells the kinds apart.
  if (issue.code === 'invalid_union' && issue.discriminator) return `${shown} is no kind that is known`
  const why = issue.code === 'custom' ? issue.params?.why : undefined
  return typeof why === 'string' ? why.replace('{}', () => shown) : `${shown} cannot be used`
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
}

function typeWords(expected: string, value: unknown, shown: string): string {
  const wanted = EXPECTED[expected] ?? expected
  // Where a group or a list belongs, anything may stand, a secret too.
  const isPart = expected === 'object' || expected === 'array'
  if (typeof value === 'object') return `it is ${shown}, not ${wanted}`
  if (isPart) return `it is ${kindOf(value)}, not ${wanted}`
  if (typeof value === 'number')
    return `${shown} is not ${wanted}${expected === 'string' ? ': put it into quotes' : ''}`
  return `${shown} is ${kindOf(value)}, not ${wanted}`
}

const kindOf = (value: unknown): string =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false'
