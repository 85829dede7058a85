/** The HTTP Link header (RFC 8288) as far as feeds use it: hub and self of WebSub. Pure, linear. */

const LONGEST_HEADER = 8_000

/** The first target of a relation, as written. */
export function linkTarget(header: string | undefined, relation: string): string | undefined {
  if (header === undefined) return undefined
  const parts = header.slice(0, LONGEST_HEADER).split('<').slice(1)
  for (const part of parts) {
    const end = part.indexOf('>')
    if (end >= 0 && relations(part.slice(end + 1)).includes(relation)) return part.slice(0, end).trim()
  }
  return undefined
}

function relations(parameters: string): readonly string[] {
  const match = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters)
  return (match?.[1] ?? match?.[2] ?? '').toLowerCase().split(/\s+/)
}
