/**
 * A body as it came, into the body as it was meant: at most one content coding (RFC 9110, 8.4). Touches only the
 * thread pool, and that for large bodies only.
 *
 * Whole or not at all: a stream that ends early, goes on behind its end, or unpacks to more than the limit is refused.
 */
import { promisify } from 'node:util'
import {
  brotliDecompress,
  brotliDecompressSync,
  constants,
  gunzip,
  gunzipSync,
  type InputType,
  inflate,
  inflateRaw,
  inflateRawSync,
  inflateSync,
  zstdDecompress,
  zstdDecompressSync,
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

type Unpack = (bytes: InputType, options: object) => unknown
type Format = Exclude<Coding, 'identity' | 'deflate'> | 'wrapped' | 'raw'

const unpackers: Readonly<Record<Format, { readonly now: Unpack; readonly later: Unpack }>> = {
  gzip: { now: gunzipSync, later: promisify(gunzip) },
  br: { now: brotliDecompressSync, later: promisify(brotliDecompress) },
  zstd: { now: zstdDecompressSync, later: promisify(zstdDecompress) },
  wrapped: { now: inflateSync, later: promisify(inflate) },
  raw: { now: inflateRawSync, later: promisify(inflateRaw) },
}

/** Unpacking so little takes less time than handing it to another thread; a bomb is stopped within some 20 ms. */
const FEW_BYTES = 65_536
const FEW_UNPACKED_BYTES = 10_485_760

/** @throws {FetchError} `too-big` or `broken` */
export async function decompress(bytes: Uint8Array, coding: Coding, mostBytes: number): Promise<Uint8Array> {
  if (coding === 'identity' || bytes.length === 0) return bytes
  const format = coding === 'deflate' ? deflateFormat(bytes) : coding
  const isSmall = bytes.length <= FEW_BYTES && mostBytes <= FEW_UNPACKED_BYTES
  const unpack = unpackers[format][isSmall ? 'now' : 'later']
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
function deflateFormat([first = 0, second = 0]: Uint8Array): 'wrapped' | 'raw' {
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0 ? 'wrapped' : 'raw'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
