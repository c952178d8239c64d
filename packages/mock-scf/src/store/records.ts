import type { Store, Table } from '@tc3/mock'
import * as v from 'valibot'
import { list, record, time } from './record-schema.js'
import { asyncEventStatuses, functionStatuses, layerStatuses, provisionedStatuses } from './statuses.js'
import {
  asyncTriggerConfig,
  cfsConfig,
  deadLetterConfig,
  imageConfig,
  instanceConcurrencyConfig,
  intranetConfig,
  layerVersionSimple,
  namespaceResourceEnv,
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

// The schema of each table, and the type of its records. `paths.ts` builds the scopes.

const trueOrFalse = v.picklist(['TRUE', 'FALSE'])

/** Creates the schema of a resource's status. */
function lifecycle<const Statuses extends readonly string[]>(statuses: Statuses) {
  return record({
    status: v.picklist(statuses),
    /** Why the last transition failed; absent if it did not. */
    reasons: v.exactOptional(list(statusReason)),
  })
}

export type Lifecycle<Status extends string> = v.InferOutput<ReturnType<typeof lifecycle<readonly Status[]>>>

/** A namespace. Scope: the region. Key: the name. */
const namespace = record({
  name: v.string(),
  description: v.string(),
  created: time,
  modified: time,
  /** Absent in records from before namespaces had types. */
  type: v.exactOptional(v.string()),
  /** Its resource pool. */
  resourceEnv: v.exactOptional(namespaceResourceEnv),
  /** The concurrency quota of its functions, in MB (PutTotalConcurrencyConfig); absent until it is set. */
  totalConcurrencyMem: v.exactOptional(number),
})

export type NamespaceRecord = v.InferOutput<typeof namespace>

/** The attributes that all versions of a function share. Scope: the namespace. Key: the name. */
const functionOfAll = record({
  name: v.string(),
  namespace: v.string(),
  functionId: v.string(),
  type: v.picklist(['Event', 'HTTP']),
  /** Only in records from before it was part of the version. */
  asyncRunEnable: v.exactOptional(trueOrFalse),
  /** Only in records from before it was part of the version. */
  traceEnable: v.exactOptional(trueOrFalse),
  stamp: v.exactOptional(v.string()),
  nodeType: v.exactOptional(v.string()),
  nodeSpec: v.exactOptional(v.string()),
  /** The SHA-256 of the key that protects the code, in lowercase hexadecimal; absent if the code is not protected. */
  codeSecretSha256: v.exactOptional(v.string()),
  protocolType: v.exactOptional(v.string()),
  tags: list(tag),
  created: time,
  /** The number of the latest published version; 0 if none was published. Numbers are never reused. */
  lastVersion: number,
  /** The reserved quota, in MB; absent until it is set. 0 disables the function. */
  reservedMem: v.exactOptional(number),
  /** The asynchronous invocation configuration. */
  asyncTriggerConfig,
})

export type FunctionRecord = v.InferOutput<typeof functionOfAll>

/** The source of code. Only packages are stored; the emulator does not fetch code from the other sources. */
const code = v.variant('kind', [
  record({
    kind: v.literal('package'),
    /** The SHA-256 in lowercase hexadecimal, which is the key of the package. */
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

/** A version: `$LATEST`, or a published version, which is immutable. Scope: the function. Key: the version. */
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
  intranetConfig: v.exactOptional(intranetConfig),
  /** Absent in records from before functions could cache DNS. */
  dnsCache: v.exactOptional(trueOrFalse),
  /** Whether its logs are only the lines of the function, without those about the run. Absent until it is set. */
  ignoreSysLog: v.exactOptional(v.boolean()),
  l5Enable: trueOrFalse,
  /** In MB; absent in records from before functions had a disk size. */
  diskSize: v.exactOptional(number),
  /** Absent in records from before it was part of the version; `switches.ts` reads it. */
  asyncRunEnable: v.exactOptional(trueOrFalse),
  /** Absent in records from before it was part of the version; `switches.ts` reads it. */
  traceEnable: v.exactOptional(trueOrFalse),
  protocolParams: v.exactOptional(protocolParams),
  instanceConcurrencyConfig: v.exactOptional(instanceConcurrencyConfig),
  created: time,
  modified: time,
  lifecycle: lifecycle(functionStatuses),
})

export type VersionRecord = v.InferOutput<typeof version>

/** A package of a function or layer. Scope: the function or layer. Key: the SHA-256 in lowercase hexadecimal. */
const packageOfCode = record({
  /** The zip archive in Base64. */
  content: v.string(),
})

/** An alias. Scope: the function. Key: the name. */
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
 * A trigger. Scope: the function. Key: the type and the name, joined with a slash. The key of a COS trigger ends with
 * its description, because a function can have several triggers of the same bucket.
 */
const trigger = record({
  name: v.string(),
  type: v.string(),
  /** TriggerDesc as in responses: JSON. */
  description: v.string(),
  resourceId: v.string(),
  customArgument: v.string(),
  /** The version or alias that the trigger invokes. */
  qualifier: v.string(),
  enabled: v.boolean(),
  /** The description that the caller gave. */
  remark: v.string(),
  created: time,
  modified: time,
})

export type TriggerRecord = v.InferOutput<typeof trigger>

/** A test event of a function. Scope: the function. Key: the name. */
const testModel = record({
  /** JSON. */
  value: v.string(),
  created: time,
  modified: time,
})

export type TestModelRecord = v.InferOutput<typeof testModel>

/**
 * A layer. Scope: the region. Key: the name. The record stays after the last version was deleted: numbers are not
 * reused.
 */
const layer = record({
  name: v.string(),
  lastVersion: number,
  /** Absent in records from before layers had tags. */
  tags: v.exactOptional(list(tag)),
})

/** A version of a layer. Scope: the layer. Key: the number. */
const layerVersion = record({
  name: v.string(),
  version: number,
  compatibleRuntimes: list(v.string()),
  description: v.string(),
  licenseInfo: v.string(),
  /** The platform that published it; absent if it did not say. */
  src: v.exactOptional(v.string()),
  code,
  created: time,
  lifecycle: lifecycle(layerStatuses),
})

export type LayerVersionRecord = v.InferOutput<typeof layerVersion>

/** A custom domain name. Scope: the region. Key: the name, in lower case. */
const customDomain = record({
  domain: v.string(),
  protocol: v.picklist(['HTTP', 'HTTPS', 'HTTP&HTTPS']),
  routes: list(
    record({
      namespace: v.string(),
      functionName: v.string(),
      /** The version or alias that runs. */
      qualifier: v.string(),
      pathMatch: v.string(),
      rewrites: list(
        record({
          path: v.string(),
          /** `WildcardRules` or `ExactRules`. */
          type: v.string(),
          rewrite: v.string(),
        }),
      ),
    }),
  ),
  /** Absent if the caller gave none. */
  certificateId: v.exactOptional(v.string()),
  /** `open` is `OPEN` or `CLOSE`. */
  waf: record({ open: v.string(), instanceId: v.string() }),
  tags: list(tag),
  created: time,
  modified: time,
})

export type CustomDomainRecord = v.InferOutput<typeof customDomain>
export type DomainRoute = CustomDomainRecord['routes'][number]

/** Provisioned concurrency. Scope: the function. Key: the version. */
const provisioned = record({
  version: v.string(),
  /** The requested number of instances. */
  requested: number,
  /** The number of instances that are ready. */
  available: number,
  lifecycle: lifecycle(provisionedStatuses),
  triggerActions: list(triggerAction),
  provisionedType: v.exactOptional(v.string()),
  trackingTarget: v.exactOptional(number),
  minCapacity: v.exactOptional(number),
  maxCapacity: v.exactOptional(number),
})

export type ProvisionedRecord = v.InferOutput<typeof provisioned>

/** An invocation of a function. Scope: the function. Key: the RequestId. */
const invocation = record({
  requestId: v.string(),
  functionName: v.string(),
  /** The version that was invoked. */
  version: v.string(),
  /** RequestResponse if the caller waits for the result, else Event. */
  invocationType: v.picklist(['RequestResponse', 'Event']),
  /** Where the event comes from, such as `TIMER`; absent if it comes from a call of the API. */
  source: v.exactOptional(v.string()),
  started: time,
  /** The result; absent until the invocation has ended. */
  result: v.exactOptional(
    record({
      ended: time,
      /** 0 if the invocation succeeded, else the kind of failure, such as 430. */
      statusCode: number,
      /** The return value or the failure, as JSON. */
      retMsg: v.string(),
      log: v.string(),
      /** In bytes. */
      memUsage: number,
      /** The number of retries. */
      retryNum: number,
    }),
  ),
  /** The status of the asynchronous event; absent unless the function is asynchronous. */
  asyncStatus: v.exactOptional(v.picklist(asyncEventStatuses)),
})

export type InvocationRecord = v.InferOutput<typeof invocation>

/** Finds the invocation of an asynchronous function by its RequestId. Scope: the region. Key: the RequestId. */
const asyncEvent = record({
  /** The scope of the invocation. */
  path: v.string(),
})

/**
 * An asynchronous event whose invocation has no result yet, so that it survives the emulator. Scope: the function. Key:
 * the RequestId.
 */
const queuedEvent = record({
  requestId: v.string(),
  /** The version that runs. */
  version: v.string(),
  event: v.string(),
  /** When the event was accepted, which determines how long it is retried. */
  accepted: time,
  /** When the next attempt is due. */
  due: time,
  /** The number of retries so far after errors of the function. */
  retryNum: number,
  /** The number of retries so far after errors of the platform, such as too many concurrent events. */
  systemRetryNum: number,
  /** Where the event comes from, such as `TIMER`; absent if it comes from a call of the API. */
  source: v.exactOptional(v.string()),
})

export type QueuedEventRecord = v.InferOutput<typeof queuedEvent>

/** An event that a dead letter queue received. Scope: the region. Key: the RequestId. */
const deadLetter = record({
  /** Type of DeadLetterConfig, such as `CMQ-QUEUE`. */
  type: v.string(),
  /** The name of the queue or topic. */
  name: v.string(),
  namespace: v.string(),
  functionName: v.string(),
  requestId: v.string(),
  sent: time,
  /** The message: JSON. */
  body: v.string(),
})

export type DeadLetterRecord = v.InferOutput<typeof deadLetter>

/** The schemas of the records, by table. */
export const recordSchemas = {
  namespaces: namespace,
  functions: functionOfAll,
  versions: version,
  /**
   * A version as it was before the current update, to be restored if that fails. Scope and key: those of the version.
   */
  formerVersions: version,
  packages: packageOfCode,
  aliases: alias,
  triggers: trigger,
  testModels: testModel,
  layers: layer,
  layerVersions: layerVersion,
  customDomains: customDomain,
  provisioned,
  invocations: invocation,
  asyncEvents: asyncEvent,
  queuedEvents: queuedEvent,
  deadLetters: deadLetter,
}

/** The tables of the store. */
export type Tables = {
  readonly [Name in keyof typeof recordSchemas]: Table<v.InferOutput<(typeof recordSchemas)[Name]>>
}

/** Opens the tables of a store, each with the type of its records. */
export function openTables(store: Store): Tables {
  return {
    namespaces: store.table('namespaces'),
    functions: store.table('functions'),
    versions: store.table('versions'),
    formerVersions: store.table('formerVersions'),
    packages: store.table('packages'),
    aliases: store.table('aliases'),
    triggers: store.table('triggers'),
    testModels: store.table('testModels'),
    layers: store.table('layers'),
    layerVersions: store.table('layerVersions'),
    customDomains: store.table('customDomains'),
    provisioned: store.table('provisioned'),
    invocations: store.table('invocations'),
    asyncEvents: store.table('asyncEvents'),
    queuedEvents: store.table('queuedEvents'),
    deadLetters: store.table('deadLetters'),
  }
}
