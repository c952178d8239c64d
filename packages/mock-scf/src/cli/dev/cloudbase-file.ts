import { basename, dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { number, patternList, read, variables } from './description-schema.js'
import type { FunctionDefaults, FunctionSettings } from './function-settings.js'

const trigger = v.looseObject({
  name: v.string(),
  type: v.optional(v.picklist(['timer']), 'timer'),
  config: v.string(),
})

const schema = v.looseObject({
  functionRoot: v.optional(v.string(), 'functions'),
  functions: v.array(
    v.looseObject({
      name: v.string(),
      dir: v.optional(v.string()),
      handler: v.optional(v.string()),
      runtime: v.optional(v.string()),
      timeout: v.optional(number),
      memorySize: v.optional(number),
      envVariables: v.optional(variables, {}),
      triggers: v.optional(v.array(trigger), []),
      ignore: v.optional(patternList, []),
      type: v.optional(v.picklist(['Event', 'HTTP']), 'Event'),
    }),
  ),
})

/**
 * Reads the functions of a cloudbaserc.json.
 *
 * @throws {ProjectError} If one is invalid.
 */
export function readCloudbaseFile(
  path: string,
  content: unknown,
  defaults: FunctionDefaults,
): readonly FunctionSettings[] {
  const { functionRoot, functions } = read(basename(path), schema, content)
  const root = resolve(dirname(path), functionRoot)
  return functions.map(({ name, dir, handler, runtime, envVariables, ignore, triggers, ...others }) => ({
    name,
    namespace: defaults.namespace,
    region: defaults.region,
    folder: dir === undefined ? join(root, name) : resolve(dirname(path), dir),
    exclude: ignore,
    runtime: runtime ?? defaults.runtime ?? 'Nodejs18.15',
    // The default of CloudBase.
    handler: handler ?? defaults.handler ?? 'index.main',
    type: others.type,
    memorySize: others.memorySize,
    timeout: others.timeout,
    environment: envVariables,
    layers: [],
    triggers: triggers.map((one) => ({
      type: one.type,
      name: one.name,
      description: one.config,
      enabled: true,
      argument: '',
      qualifier: '$DEFAULT',
    })),
  }))
}
