/**
 * Names known in many languages: regions from Intl (CLDR) and the alias table. Pure.
 */
import { parse } from 'yaml'
import { z } from 'zod'
import { foldAccents } from '../../lib/english.ts'
import type { NameAnchor } from './anchor.ts'

export type NameType = NonNullable<NameAnchor['type']>
export type Known = { readonly name: string; readonly type?: NameType }

const entrySchema = z.object({
  name: z.string().min(1),
  type: z.enum(['person', 'place', 'organisation', 'people']).optional(),
  forms: z.array(z.string().min(1)).default([]),
  languages: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
})

export type AliasEntry = z.infer<typeof entrySchema>

export function parseAliases(yamlText: string): AliasEntry[] {
  return z.array(entrySchema).parse(parse(yamlText))
}

export type NameTable = {
  readonly lookUp: (form: string, language: string) => Known | undefined
}

export function openNameTable(aliases: readonly AliasEntry[]): NameTable {
  const shared = new Map<string, Known>()
  for (const entry of aliases)
    for (const form of [entry.name, ...entry.forms])
      shared.set(foldAccents(form), { name: entry.name, ...(entry.type && { type: entry.type }) })
  return { lookUp: (form) => shared.get(foldAccents(form)) }
}
