/** Nothing unverified leaves: every line is checked against the sentences it cites. Pure. */
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Line } from './brief.ts'
import type { SpeakerOf } from './speaker.ts'
import { keyOf, type Unit } from './unit.ts'
import { problemsOf } from './verify/verify.ts'

export type LineGate = {
  /** True when every part of the line stands in the sentence it is cited to first, or in its other sentences. */
  line(line: Line, units: readonly Unit[]): boolean
  text(text: string, evidence: readonly Unit[]): boolean
}

/** A line that continues a quotation names its speaker, who stands in the sentence before. */
export function gateOf(tools: { names: NameTable; speakerOf: SpeakerOf }): LineGate {
  const text = (line: string, evidence: readonly Unit[]) =>
    evidence.length > 0 &&
    problemsOf(
      line,
      evidence.map((unit) => [tools.speakerOf(unit), unit.english].filter(Boolean).join(': ')),
      tools,
    ).length === 0
  return {
    text,
    line: (line, units) => {
      const byKey = new Map(units.map((unit) => [keyOf(unit.ref), unit]))
      const cited = line.citations.flatMap((ref) => byKey.get(keyOf(ref)) ?? [])
      const [first] = cited
      return first !== undefined && (text(line.text, [first]) || text(line.text, cited))
    },
  }
}
