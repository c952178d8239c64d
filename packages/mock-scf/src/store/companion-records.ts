import type { Store, Table } from '@tc3/mock'
import { temporaryKeyPairSchema } from '@tc3/mock/schemas'
import * as v from 'valibot'
import { list, record, time } from './record-schema.js'
import { number, tag } from './type-schemas.js'

// The tables of the companions. They are empty unless a companion is on, but for the topics that CreateFunction creates.

/** A tag that was created. Scope: the account. Key: the key and the value of the tag, as JSON. */
const createdTag = tag

/** The tags of a resource other than a function. Scope: the account. Key: the name of the resource. */
const resourceTags = record({ tags: list(tag) })

/** A role of Cloud Access Management. Scope: the account. Key: the name. */
const role = record({
  roleId: v.string(),
  name: v.string(),
  /** The trust policy, as JSON. */
  document: v.string(),
  description: v.string(),
  created: time,
  policies: list(record({ id: number, name: v.string(), added: time })),
})

export type RoleRecord = v.InferOutput<typeof role>

/** A bucket of the storage. Scope: the account. Key: the name, which ends with the AppId. */
const bucket = record({ name: v.string(), region: v.string(), created: time })

export type BucketRecord = v.InferOutput<typeof bucket>

const objectMembers = {
  /** In Base64. */
  content: v.string(),
  /** In bytes. */
  size: number,
  /** The value of the header ETag, with its quotation marks. */
  etag: v.string(),
  modified: time,
}

/** The headers of an object that are returned with it, such as `content-type` and `x-cos-meta-author`. */
const headers = v.pipe(v.record(v.string(), v.string()), v.readonly())

/** An object of the storage. Scope: the account and the bucket. Key: the key of the object. */
const object = record({ ...objectMembers, headers })

export type ObjectRecord = v.InferOutput<typeof object>

/** An object that is being uploaded in parts. Scope: the account and the bucket. Key: the UploadId. */
const upload = record({ key: v.string(), headers, started: time })

export type UploadRecord = v.InferOutput<typeof upload>

/** A part of an upload. Scope: the account, the bucket and the UploadId. Key: the number of the part. */
const uploadPart = record(objectMembers)

export type UploadPartRecord = v.InferOutput<typeof uploadPart>

/** A log set. Scope: the region. Key: the identifier. */
const logset = record({ id: v.string(), name: v.string(), tags: list(tag), created: time })

export type LogsetRecord = v.InferOutput<typeof logset>

/** A topic of a log set. Scope: the region. Key: the identifier. */
const topic = record({
  id: v.string(),
  logsetId: v.string(),
  name: v.string(),
  description: v.string(),
  tags: list(tag),
  /** In days. */
  period: number,
  partitionCount: number,
  created: time,
  /** The index configuration as JSON; absent until it is created. */
  index: v.exactOptional(record({ enabled: v.boolean(), rule: v.string(), modified: time })),
})

export type TopicRecord = v.InferOutput<typeof topic>

/** A service of API Gateway. Scope: the region. Key: the identifier. */
const gatewayService = record({
  id: v.string(),
  name: v.string(),
  description: v.string(),
  protocol: v.string(),
  netTypes: list(v.string()),
  created: time,
  modified: time,
  /** The environments in which it is released. */
  environments: list(v.string()),
})

export type GatewayServiceRecord = v.InferOutput<typeof gatewayService>

/** An API of a service. Scope: the region and the service. Key: the identifier. */
const gatewayApi = record({
  id: v.string(),
  /** The parameters of the latest CreateApi or ModifyApi, as JSON. */
  settings: v.string(),
  created: time,
  modified: time,
})

export type GatewayApiRecord = v.InferOutput<typeof gatewayApi>

/** The schemas of the records, by table. */
export const companionSchemas = {
  temporaryCredentials: temporaryKeyPairSchema,
  tags: createdTag,
  resourceTags,
  roles: role,
  buckets: bucket,
  objects: object,
  uploads: upload,
  uploadParts: uploadPart,
  logsets: logset,
  topics: topic,
  gatewayServices: gatewayService,
  gatewayApis: gatewayApi,
}

type Schemas = Omit<typeof companionSchemas, 'temporaryCredentials'>

/** The tables of the companions in the store. */
export type CompanionTables = {
  readonly [Name in keyof Schemas]: Table<v.InferOutput<Schemas[Name]>>
}

/** Opens the tables of the companions, each with the type of its records. */
export function openCompanionTables(store: Store): CompanionTables {
  return {
    tags: store.table('tags'),
    resourceTags: store.table('resourceTags'),
    roles: store.table('roles'),
    buckets: store.table('buckets'),
    objects: store.table('objects'),
    uploads: store.table('uploads'),
    uploadParts: store.table('uploadParts'),
    logsets: store.table('logsets'),
    topics: store.table('topics'),
    gatewayServices: store.table('gatewayServices'),
    gatewayApis: store.table('gatewayApis'),
  }
}
