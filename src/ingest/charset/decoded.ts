/** Bytes as text, and how that was found out. Types only. */
export type DecodedBytes = {
  readonly text: string
  /** WHATWG name of the encoding, such as windows-1251. */
  readonly encoding: string
  /** What told: a byte order mark, the bytes themselves being UTF-8, a label, or a guess from the bytes. */
  readonly by: 'mark' | 'pattern' | 'utf-8' | 'header' | 'declaration' | 'guess' | 'last resort'
}
