import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { action } from '../spec/definitions/action.js'
import { errors } from '../spec/definitions/errors.js'
import { history } from '../spec/definitions/history.js'
import { platform } from '../spec/definitions/platform.js'
import { quotas } from '../spec/definitions/quotas.js'
import { service } from '../spec/definitions/service.js'
import { states } from '../spec/definitions/states.js'
import { types } from '../spec/definitions/types.js'
import type { Emitter } from './emitter.js'
import { jsonHeader } from './header.js'

const definitions: Readonly<Record<string, GenericSchema>> = {
  action,
  errors,
  history,
  platform,
  quotas,
  service,
  states,
  types,
}

/** Generates a JSON Schema for each kind of spec file from the definition that validates it, for editors. */
export const emitSchemas: Emitter = () =>
  Object.entries(definitions).map(([name, definition]) => {
    const { $schema, ...schema } = toJsonSchema(definition, { ignoreActions: ['check', 'trim'] })
    const content = { ...jsonHeader(`generator/src/spec/definitions/${name}.ts`), $schema, ...schema }
    return { path: `spec/schema/${name}.json`, content: `${JSON.stringify(content, null, 2)}\n` }
  })
