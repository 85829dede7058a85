/**
 * Bytes that come in pieces, up to a limit. Pure.
 *
 * They are copied into one growing buffer: a server that sends single bytes must not make us keep an object for each.
 */

const FIRST_BYTES = 16_384

export type ByteCollector = {
  /** False when the limit is passed; nothing is taken then. */
  add(piece: Uint8Array): boolean
  /** What was taken, without a copy. */
  bytes(): Uint8Array
}

/** `expected` is what the sender announces: a hint, which costs no memory until the bytes are there. */
export function openByteCollector(mostBytes: number, expected = 0): ByteCollector {
  let buffer = new Uint8Array(Math.min(Math.max(expected, FIRST_BYTES), mostBytes))
  let length = 0

  function makeRoom(needed: number): void {
    if (needed <= buffer.length) return
    const larger = new Uint8Array(Math.min(Math.max(buffer.length * 2, needed), mostBytes))
    larger.set(buffer.subarray(0, length))
    buffer = larger
  }

  return {
    add(piece) {
      if (length + piece.length > mostBytes) return false
      makeRoom(length + piece.length)
      buffer.set(piece, length)
      length += piece.length
      return true
    },
    bytes: () => buffer.subarray(0, length),
  }
}
