/**
 * Discord's own description of its API as a second judge of every request and every answer. It is read from the file
 * that the environment names in DISCORD_OPENAPI; without it nothing is judged here. Misses: see the rules beside it.
 */
import { readFileSync } from 'node:fs'
import type { AnySchemaObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Operation = {
  readonly operationId: string
  readonly requestBody?: { readonly content: Record<string, { readonly schema: AnySchemaObject }> }
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema: AnySchemaObject }> }
  >
}

type Description = { readonly paths: Record<string, Record<string, Operation>>; readonly components: object }

export type Judge = {
  /** `template` as Discord writes it: "/channels/{channel_id}/messages". @returns what is wrong, or nothing. */
  request(method: string, template: string, body: unknown): string | undefined
  answer(method: string, template: string, status: number, body: unknown): string | undefined
  /** Compiles what the given operations need, so that no timed answer waits for it. */
  warmUp(operations: readonly { readonly method: string; readonly template: string }[]): void
}

const JSON_TYPE = 'application/json'
const FORMATS = ['snowflake', 'nonce', 'int32', 'int64', 'double']

const opened = new Map<string, Judge>()

/** One for the whole process: compiling takes seconds. @throws {Error} when the file cannot be read. */
export function openJudge(path: string): Judge {
  const judge = opened.get(path) ?? readJudge(path)
  opened.set(path, judge)
  return judge
}

function readJudge(path: string): Judge {
  const description = JSON.parse(readFileSync(path, 'utf8')) as Description
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  // The package is CommonJS: its function stands under `default`.
  addFormats.default(ajv, ['date-time', 'uri'])
  for (const format of FORMATS) ajv.addFormat(format, true)
  ajv.addSchema({ $id: 'discord', components: description.components })
  const compiled = new Map<string, ValidateFunction | undefined>()

  const operation = (method: string, template: string) => description.paths[template]?.[method.toLowerCase()]
  const schemaOf = (method: string, template: string, part: string): AnySchemaObject | undefined => {
    const found = operation(method, template)
    if (part === 'request') return found?.requestBody?.content[JSON_TYPE]?.schema
    return found?.responses[part]?.content?.[JSON_TYPE]?.schema
  }
  const validator = (method: string, template: string, part: string) => {
    const key = `${method} ${template} ${part}`
    if (compiled.has(key)) return compiled.get(key)
    const schema = schemaOf(method, template, part)
    const validate = schema && ajv.compile(absolute(schema))
    compiled.set(key, validate)
    return validate
  }
  const judge = (validate: ValidateFunction | undefined, body: unknown) =>
    !validate || validate(body) ? undefined : ajv.errorsText(deepest(validate), { dataVar: 'body' })

  return {
    request(method, template, body) {
      if (!operation(method, template)) return `no operation ${method} ${template}`
      return judge(validator(method, template, 'request'), body)
    },
    answer(method, template, status, body) {
      if (!operation(method, template)) return undefined
      if (!operation(method, template)?.responses[status]) return `the answer ${status} is not described`
      return judge(validator(method, template, String(status)), body)
    },
    warmUp(operations) {
      for (const { method, template } of operations)
        for (const part of ['request', '200', '201', '204']) validator(method, template, part)
    },
  }
}

/** Of the branches of a union, the errors that lie deepest say most. */
function deepest({ errors }: ValidateFunction) {
  const depth = ({ instancePath }: { instancePath: string }) => instancePath.split('/').length
  const most = Math.max(...(errors ?? []).map(depth))
  return errors?.filter((error) => depth(error) === most).slice(0, 4)
}

/** The same schema with references into the whole description. */
const absolute = (schema: AnySchemaObject): AnySchemaObject =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"discord#/'))
