import type { Store, Table } from '@tc3/mock'
import * as v from 'valibot'
import { asyncEventStatuses, functionStatuses, layerStatuses, provisionedStatuses } from './statuses.js'
import {
  asyncTriggerConfig,
  cfsConfig,
  deadLetterConfig,
  imageConfig,
  layerVersionSimple,
  number,
  protocolParams,
  publicNetConfig,
  routingConfig,
  statusReason,
  tag,
  triggerAction,
  variable,
  vpcConfig,
} from './type-schemas.js'

// What an account holds: of each table a schema, and from it the type of the records. Scopes are paths of `paths.ts`.

/** The last one that a Date has. */
const lastTime = 8.64e15
const timeWords = 'a time in milliseconds since 1970'
const time = v.pipe(v.number(timeWords), v.minValue(-lastTime, timeWords), v.maxValue(lastTime, timeWords))

const trueOrFalse = v.picklist(['TRUE', 'FALSE'])

/** Records are never changed in place, nor is what they hold. */
function record<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.object(entries), v.readonly())
}

function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly())
}

/** How far a change of a resource has come. */
function life<const Statuses extends readonly string[]>(statuses: Statuses) {
  return record({
    status: v.picklist(statuses),
    /** Why it failed. */
    reasons: v.exactOptional(list(statusReason)),
  })
}

export type Life<Status extends string> = v.InferOutput<ReturnType<typeof life<readonly Status[]>>>

/** A namespace. Scope: the region. Key: its name. */
const namespace = record({
  name: v.string(),
  description: v.string(),
  created: time,
  modified: time,
  /** The memory in MB that its functions may use together (PutTotalConcurrencyConfig); absent until it is set. */
  totalConcurrencyMem: v.exactOptional(number),
})

export type NamespaceRecord = v.InferOutput<typeof namespace>

/** What all versions of a function share. Scope: the namespace. Key: its name. */
const functionOfAll = record({
  name: v.string(),
  namespace: v.string(),
  functionId: v.string(),
  type: v.picklist(['Event', 'HTTP']),
  asyncRunEnable: trueOrFalse,
  traceEnable: trueOrFalse,
  protocolType: v.exactOptional(v.string()),
  tags: list(tag),
  created: time,
  /** The number of the version that was published last; 0 where none was. Numbers are never given twice. */
  lastVersion: number,
  /** Reserved quota in MB; absent where none is set. 0 stops the function. */
  reservedMem: v.exactOptional(number),
  /** The asynchronous invocation configuration. */
  asyncTriggerConfig,
})

export type FunctionRecord = v.InferOutput<typeof functionOfAll>

/** Where code comes from. Only that of a package is kept whole; the others are addresses that nothing fetches. */
const code = v.variant('kind', [
  record({
    kind: v.literal('package'),
    /** SHA-256 in lowercase hexadecimal; the key of the package. */
    sha256: v.string(),
    /** In bytes. */
    size: number,
  }),
  record({
    kind: v.literal('cos'),
    bucket: v.string(),
    object: v.string(),
    region: v.exactOptional(v.string()),
  }),
  record({ kind: v.literal('image'), image: imageConfig }),
  record({ kind: v.literal('demo'), demoId: v.string() }),
  record({
    kind: v.literal('git'),
    url: v.string(),
    branch: v.exactOptional(v.string()),
    directory: v.exactOptional(v.string()),
  }),
])
export type CodeRecord = v.InferOutput<typeof code>

/** A version: `$LATEST`, which changes, or a published one, which never does. Scope: the function. Key: its name. */
const version = record({
  version: v.string(),
  description: v.string(),
  code,
  handler: v.string(),
  runtime: v.string(),
  /** In MB. */
  memorySize: number,
  /** In seconds. */
  timeout: number,
  /** In seconds. */
  initTimeout: number,
  environment: list(variable),
  vpcConfig: v.exactOptional(vpcConfig),
  role: v.string(),
  installDependency: trueOrFalse,
  clsLogsetId: v.string(),
  clsTopicId: v.string(),
  layers: list(layerVersionSimple),
  deadLetterConfig: v.exactOptional(deadLetterConfig),
  publicNetConfig: v.exactOptional(publicNetConfig),
  cfsConfig: v.exactOptional(cfsConfig),
  l5Enable: trueOrFalse,
  protocolParams: v.exactOptional(protocolParams),
  created: time,
  modified: time,
  life: life(functionStatuses),
})

export type VersionRecord = v.InferOutput<typeof version>

