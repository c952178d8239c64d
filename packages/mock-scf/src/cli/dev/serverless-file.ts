import { basename, dirname, resolve } from 'node:path'
import * as v from 'valibot'
import { number, patternList, read, variables } from './description-schema.js'
import type { FunctionDefaults, FunctionSettings } from './function-settings.js'
import { ProjectError } from './project-error.js'
import { readTriggers } from './serverless-triggers.js'

/** What both forms of functions have in common. */
const functionMembers = {
  name: v.optional(v.string()),
  handler: v.optional(v.string()),
  runtime: v.optional(v.string()),
  namespace: v.optional(v.string()),
  region: v.optional(v.string()),
  description: v.optional(v.string()),
  memorySize: v.optional(number),
  timeout: v.optional(number),
  initTimeout: v.optional(number),
  environment: v.optional(v.looseObject({ variables: v.optional(variables, {}) })),
  layers: v.optional(v.array(v.looseObject({ name: v.string(), version: number })), []),
  events: v.optional(v.array(v.unknown()), []),
  triggers: v.optional(v.array(v.unknown()), []),
  type: v.optional(v.picklist(['event', 'web', 'Event', 'HTTP']), 'event'),
}

const source = v.union([
  v.string(),
  v.looseObject({
    src: v.string(),
    exclude: v.optional(patternList, []),
  }),
])

/** The form of the component scf. */
const componentSchema = v.looseObject({
  component: v.string(),
  name: v.optional(v.string()),
  inputs: v.looseObject({ ...functionMembers, src: v.optional(source, '.') }),
})

/** The form of the plugin serverless-tencent-scf. */
const pluginSchema = v.looseObject({
  provider: v.optional(v.looseObject(functionMembers), {}),
  package: v.optional(v.looseObject({ exclude: v.optional(patternList, []) }), {}),
  functions: v.record(
    v.string(),
    v.looseObject({ ...functionMembers, codeUri: v.optional(v.string(), '.') }),
  ),
})

type Members = v.InferOutput<typeof pluginSchema>['provider']

/** What the forms say in different ways. */
interface Place {
  readonly name: string
  readonly folder: string
  readonly exclude: readonly string[]
}

/**
 * Reads the functions of a serverless.yml: of the component scf, or of the plugin serverless-tencent-scf.
 *
 * @throws {ProjectError} If the file describes no functions, or one is invalid.
 */
export function readServerlessFile(
  path: string,
  content: unknown,
  defaults: FunctionDefaults,
): readonly FunctionSettings[] {
  const file = basename(path)
  const folder = dirname(path)
  if (hasMember(content, 'functions')) {
    const { provider, package: packed, functions } = read(file, pluginSchema, content)
    return Object.entries(functions).map(([key, { codeUri, ...own }]) =>
      functionSettings(file, defaults, merge(provider, own), {
        name: own.name ?? key,
        folder: resolve(folder, codeUri),
        exclude: packed.exclude,
      }),
    )
  }
  if (!hasMember(content, 'component')) {
    throw new ProjectError(
      `${file}: There are no functions. Expected component: scf with inputs, or functions of the plugin serverless-tencent-scf.`,
    )
  }
  const { component, name, inputs } = read(file, componentSchema, content)
  if (!/^scf(@|$)/.test(component)) {
    throw new ProjectError(`${file}: The component is ${component}, but only scf can be deployed.`)
  }
  const { src, ...own } = inputs
  const { src: root, exclude } = typeof src === 'string' ? { src, exclude: [] } : src
  const functionName = own.name ?? name
  if (functionName === undefined) throw new ProjectError(`${file}: inputs.name is missing.`)
  return [
    functionSettings(file, defaults, own, { name: functionName, folder: resolve(folder, root), exclude }),
  ]
}

function hasMember(content: unknown, name: string): boolean {
  return typeof content === 'object' && content !== null && name in content
}

/** Adds what a function takes over from its provider. */
function merge(provider: Members, own: Members): Members {
  return {
    ...provider,
    ...own,
    environment: { variables: { ...provider.environment?.variables, ...own.environment?.variables } },
  }
}

function functionSettings(
  file: string,
  defaults: FunctionDefaults,
  members: Members,
  { name, folder, exclude }: Place,
): FunctionSettings {
  const { runtime = defaults.runtime ?? 'Nodejs18.15', handler = defaults.handler ?? 'index.main_handler' } =
    members
  const { namespace = defaults.namespace, region = defaults.region } = members
  const { description, memorySize, timeout, initTimeout, environment, layers, events, triggers, type } =
    members
  return {
    name,
    namespace,
    region,
    folder,
    exclude,
    runtime,
    handler,
    type: type === 'web' || type === 'HTTP' ? 'HTTP' : 'Event',
    description,
    memorySize,
    timeout,
    initTimeout,
    environment: environment?.variables ?? {},
    layers: layers.map((layer) => ({ LayerName: layer.name, LayerVersion: layer.version })),
    triggers: readTriggers([...events, ...triggers], { file, functionName: name }),
  }
}
