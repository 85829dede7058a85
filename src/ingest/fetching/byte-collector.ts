/**
 * Bytes that come in pieces, up to a limit. Pure.
 *
 * They are copied into one growing buffer: a server that sends single bytes must not make us keep an object for each.
 * Nothing is copied when the first piece is all that was announced.
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
  let buffer: Uint8Array = new Uint8Array(0)
  let length = 0

  function copy(piece: Uint8Array): void {
    const needed = length + piece.length
    if (needed > buffer.length) {
      const room = Math.max(buffer.length * 2, needed, expected, FIRST_BYTES)
      const larger = new Uint8Array(Math.min(room, mostBytes))
      larger.set(buffer.subarray(0, length))
      buffer = larger
    }
    buffer.set(piece, length)
  }

  return {
    add(piece) {
      if (length + piece.length > mostBytes) return false
      // Most answers come in one piece.
      if (length === 0 && piece.length === expected) buffer = piece
      else copy(piece)
      length += piece.length
      return true
    },
    bytes: () => buffer.subarray(0, length),
  }
}