/** A package of code or of a layer. Scope: the function or the layer. Key: its SHA-256 in lowercase hexadecimal. */
const packageOfCode = record({
  /** The zip archive in Base64. */
  content: v.string(),
})

/** An alias. Scope: the function. Key: its name. */
const alias = record({
  name: v.string(),
  functionVersion: v.string(),
  description: v.string(),
  routingConfig: v.exactOptional(routingConfig),
  created: time,
  modified: time,
})

export type AliasRecord = v.InferOutput<typeof alias>

/**
 * A trigger. Scope: the function. Key: its type and name, joined with a slash, and, as a bucket can have several, the
 * description of a COS trigger.
 */
const trigger = record({
  name: v.string(),
  type: v.string(),
  /** As it is answered: JSON. */
  description: v.string(),
  resourceId: v.string(),
  customArgument: v.string(),
  /** The version or alias that it calls. */
  qualifier: v.string(),
  enabled: v.boolean(),
  /** The words for people about it. */
  remark: v.string(),
  created: time,
  modified: time,
})

export type TriggerRecord = v.InferOutput<typeof trigger>

/** A layer. Scope: the region. Key: its name. It lasts as long as it has versions, its numbers for ever. */
const layer = record({ name: v.string(), lastVersion: number })

/** A version of a layer. Scope: the layer. Key: its number. */
const layerVersion = record({
  name: v.string(),
  version: number,
  compatibleRuntimes: list(v.string()),
  description: v.string(),
  licenseInfo: v.string(),
  code,
  created: time,
  life: life(layerStatuses),
})

export type LayerVersionRecord = v.InferOutput<typeof layerVersion>

/** Provisioned concurrency. Scope: the function. Key: the version. */
const provisioned = record({
  version: v.string(),
  /** What was asked for. */
  requested: number,
  /** What is ready. */
  available: number,
  life: life(provisionedStatuses),
  triggerActions: list(triggerAction),
  provisionedType: v.exactOptional(v.string()),
  trackingTarget: v.exactOptional(number),
  minCapacity: v.exactOptional(number),
  maxCapacity: v.exactOptional(number),
})

export type ProvisionedRecord = v.InferOutput<typeof provisioned>

/** An invocation: one of the latest of a function. Scope: the function. Key: the RequestId. */
const invocation = record({
  requestId: v.string(),
  functionName: v.string(),
  /** The version that runs. */
  version: v.string(),
  /** Whether the caller waits for it. */
  invocationType: v.picklist(['RequestResponse', 'Event']),
  started: time,
  /** How it ended; absent while it runs. */
  result: v.exactOptional(
    record({
      ended: time,
      /** 0 where it succeeded, else what kind of failure it was, such as 430. */
      statusCode: number,
      /** What it returned, or the description of the failure, as JSON. */
      retMsg: v.string(),
      log: v.string(),
      /** In bytes. */
      memUsage: number,
      /** How often it was tried again. */
      retryNum: number,
    }),
  ),
  /** Absent for other invocations than those of asynchronous functions. */
  asyncStatus: v.exactOptional(v.picklist(asyncEventStatuses)),
})

export type InvocationRecord = v.InferOutput<typeof invocation>

/** Where the invocation of an asynchronous function is. Scope: the region. Key: the RequestId. */
const asyncEvent = record({
  /** The scope of the invocation. */
  path: v.string(),
})

/** What the records of each table of the store are. */
export const recordSchemas = {
  namespaces: namespace,
  functions: functionOfAll,
  versions: version,
  /**
   * What a version was before the update that is under way, which stays if that fails. Scope and key: those of the
   * version.
   */
  formerVersions: version,
  packages: packageOfCode,
  aliases: alias,
  triggers: trigger,
  layers: layer,
  layerVersions: layerVersion,
  provisioned,
  invocations: invocation,
  asyncEvents: asyncEvent,
}

/** The tables of the store. */
export type Tables = {
  readonly [Name in keyof typeof recordSchemas]: Table<v.InferOutput<(typeof recordSchemas)[Name]>>
}

/** The one place that ties the names of tables to the types of their records. */
export function tablesOf(store: Store): Tables {
  return {
    namespaces: store.table('namespaces'),
    functions: store.table('functions'),
    versions: store.table('versions'),
    formerVersions: store.table('formerVersions'),
    packages: store.table('packages'),
    aliases: store.table('aliases'),
    triggers: store.table('triggers'),
    layers: store.table('layers'),
    layerVersions: store.table('layerVersions'),
    provisioned: store.table('provisioned'),
    invocations: store.table('invocations'),
    asyncEvents: store.table('asyncEvents'),
  }
}
