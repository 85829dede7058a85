#!/usr/bin/env node
// Starts src/main.ts under a Node that can run it.
import { fileURLToPath } from 'node:url'
import { runWithNode } from './with-node.mjs'

// A heap that grows to 4 GB before it is swept holds far more than the program needs.
const SMALL = ['--max-old-space-size=1024', '--max-semi-space-size=8']

runWithNode([...SMALL, fileURLToPath(new URL('src/main.ts', import.meta.url)), ...process.argv.slice(2)])
