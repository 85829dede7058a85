#!/usr/bin/env node
// Starts src/main.ts under Node 24 or newer. Plain JavaScript, because the Node that runs it may be older:
// npm installs the right one beside it (optionalDependencies in package.json).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const node = here(`node_modules/.bin/node${process.platform === 'win32' ? '.exe' : ''}`)

if (Number(process.versions.node.split('.')[0]) >= 24) await import('./src/main.ts')
else if (!existsSync(node)) {
  console.error(
    `Dragoman needs Node 24 or newer; this is ${process.version}. Install it, or run npm ci again.`,
  )
  process.exit(78)
} else {
  const child = spawn(node, [here('src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
