import type { Store, Table } from '@tc3/mock'
import type {
  AsyncTriggerConfig,
  CfsConfig,
  DeadLetterConfig,
  ImageConfig,
  LayerVersionSimple,
  ProtocolParams,
  PublicNetConfigIn,
  RoutingConfig,
  StatusReason,
  Tag,
  TriggerAction,
  Variable,
  VpcConfig,
} from './generated/types.js'
import type { AsyncEventStatus, FunctionStatus, LayerStatus, ProvisionedStatus } from './statuses.js'

// What an account holds. All times are in milliseconds since 1970; scopes are paths of `path.ts`.

/** A namespace. Scope: the region. Key: its name. */
export interface NamespaceRecord {
  readonly name: string
  readonly description: string
  readonly created: number
  readonly modified: number
  /** The memory in MB that its functions may use together (PutTotalConcurrencyConfig); absent until it is set. */
  readonly totalConcurrencyMem?: number
}

/** What all versions of a function share. Scope: the namespace. Key: its name. */
export interface FunctionRecord {
  readonly name: string
  readonly namespace: string
  readonly functionId: string
  readonly type: 'Event' | 'HTTP'
  readonly asyncRunEnable: 'TRUE' | 'FALSE'
  readonly traceEnable: 'TRUE' | 'FALSE'
  readonly protocolType?: string
  readonly tags: readonly Tag[]
  readonly created: number
  /** The number of the version that was published last; 0 where none was. Numbers are never given twice. */
  readonly lastVersion: number
  /** Reserved quota in MB; absent where none is set. 0 stops the function. */
  readonly reservedMem?: number
  /** The asynchronous invocation configuration. */
  readonly asyncTriggerConfig: AsyncTriggerConfig
}

/** How far a change of a resource has come. */
export interface Life<Status extends string> {
  readonly status: Status
  /** Why it failed. */
  readonly reasons?: readonly StatusReason[]
}

/** Where code comes from. Only that of a package is kept whole; the others are addresses that nothing fetches. */
export type CodeRecord =
  | {
      readonly kind: 'package'
      /** SHA-256 in lowercase hexadecimal; the key of the package. */
      readonly sha256: string
      /** In bytes. */
      readonly size: number
    }
  | { readonly kind: 'cos'; readonly bucket: string; readonly object: string; readonly region?: string }
  | { readonly kind: 'image'; readonly image: ImageConfig }
  | { readonly kind: 'demo'; readonly demoId: string }
  | { readonly kind: 'git'; readonly url: string; readonly branch?: string; readonly directory?: string }

/** A version: `$LATEST`, which changes, or a published one, which never does. Scope: the function. Key: its name. */
export interface VersionRecord {
  readonly version: string
  readonly description: string
  readonly code: CodeRecord
  readonly handler: string
  readonly runtime: string
  /** In MB. */
  readonly memorySize: number
  /** In seconds. */
  readonly timeout: number
  /** In seconds. */
  readonly initTimeout: number
  readonly environment: readonly Variable[]
  readonly vpcConfig?: VpcConfig
  readonly role: string
  readonly installDependency: 'TRUE' | 'FALSE'
  readonly clsLogsetId: string
  readonly clsTopicId: string
  readonly layers: readonly LayerVersionSimple[]
  readonly deadLetterConfig?: DeadLetterConfig
  readonly publicNetConfig?: PublicNetConfigIn
  readonly cfsConfig?: CfsConfig
  readonly l5Enable: 'TRUE' | 'FALSE'
  readonly protocolParams?: ProtocolParams
  readonly created: number
  readonly modified: number
  readonly life: Life<FunctionStatus>
}

/** A package of code or of a layer. Scope: the function or the layer. Key: its SHA-256 in lowercase hexadecimal. */
export interface PackageRecord {
  /** The zip archive in Base64. */
  readonly content: string
}

/** An alias. Scope: the function. Key: its name. */
export interface AliasRecord {
  readonly name: string
  readonly functionVersion: string
  readonly description: string
  readonly routingConfig?: RoutingConfig
  readonly created: number
  readonly modified: number
}

/**
 * A trigger. Scope: the function. Key: its type and name, joined with a slash, and, as a bucket can have several, the
 * description of a COS trigger.
 */
export interface TriggerRecord {
  readonly name: string
  readonly type: string
  /** As it is answered: JSON. */
  readonly description: string
  readonly resourceId: string
  readonly customArgument: string
  /** The version or alias that it calls. */
  readonly qualifier: string
  readonly enabled: boolean
  /** The words for people about it. */
  readonly remark: string
  readonly created: number
  readonly modified: number
}

/** A layer. Scope: the region. Key: its name. It lasts as long as it has versions, its numbers for ever. */
export interface LayerRecord {
  readonly name: string
  readonly lastVersion: number
}

/** A version of a layer. Scope: the layer. Key: its number. */
export interface LayerVersionRecord {
  readonly name: string
  readonly version: number
  readonly compatibleRuntimes: readonly string[]
  readonly description: string
  readonly licenseInfo: string
  readonly code: CodeRecord
  readonly created: number
  readonly life: Life<LayerStatus>
}

/** Provisioned concurrency. Scope: the function. Key: the version. */
export interface ProvisionedRecord {
  readonly version: string
  /** What was asked for. */
  readonly requested: number
  /** What is ready. */
  readonly available: number
  readonly life: Life<ProvisionedStatus>
  readonly triggerActions: readonly TriggerAction[]
  readonly provisionedType?: string
  readonly trackingTarget?: number
  readonly minCapacity?: number
  readonly maxCapacity?: number
}

/** An invocation: one of the latest of a function. Scope: the function. Key: the RequestId. */
export interface InvocationRecord {
  readonly requestId: string
  readonly functionName: string
  /** The version that runs. */
  readonly version: string
  /** Whether the caller waits for it. */
  readonly invocationType: 'RequestResponse' | 'Event'
  readonly started: number
  /** How it ended; absent while it runs. */
  readonly result?: {
    readonly ended: number
    /** 0 where it succeeded, else what kind of failure it was, such as 430. */
    readonly statusCode: number
    /** What it returned, or the description of the failure, as JSON. */
    readonly retMsg: string
    readonly log: string
    /** In bytes. */
    readonly memUsage: number
    /** How often it was tried again. */
    readonly retryNum: number
  }
  /** The status of the event of an asynchronous function; absent for other invocations. */
  readonly asyncStatus?: AsyncEventStatus
}

/** Where the invocation of an asynchronous function is. Scope: the region. Key: the RequestId. */
export interface AsyncEventRecord {
  /** The scope of the invocation. */
  readonly path: string
}

/** The tables of the store. */
export interface Tables {
  readonly namespaces: Table<NamespaceRecord>
  readonly functions: Table<FunctionRecord>
  readonly versions: Table<VersionRecord>
  /**
   * What a version was before the update that is under way, which stays if that fails. Scope and key: those of the
   * version.
   */
  readonly formerVersions: Table<VersionRecord>
  readonly packages: Table<PackageRecord>
  readonly aliases: Table<AliasRecord>
  readonly triggers: Table<TriggerRecord>
  readonly layers: Table<LayerRecord>
  readonly layerVersions: Table<LayerVersionRecord>
  readonly provisioned: Table<ProvisionedRecord>
  readonly invocations: Table<InvocationRecord>
  readonly asyncEvents: Table<AsyncEventRecord>
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
