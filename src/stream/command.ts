/** What a stream command is: given the tools, a function from the fields of a line to those of its answer. Types only. */
import type { Tools } from '../pipeline.ts'

export type StreamTools = Pick<Tools, 'detector' | 'names'>
export type StreamCommand = (
  tools: StreamTools,
) => (fields: Record<string, unknown>) => Promise<Record<string, unknown>>
