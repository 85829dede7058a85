import { globSync, readFileSync } from 'node:fs'
import { dirname, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** A file may import from its own layer and from the layers above it in this list. Nothing else. */
const LAYERS = [
  'src/lib/', // small general functions; imports nothing of ours
  'src/model/', // a language model as a function
  'src/ingest/', // where news comes from
  'src/article/', // one clean article
  'src/translate/', // into English, honestly
  'src/story/', // articles that tell the same story
  'src/brief/', // what the story says, fact by fact
  'src/answer/', // a cited answer, or none
  'src/deliver/', // how people see it
  'src/store/', // what we remember
  'commands/', // what people can ask
  'src/pipeline.ts', // the journey as one function
  'src/source-schema.ts', // what may be set of a source
  'src/config-schema.ts', // what may be set
  'src/config-check/', // what is wrong with it, in plain words
  'src/config.ts', // the only reader of the environment
  'src/stream/', // the journey over JSON Lines
  'src/', // main, cli, app: everything is wired here
]

const MAX_LINES = 250

const layerOf = (path: string) => LAYERS.findIndex((layer) => path.startsWith(layer))
const platformOf = (path: string) => path.match(/^src\/deliver\/(discord|slack|web|terminal|markdown)\//)?.[1]

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const paths = source.matchAll(/(?:from |import |import\()'(\.[^']+)'/g)
  return [...paths].map(([, path]) => normalize(`${dirname(file)}/${path}`))
}

const files = globSync(['src/**/*.ts', 'commands/**/*.ts']).toSorted()
const graph = new Map(files.map((file) => [file, importsOf(file)]))

test('every file stands in a layer', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([])
})

test.for(files)('%s imports only from its own layer or above', (file) => {
  expect((graph.get(file) ?? []).filter((path) => layerOf(path) > layerOf(file))).toEqual([])
})

test.for(files)('%s imports only files that exist', (file) => {
  expect((graph.get(file) ?? []).filter((path) => !graph.has(path))).toEqual([])
})

test.for(files.filter(platformOf))('%s knows no other place people read', (file) => {
  const others = (graph.get(file) ?? []).filter(
    (path) => platformOf(path) && platformOf(path) !== platformOf(file),
  )
  expect(others).toEqual([])
})

test('no import runs in a circle', () => {
  const done = new Set<string>()
  const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const found = circle(next, [...path, file])
      if (found) return found
    }
    done.add(file)
    return undefined
  }
  expect(files.map((file) => circle(file, [])).find((found) => found)).toBeUndefined()
})

test.for(files)('%s holds one concept: at most 250 lines', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length - 1).toBeLessThanOrEqual(MAX_LINES)
})

test.for(files)('%s reads the environment only in config.ts', (file) => {
  const source = readFileSync(file, 'utf8')
  expect(/process\.env\b/.test(source) && file !== 'src/config.ts').toBe(false)
})

test.for(files.filter((file) => layerOf(file) < layerOf('src/store/')))('%s asks no clock', (file) => {
  const source = readFileSync(file, 'utf8')
  expect(/\bDate\.now\(|\bnew Date\(\)/.test(source) && file !== 'src/lib/clock.ts').toBe(false)
})

/** The address rule holds as long as there is one way out: the fetcher, and the chats to addresses of the operator. */
const WAY_OUT = /^src\/(?:ingest\/fetch\.ts$|ingest\/fetching\/|deliver\/discord\/|deliver\/slack\/)/
const SOCKET_MODULE =
  /(?:from |import |import\(|require\(|getBuiltinModule\()['"](?:undici|(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/\w+)?)['"]/
/** A call, not the declaration of a method of that name. */
const SOCKET_CALL =
  /(?<![.\w])(?:globalThis\.)?fetch\((?!\w+: )|\bnew (?:WebSocket|EventSource)\(|\.parseURL\(/
/** Types open nothing, and a server that listens leads to nobody. */
const HARMLESS =
  /^import (?:type .*|\{ (?:type \w+|createServer)(?:, (?:type \w+|createServer))* \} from 'node:https?')$/gm
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gm

test.for(files.filter((file) => !WAY_OUT.test(file)))('%s opens no socket', (file) => {
  const source = readFileSync(file, 'utf8').replace(COMMENT, '').replace(HARMLESS, '')
  expect(SOCKET_MODULE.exec(source)?.[0] ?? SOCKET_CALL.exec(source)?.[0]).toBeUndefined()
})
