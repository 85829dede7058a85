#!/usr/bin/env node
// Starts src/main.ts under a Node that can run it.
import { fileURLToPath } from 'node:url'
import { runWithNode } from './with-node.mjs'

runWithNode([fileURLToPath(new URL('src/main.ts', import.meta.url)), ...process.argv.slice(2)])
