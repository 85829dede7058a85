/**
 * What a message may hold, whichever way it comes: text, blocks, metadata. Refuses what the platform refuses and notes
 * what the platform would take but we must never send. Touches only the list of problems.
 */
import { judgeBlocks } from '../blocks/rules.ts'
import { type Bag, isBag } from '../blocks/shape.ts'
import { type Workspace, withBlockIds } from '../workspace.ts'
import { Refused, withDetail } from './refused.ts'

const MAX_TEXT = 40_000
const MAX_METADATA_BYTES = 16_384
/** Calls people: everyone, a group, one person. Plain text is never read for them. */
const CALL = /<(?:!(?:channel|here|everyone|subteam)|@)[^>]*>/

export type Content = { text: string; blocks?: readonly Bag[]; metadata?: Bag }

export const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1'
const isFalse = (value: unknown): boolean => value === false || value === 'false' || value === '0'

/** @throws {Refused} */
export function judgeContent(workspace: Workspace, args: Bag, from: string): Content {
  const note = (problem: string) => void workspace.problems.push(`${from}: ${problem}`)
  const text = typeof args.text === 'string' ? args.text : ''
  const blocks = requireBlocks(workspace, args.blocks)
  const metadata = requireMetadata(args.metadata)
  if (text === '' && !blocks?.length) throw new Refused('no_text')
  if (text.length > MAX_TEXT) throw new Refused('msg_too_long')
  if (text === '' && blocks?.length) note('blocks without text: nothing for notifications and screen readers')
  if (calls({ text, blocks })) note('calls people by a mention')
  if (args.link_names !== undefined || args.parse === 'full') note('turns names into mentions')
  return { text, ...(blocks && { blocks: withBlockIds(blocks) }), ...(metadata && { metadata }) }
}

function requireBlocks({ switches }: Workspace, blocks: unknown): readonly Bag[] | undefined {
  if (blocks === undefined) return undefined
  if (!Array.isArray(blocks)) throw new Refused('invalid_blocks_format')
  const refusal = judgeBlocks(blocks, 'message', switches.blockCost)
  if (refusal) throw withDetail(refusal.code, refusal.detail)
  return blocks
}

/** An empty object takes the metadata away, in an update. */
function requireMetadata(metadata: unknown): Bag | undefined {
  if (metadata === undefined) return undefined
  if (!isBag(metadata)) throw new Refused('invalid_metadata_format')
  if (Object.keys(metadata).length === 0) return metadata
  if (typeof metadata.event_type !== 'string' || !isBag(metadata.event_payload))
    throw new Refused('invalid_metadata_format')
  if (Buffer.byteLength(JSON.stringify(metadata)) > MAX_METADATA_BYTES)
    throw new Refused('metadata_too_large')
  return metadata
}

function calls(value: unknown): boolean {
  if (typeof value === 'string') return CALL.test(value)
  if (Array.isArray(value)) return value.some(calls)
  if (!isBag(value) || value.type === 'plain_text') return false
  return Object.entries(value).some(([field, inner]) =>
    typeof inner === 'object' || field === 'text' ? calls(inner) : false,
  )
}

/** A digest must not grow previews of the pages it cites. */
export function noteUnfurl(workspace: Workspace, args: Bag): void {
  for (const name of ['unfurl_links', 'unfurl_media'])
    if (!isFalse(args[name])) workspace.problems.push(`chat.postMessage: ${name} is not false`)
}
