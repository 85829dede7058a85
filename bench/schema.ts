/**
 * Writes config/schema.json, with which an editor completes and checks config/dragoman.yaml: `npm run schema`, after
 * every change of src/config-schema.ts.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { schema } from '../src/config-schema.ts'

/** Of what an operator writes, where every setting that has a default may be left out. */
export const configJsonSchema = () => ({
  title: 'Settings of Dragoman',
  ...z.toJSONSchema(schema, { io: 'input' }),
})

if (import.meta.main) {
  const file = fileURLToPath(new URL('../config/schema.json', import.meta.url))
  writeFileSync(file, `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
}
