/** Loaded before a program that is measured: tells at its end, on file descriptor 3, what it used (getrusage). */
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
