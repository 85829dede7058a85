/**
 * A body as it came, into the body as it was meant: at most one content coding (RFC 9110, 8.4). Touches only the
 * thread pool.
 *
 * Whole or not at all: a stream that ends early, goes on behind its end, or unpacks to more than the limit is refused.
 */
import { promisify } from 'node:util'
import {
  brotliDecompress,
  constants,
  gunzip,
  type InputType,
  inflate,
  inflateRaw,
  zstdDecompress,
} from 'node:zlib'
import { broken, FetchError, tooBig } from './failure.ts'

export type Coding = 'identity' | 'gzip' | 'deflate' | 'br' | 'zstd'

export const ACCEPT_ENCODING = 'gzip, br, zstd'

const CHUNK_BYTES = 65_536
/** 8 MB: what RFC 9659 allows for zstd over HTTP. A frame may ask for far more memory than its content needs. */
const ZSTD_WINDOW_LOG = 23

const CODINGS: Readonly<Record<string, Coding>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
  zstd: 'zstd',
}

/** @throws {FetchError} `broken` when there are several codings, or one that was not asked for and is not known */
export function codingOf(contentEncoding: string | undefined): Coding {
  const named = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  const [first] = named
  if (first === undefined) return 'identity'
  if (named.length > 1) throw broken('the answer is compressed more than once')
  const coding = Object.hasOwn(CODINGS, first) ? CODINGS[first] : undefined
  if (!coding) throw broken('the answer is compressed in an unknown way')
  return coding
}

type Unpack = (bytes: InputType, options: object) => Promise<unknown>

const unpackers: Readonly<Record<Exclude<Coding, 'identity' | 'deflate'>, Unpack>> = {
  gzip: promisify(gunzip) as Unpack,
  br: promisify(brotliDecompress) as Unpack,
  zstd: promisify(zstdDecompress) as Unpack,
}
const wrapped = promisify(inflate) as Unpack
const raw = promisify(inflateRaw) as Unpack

/** @throws {FetchError} `too-big` or `broken` */
export async function decompress(bytes: Uint8Array, coding: Coding, mostBytes: number): Promise<Uint8Array> {
  if (coding === 'identity' || bytes.length === 0) return bytes
  const unpack = coding === 'deflate' ? (isWrapped(bytes) ? wrapped : raw) : unpackers[coding]
  try {
    const unpacked = (await unpack(bytes, {
      maxOutputLength: mostBytes,
      chunkSize: CHUNK_BYTES,
      info: true,
      ...(coding === 'zstd' && { params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } }),
    })) as { buffer: Buffer; engine: { bytesWritten: number } }
    if (unpacked.engine.bytesWritten < bytes.length) throw broken('bytes follow behind the end of the answer')
    return unpacked.buffer
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooBig(mostBytes)
    throw broken(`the compressed answer is cut or damaged (${codeOf(error)})`, error)
  }
}

/** "deflate" should be wrapped by zlib (RFC 1950), but some servers send it bare (RFC 1951). */
function isWrapped([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
