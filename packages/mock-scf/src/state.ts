import type { Passage, State, Table } from '@tc3/mock'
import { type ScfTransition, scfTransitions } from './generated/statuses.js'
import type { Tables } from './records.js'

/**
 * What a record is: its members, a question mark behind those that may be absent or null. A list has what its items
 * are, a set the values that there are; a time is one that a Date has. Of what has variants, the members that all of them have.
 */
type Described<T> = [T] extends [string]
  ? 'string' | ReadonlySet<T>
  : [T] extends [number]
    ? 'number' | 'time'
    : [T] extends [boolean]
      ? 'boolean'
      : [T] extends [readonly (infer Item)[]]
        ? readonly [Described<Item>]
        : {
            readonly [Name in Extract<keyof T, string> as MayLack<T[Name]> extends true
              ? `${Name}?`
              : Name]: Described<NonNullable<T[Name]>>
          }
type MayLack<T> = undefined extends T ? true : null extends T ? true : false

/** The same, as it is read. */
type Description =
  | 'string'
  | 'number'
  | 'time'
  | 'boolean'
  | ReadonlySet<string>
  | readonly [Description]
  | Members
interface Members {
  readonly [name: string]: Description
}

type Records = { readonly [Name in keyof Tables]: Tables[Name] extends Table<infer T> ? T : never } & {
  readonly transitions: Passage<ScfTransition>
}

const version = {
  version: 'string',
  description: 'string',
  code: { kind: 'string' },
  handler: 'string',
  runtime: 'string',
  memorySize: 'number',
  timeout: 'number',
  initTimeout: 'number',
  environment: [{ 'Key?': 'string', 'Value?': 'string' }],
  'vpcConfig?': { 'VpcId?': 'string', 'SubnetId?': 'string' },
  role: 'string',
  installDependency: 'string',
  clsLogsetId: 'string',
  clsTopicId: 'string',
  layers: [{ LayerName: 'string', LayerVersion: 'number' }],
  'deadLetterConfig?': { Type: 'string', Name: 'string', 'FilterType?': 'string' },
  'publicNetConfig?': { PublicNetStatus: 'string', 'EipConfig?': { EipStatus: 'string' } },
  'cfsConfig?': {
    CfsInsList: [
      {
        UserId: 'string',
        UserGroupId: 'string',
        CfsId: 'string',
        MountInsId: 'string',
        LocalMountDir: 'string',
        RemoteMountDir: 'string',
        'IpAddress?': 'string',
        'MountVpcId?': 'string',
        'MountSubnetId?': 'string',
      },
    ],
  },
  l5Enable: 'string',
  'protocolParams?': { 'WSParams?': { 'IdleTimeOut?': 'number' } },
  created: 'time',
  modified: 'time',
  life: { status: 'string', 'reasons?': [{ ErrorCode: 'string', ErrorMessage: 'string' }] },
} as const satisfies Described<Records['versions']>

const life = version.life

