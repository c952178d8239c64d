import * as v from 'valibot'
import type { TriggerType } from '../../trigger/type.js'
import { isOn, number, read, suggestion, triggerParameters } from './description-schema.js'
import type { TriggerSettings } from './function-settings.js'
import { ProjectError } from './project-error.js'

type Parameters = v.InferOutput<typeof triggerParameters>

/** An entry of `events` or `triggers`: `{ timer: { … } }` or `{ type: 'timer', … }`. */
const entrySchema = v.record(v.string(), v.unknown())

const bodySchema = v.looseObject({
  name: v.optional(v.string()),
  parameters: v.optional(triggerParameters, {}),
})

/** The types that entries may have. Those without a reader have the members of the entry as TriggerDesc. */
const types = ['timer', 'cos', 'apigw', 'http', 'ckafka', 'cmq', 'cls', 'mps', 'clb', 'eb'] as const

/** What messages and names of triggers need to know. */
export interface TriggerPlace {
  /** How messages name the file. */
  readonly file: string
  readonly functionName: string
}

/** The name and TriggerDesc of triggers, several for one entry if each of its endpoints needs one. */
type Sources = readonly { readonly name: string; readonly description: string; readonly argument?: string }[]

type ReadSources = (parameters: Parameters, name: string | undefined, place: TriggerPlace) => Sources

/** How the entries of each type of triggers become the parameters of CreateTrigger. */
const readers: Readonly<Partial<Record<TriggerType, ReadSources>>> = {
  timer(parameters, name = 'timer', { file }) {
    const schema = v.looseObject({ cronExpression: v.string(), argument: v.optional(v.string()) })
    const { cronExpression, argument } = read(file, schema, parameters)
    return [{ name, description: cronExpression, ...(argument !== undefined && { argument }) }]
  },
  cos(parameters, _name, { file }) {
    const filter = v.object({ prefix: v.optional(v.string(), ''), suffix: v.optional(v.string(), '') })
    const schema = v.looseObject({ bucket: v.string(), events: v.string(), filter: v.optional(filter, {}) })
    const { bucket, events: event, filter: selected } = read(file, schema, parameters)
    const description = { event, filter: { Prefix: selected.prefix, Suffix: selected.suffix } }
    return [{ name: bucket, description: JSON.stringify(description) }]
  },
  ckafka(parameters, _name, { file }) {
    const schema = v.looseObject({
      name: v.string(),
      topic: v.string(),
      maxMsgNum: v.optional(number, 100),
      offset: v.optional(v.string(), 'latest'),
      retry: v.optional(number),
      timeOut: v.optional(number),
    })
    const { name, topic, maxMsgNum, offset, retry, timeOut } = read(file, schema, parameters)
    return [{ name: `${name}-${topic}`, description: JSON.stringify({ maxMsgNum, offset, retry, timeOut }) }]
  },
  apigw(parameters, name, { file, functionName }) {
    const endpoint = v.looseObject({
      path: v.optional(v.string()),
      method: v.optional(v.string(), 'ANY'),
    })
    const schema = v.looseObject({
      serviceName: v.optional(v.string()),
      environment: v.optional(v.string(), 'release'),
      integratedResponse: v.optional(v.boolean(), true),
      endpoints: v.optional(v.array(endpoint), [{ path: `/${functionName}` }]),
    })
    const { serviceName, environment, endpoints, integratedResponse } = read(file, schema, parameters)
    return endpoints.map(({ path = `/${functionName}`, method }, index) => ({
      name: `${name ?? `${functionName}-api`}${index === 0 ? '' : `-${index + 1}`}`,
      description: JSON.stringify({
        api: {
          requestConfig: { path, method: method.toUpperCase() },
          isIntegratedResponse: integratedResponse ? 'TRUE' : 'FALSE',
        },
        ...(serviceName !== undefined && { service: { serviceName } }),
        release: { environmentName: environment },
      }),
    }))
  },
  http(parameters, name = 'url', { file }) {
    const netConfig = v.looseObject({
      enableIntranet: v.optional(v.boolean(), false),
      enableExtranet: v.optional(v.boolean(), true),
    })
    const schema = v.looseObject({
      authType: v.optional(v.string(), 'NONE'),
      netConfig: v.optional(netConfig, {}),
    })
    const { authType, netConfig: net } = read(file, schema, parameters)
    const description = {
      AuthType: authType,
      NetConfig: { EnableIntranet: net.enableIntranet, EnableExtranet: net.enableExtranet },
    }
    return [{ name, description: JSON.stringify(description) }]
  },
}

/**
 * Reads the triggers of a function in a serverless.yml.
 *
 * @throws {ProjectError} If one is invalid.
 */
export function readTriggers(entries: readonly unknown[], place: TriggerPlace): readonly TriggerSettings[] {
  return entries.flatMap((entry) => {
    const { type, body } = splitEntry(entry, place)
    const { name, parameters } = read(place.file, bodySchema, body ?? {})
    const { enable, qualifier, ...others } = parameters
    const readSources = readers[type] ?? plainSources(type)
    return readSources(parameters, name ?? others.name, place).map(({ argument = '', ...source }) => ({
      ...source,
      type,
      argument,
      qualifier,
      enabled: isOn(enable),
    }))
  })
}

function splitEntry(entry: unknown, { file, functionName }: TriggerPlace) {
  const members = read(file, entrySchema, entry)
  const name = String(members.type ?? Object.keys(members)[0])
  const type = types.find((candidate) => candidate === name)
  if (type) return { type, body: 'type' in members ? members : members[type] }
  throw new ProjectError(
    `${file}: The function ${functionName} has a trigger of the unknown type ${name}. ${suggestion(name, types)}`,
  )
}

function plainSources(type: TriggerType): ReadSources {
  return ({ name: _, enable: _enable, qualifier: _qualifier, ...members }, name = type) => [
    { name, description: JSON.stringify(members) },
  ]
}
