/** One thing that is wrong with a setting, and where it stands. Pure. */
import { z } from 'zod'
import { safe } from '../deliver/safe-text.ts'

export type SettingPath = readonly (string | number)[]

export type SettingFault = {
  /** Empty where it is not told by the file of which setting it is. */
  readonly path: SettingPath
  /** The name of the setting is wrong, not what stands behind it. */
  readonly isKey?: true
  /** Without a full stop, and without secrets. */
  readonly why: string
  readonly remedy: string
}

/** Of a text, both from 1. */
export type Position = { readonly line: number; readonly column: number }

export type FoundFault = SettingFault & {
  readonly at?: Position
  /** The whole of it as it is shown. */
  readonly line: string
}

/** Its line is "config/dragoman.yaml:12:5: sources[2].every: 3 is too small; give minutes…": terminals link its start. */
export function found(file: string, fault: SettingFault, at?: Position): FoundFault {
  const place = at ? `${file}:${at.line}:${at.column}` : file
  const name = fault.path.length > 0 ? `${settingName(fault.path)}: ` : ''
  const line = safe(`${place}: ${name}${fault.why}; ${fault.remedy}`)
  return { ...fault, line, ...(at && { at }) }
}

/** "sources[2].every". */
export const settingName = (path: SettingPath): string => z.core.toDotPath([...path])

export const byPosition = ({ at: a }: FoundFault, { at: b }: FoundFault): number =>
  a && b ? a.line - b.line || a.column - b.column : 0
