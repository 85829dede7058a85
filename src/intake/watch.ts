/** Tells when files in a folder change. A help, not a promise: where the system cannot watch, the folder is read at its times. */
import { watch } from 'node:fs'

/** An editor writes a file in several steps. */
const SETTLED_MS = 500

/** Gives what ends it. */
export function watchFolders(paths: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, SETTLED_MS)
  }
  const watchers = paths.flatMap((path) => watchFolder(path, soon) ?? [])
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

function watchFolder(path: string, changed: () => void) {
  try {
    const watcher = watch(path, { persistent: false }, changed)
    // A folder that is removed, or a limit of the system: reading goes on without.
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return undefined
  }
}
