/**
 * Settings of a channel as JSON and back. Pure.
 *
 * What is missing gets its default, and what is unknown is left out. What is broken gets its default, too, but then the
 * channel is paused: it must not post what nobody asked for, and the others must go on.
 */
import { z } from 'zod'
import { type ChannelSettings, DEFAULT_SETTINGS, ON_EMPTY } from '../deliver/channel.ts'
import { parseStored } from './stored-json.ts'

const words = z.array(z.string()).exactOptional()
const schema = z.object({
  schedule: z.object({ cron: z.string(), zone: z.string() }).exactOptional(),
  quiet: z.object({ from: z.string(), to: z.string() }).exactOptional(),
  topics: words,
  languages: words,
  sources: words,
  minOrigins: z.int().min(1).exactOptional(),
  max: z.int().min(1).max(10).exactOptional(),
  empty: z.enum(ON_EMPTY).exactOptional(),
  mention: z.string().exactOptional(),
  paused: z.boolean().exactOptional(),
})

const REMEDY = 'the channel is paused until its settings are given again'

export type ReadSettings = { readonly settings: ChannelSettings; readonly problem?: string }

export const writeSettings = (settings: ChannelSettings): string => JSON.stringify(settings)

export function readSettings(text: unknown): ReadSettings {
  const stored = z.record(z.string(), z.unknown()).safeParse(parseStored(text))
  if (!stored.success) return broken({}, 'the stored settings are damaged')
  const read = schema.safeParse(stored.data)
  if (read.success) return { settings: { ...DEFAULT_SETTINGS, ...read.data } }
  const names = new Set(read.error.issues.map(({ path }) => String(path[0])))
  const rest = Object.entries(stored.data).filter(([name]) => !names.has(name))
  return broken(Object.fromEntries(rest), `damaged settings: ${[...names].join(', ')}`)
}

/** `sound` holds no damaged field. */
const broken = (sound: object, problem: string): ReadSettings => ({
  settings: { ...DEFAULT_SETTINGS, ...schema.parse(sound), paused: true },
  problem: `${problem}; ${REMEDY}`,
})