const tables: { readonly [Name in keyof Records]: Described<Records[Name]> } = {
  namespaces: {
    name: 'string',
    description: 'string',
    created: 'time',
    modified: 'time',
    'totalConcurrencyMem?': 'number',
  },
  functions: {
    name: 'string',
    namespace: 'string',
    functionId: 'string',
    type: 'string',
    asyncRunEnable: 'string',
    traceEnable: 'string',
    'protocolType?': 'string',
    tags: [{ Key: 'string', Value: 'string' }],
    created: 'time',
    lastVersion: 'number',
    'reservedMem?': 'number',
    asyncTriggerConfig: { RetryConfig: [{ RetryNum: 'number' }], MsgTTL: 'number' },
  },
  versions: version,
  formerVersions: version,
  packages: { content: 'string' },
  aliases: {
    name: 'string',
    functionVersion: 'string',
    description: 'string',
    'routingConfig?': {
      'AdditionalVersionWeights?': [{ Version: 'string', Weight: 'number' }],
      'AddtionVersionMatchs?': [{ Version: 'string', Key: 'string', Method: 'string', Expression: 'string' }],
    },
    created: 'time',
    modified: 'time',
  },
  triggers: {
    name: 'string',
    type: 'string',
    description: 'string',
    resourceId: 'string',
    customArgument: 'string',
    qualifier: 'string',
    enabled: 'boolean',
    remark: 'string',
    created: 'time',
    modified: 'time',
  },
  layers: { name: 'string', lastVersion: 'number' },
  layerVersions: {
    name: 'string',
    version: 'number',
    compatibleRuntimes: ['string'],
    description: 'string',
    licenseInfo: 'string',
    code: { kind: 'string' },
    created: 'time',
    life,
  },
  provisioned: {
    version: 'string',
    requested: 'number',
    available: 'number',
    life,
    triggerActions: [
      {
        'TriggerName?': 'string',
        'TriggerProvisionedConcurrencyNum?': 'number',
        'TriggerCronConfig?': 'string',
        'ProvisionedType?': 'string',
      },
    ],
    'provisionedType?': 'string',
    'trackingTarget?': 'number',
    'minCapacity?': 'number',
    'maxCapacity?': 'number',
  },
  invocations: {
    requestId: 'string',
    functionName: 'string',
    version: 'string',
    invocationType: 'string',
    started: 'time',
    'result?': {
      ended: 'time',
      statusCode: 'number',
      retMsg: 'string',
      log: 'string',
      memUsage: 'number',
      retryNum: 'number',
    },
    'asyncStatus?': 'string',
  },
  asyncEvents: { path: 'string' },
  transitions: {
    // The end of any other would be nobody's.
    kind: new Set(scfTransitions),
    scope: 'string',
    key: 'string',
    'failure?': { code: 'string', message: 'string' },
    'due?': 'number',
    'readsLeft?': 'number',
  },
}

/** The last one that a Date has. */
const lastTime = 8.64e15

/**
 * Checks that a state has records of the emulator alone, each with the members that it needs.
 *
 * @throws {TypeError} which tells of the first that is none
 */
export function demandState(state: State): void {
  const descriptions = new Map<string, Description>(Object.entries(tables))
  for (const [table, scopes] of Object.entries(state)) {
    const description = descriptions.get(table)
    if (description === undefined) {
      throw new TypeError(
        `There is no table ${shown(table)}; there are ${[...descriptions.keys()].join(', ')}.`,
      )
    }
    for (const [scope, records] of Object.entries(scopes)) {
      for (const [key, record] of Object.entries(records)) {
        const problem = problemOf(record, description, '')
        if (problem) throw new TypeError(`The record ${shown(key)} of ${table} in ${shown(scope)}${problem}`)
      }
    }
  }
}

/** The first thing in which a value is not as described, to follow the name of what it is in. */
function problemOf(value: unknown, description: Description, path: string): string | undefined {
  const wrong = (expected: string) => `: ${path || 'it'} must be ${expected}, but is ${shown(value)}.`
  if (description === 'time') {
    const right = typeof value === 'number' && Math.abs(value) <= lastTime
    return right ? undefined : wrong('a time in milliseconds since 1970')
  }
  if (typeof description === 'string') {
    const right = typeof value === description && (description !== 'number' || Number.isFinite(value))
    return right ? undefined : wrong(`a ${description}`)
  }
  if (description instanceof Set) {
    return description.has(value) ? undefined : wrong(`one of ${[...description].join(', ')}`)
  }
  if (isList(description)) {
    if (!Array.isArray(value)) return wrong('a list')
    return firstOf(value, (item, index) => problemOf(item, description[0], `${path}[${index}]`))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('an object')
  const prefix = path && `${path}.`
  return firstOf(Object.entries(description), ([told, inner]) => {
    const name = told.replace(/\?$/, '')
    const member: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
    if (member === undefined || member === null) {
      return name === told ? `: it lacks ${prefix}${name}.` : undefined
    }
    return problemOf(member, inner, prefix + name)
  })
}

const isList = (description: object): description is readonly [Description] => Array.isArray(description)

function firstOf<T>(
  items: readonly T[],
  find: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found !== undefined) return found
  }
  return undefined
}

const shown = (value: unknown): string => {
  const text = typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : String(value)
  return value === null ? 'null' : text.length > 60 ? `${text.slice(0, 60)}…` : text
}
