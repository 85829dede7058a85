/** How sources count: each in one way, the first of these that fits. Pure. */
import type { SourceStatus } from '../desk.ts'
import { count } from '../words.ts'

/** `paused`: by a person. `failing`: nothing of it could be read. `unread`: nobody has looked at it yet. */
export type SourceHealth = 'paused' | 'failing' | 'unread' | 'well'

export function healthOfSource({ paused, problem, readAt }: SourceStatus): SourceHealth {
  if (paused) return 'paused'
  if (problem) return 'failing'
  return readAt ? 'well' : 'unread'
}

export const sourcesThat = (
  health: SourceHealth,
  sources: readonly SourceStatus[],
): readonly SourceStatus[] => sources.filter((source) => healthOfSource(source) === health)

/** Those of which some files could not be read: they work. */
export const readInPart = (sources: readonly SourceStatus[]): readonly SourceStatus[] =>
  sourcesThat('well', sources).filter(({ inPart }) => inPart)

/** "3 of 6 sources read well, 1 failing, 1 not read yet, 1 paused". */
export function tallyWords(sources: readonly SourceStatus[]): string {
  const of = (health: SourceHealth) => sourcesThat(health, sources).length
  const others = [
    [of('failing'), 'failing'],
    [of('unread'), 'not read yet'],
    [of('paused'), 'paused'],
  ] as const
  const rest = others.flatMap(([number, words]) => (number > 0 ? [`, ${number} ${words}`] : []))
  return `${of('well')} of ${count(sources.length, 'source')} read well${rest.join('')}`
}
