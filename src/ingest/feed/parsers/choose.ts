/** Choosing among several links and persons, the same way for every format. Pure. */

type Link = {
  readonly href?: string | undefined
  readonly rel?: string | undefined
  readonly type?: string | undefined
}
type Person = { readonly name?: string | undefined; readonly email?: string | undefined }

/** Relations that lead elsewhere than to the page of the thing itself. */
const ELSEWHERE = new Set([
  'self',
  'hub',
  'edit',
  'enclosure',
  'replies',
  'related',
  'via',
  'next',
  'previous',
  'first',
  'last',
  'license',
  'icon',
  'x-original',
  'service.post',
  'service.edit',
  'service.feed',
  'http://schemas.google.com/g/2005#feed',
  'http://schemas.google.com/g/2005#post',
])

/** RFC 4287, 4.2.7.2: no rel means alternate. Pages before other types; else the first that leads nowhere else. */
export function linkOf(links: readonly Link[] | undefined): string | undefined {
  const usable = (links ?? []).filter(({ href }) => href !== undefined)
  const alternates = usable.filter(({ rel }) => rel === undefined || rel === 'alternate')
  const page = alternates.find(({ type }) => type === undefined || type.includes('html'))
  return (page ?? alternates[0] ?? usable.find(({ rel }) => !ELSEWHERE.has(rel ?? '')))?.href
}

export const personName = (person: Person | undefined) => person?.name ?? person?.email

export function joined(names: readonly (string | undefined)[] | undefined): string | undefined {
  const given = [...new Set((names ?? []).filter((name) => name !== undefined))]
  return given.length === 0 ? undefined : given.join(', ')
}
