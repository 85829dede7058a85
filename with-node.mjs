// Runs a script under Node 24 or newer: `node with-node.mjs FILE [ARGS...]`. Plain JavaScript, because the Node that
// runs it may be older: npm installs the right one beside it (optionalDependencies in package.json).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FLOOR = 24
/** For the allocator of glibc; others ignore it. Memory that was freed goes back to the system: a tenth less is held. */
const LEAN = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }
/** How the packages that bring Node name the platforms. */
const PLATFORMS = { linux: 'linux', win32: 'win', darwin: 'darwin' }

/** The path of a Node that is new enough, or undefined. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= FLOOR) return process.execPath
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folder = `node_modules/node-${PLATFORMS[process.platform]}-${process.arch}/bin/node${ending}`
  const path = fileURLToPath(new URL(folder, import.meta.url))
  return existsSync(path) ? path : undefined
}

/** Ends this process with the exit code of the script. */
export function runWithNode(args) {
  const node = findNode()
  if (!node) {
    console.error(
      `Dragoman needs Node ${FLOOR} or newer, and this is ${process.version}; npm ci brings one on Linux and Windows. Elsewhere install it from nodejs.org.`,
    )
    process.exit(78)
  }
  const child = spawn(node, args, { stdio: 'inherit', env: { ...LEAN, ...process.env } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runWithNode(process.argv.slice(2))
