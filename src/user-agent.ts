/** Who we are, to every server that is asked. Pure. */
import type { Config } from './config.ts'
import { VERSION } from './version.ts'

/** Honest, and without anything that tells one bot from another. */
export const userAgentOf = ({ contact }: Pick<Config, 'contact'>): string =>
  `Dragoman/${VERSION} (${contact ? `+${contact}` : 'news digest bot'})`
