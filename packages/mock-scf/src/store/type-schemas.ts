import { schemaOf } from '@tc3/mock/schemas'
import * as v from 'valibot'
import type {
  AsyncTriggerConfig,
  CfsConfig,
  CfsInsInfo,
  DeadLetterConfig,
  EipConfigIn,
  ImageConfig,
  InstanceConcurrencyConfig,
  IntranetConfigIn,
  K8SLabel,
  K8SToleration,
  LayerVersionSimple,
  MixNodeConfig,
  NamespaceResourceEnv,
  NamespaceResourceEnvTKE,
  ProtocolParams,
  PublicNetConfigIn,
  RetryConfig,
  RoutingConfig,
  SessionConfig,
  StatusReason,
  Tag,
  TriggerAction,
  Variable,
  VersionMatch,
  VersionWeight,
  VpcConfig,
  WSParams,
} from '../generated/types.js'

// Schemas of the API's data types that records contain. A schema that differs from its generated type does not compile.

/** A number that JSON can represent. */
export const number = v.pipe(v.number(), v.finite())

export const tag = schemaOf<Tag>()(v.object({ Key: v.string(), Value: v.string() }))

export const variable = schemaOf<Variable>()(
  v.object({ Key: v.optional(v.string()), Value: v.optional(v.string()) }),
)

export const vpcConfig = schemaOf<VpcConfig>()(
  v.object({ VpcId: v.optional(v.string()), SubnetId: v.optional(v.string()) }),
)

export const layerVersionSimple = schemaOf<LayerVersionSimple>()(
  v.object({ LayerName: v.string(), LayerVersion: number }),
)

export const deadLetterConfig = schemaOf<DeadLetterConfig>()(
  v.object({ Type: v.string(), Name: v.string(), FilterType: v.optional(v.string()) }),
)

const eipConfig = schemaOf<EipConfigIn>()(v.object({ EipStatus: v.picklist(['ENABLE', 'DISABLE']) }))

export const publicNetConfig = schemaOf<PublicNetConfigIn>()(
  v.object({
    PublicNetStatus: v.picklist(['DISABLE', 'ENABLE']),
    EipConfig: v.optional(eipConfig),
  }),
)

export const intranetConfig = schemaOf<IntranetConfigIn>()(
  v.object({ IpFixed: v.picklist(['ENABLE', 'DISABLE']) }),
)

const cfsInsInfo = schemaOf<CfsInsInfo>()(
  v.object({
    UserId: v.string(),
    UserGroupId: v.string(),
    CfsId: v.string(),
    MountInsId: v.string(),
    LocalMountDir: v.string(),
    RemoteMountDir: v.string(),
    IpAddress: v.nullish(v.string()),
    MountVpcId: v.nullish(v.string()),
    MountSubnetId: v.nullish(v.string()),
  }),
)

export const cfsConfig = schemaOf<CfsConfig>()(v.object({ CfsInsList: v.array(cfsInsInfo) }))

const wsParams = schemaOf<WSParams>()(v.object({ IdleTimeOut: v.nullable(number) }))

export const protocolParams = schemaOf<ProtocolParams>()(v.object({ WSParams: v.nullish(wsParams) }))

const mixNodeConfig = schemaOf<MixNodeConfig>()(
  v.object({ NodeSpec: v.optional(v.string()), Num: v.optional(number) }),
)

const sessionConfig = schemaOf<SessionConfig>()(
  v.object({
    SessionSource: v.optional(v.string()),
    SessionName: v.optional(v.string()),
    MaximumConcurrencySessionPerInstance: v.optional(number),
    MaximumTTLInSeconds: v.optional(number),
    MaximumIdleTimeInSeconds: v.optional(number),
    SessionPath: v.optional(v.string()),
    IdleTimeoutStrategy: v.optional(v.string()),
  }),
)

export const instanceConcurrencyConfig = schemaOf<InstanceConcurrencyConfig>()(
  v.object({
    DynamicEnabled: v.nullish(v.string()),
    MaxConcurrency: v.nullish(number),
    InstanceIsolationEnabled: v.optional(v.string()),
    Type: v.optional(v.string()),
    MixNodeConfig: v.optional(v.array(mixNodeConfig)),
    SessionConfig: v.optional(sessionConfig),
  }),
)

const retryConfig = schemaOf<RetryConfig>()(v.object({ RetryNum: number }))

export const asyncTriggerConfig = schemaOf<AsyncTriggerConfig>()(
  v.object({ RetryConfig: v.array(retryConfig), MsgTTL: number }),
)

export const imageConfig = schemaOf<ImageConfig>()(
  v.object({
    ImageType: v.string(),
    ImageUri: v.string(),
    RegistryId: v.nullish(v.string()),
    EntryPoint: v.nullish(v.string()),
    Command: v.nullish(v.string()),
    Args: v.nullish(v.string()),
    ContainerImageAccelerate: v.nullable(v.boolean()),
    ImagePort: v.nullish(number),
  }),
)

export const statusReason = schemaOf<StatusReason>()(
  v.object({ ErrorCode: v.string(), ErrorMessage: v.string() }),
)

const versionWeight = schemaOf<VersionWeight>()(v.object({ Version: v.string(), Weight: number }))

const versionMatch = schemaOf<VersionMatch>()(
  v.object({ Version: v.string(), Key: v.string(), Method: v.string(), Expression: v.string() }),
)

export const routingConfig = schemaOf<RoutingConfig>()(
  v.object({
    AdditionalVersionWeights: v.optional(v.array(versionWeight)),
    AddtionVersionMatchs: v.optional(v.array(versionMatch)),
  }),
)

export const triggerAction = schemaOf<TriggerAction>()(
  v.object({
    TriggerName: v.nullable(v.string()),
    TriggerProvisionedConcurrencyNum: v.nullable(number),
    TriggerCronConfig: v.nullable(v.string()),
    ProvisionedType: v.nullish(v.string()),
  }),
)

const label = schemaOf<K8SLabel>()(v.object({ Key: v.string(), Value: v.string() }))

const toleration = schemaOf<K8SToleration>()(
  v.object({
    Key: v.optional(v.string()),
    Operator: v.string(),
    Effect: v.optional(v.string()),
    Value: v.optional(v.string()),
    TolerationSeconds: v.optional(number),
  }),
)

const tkePool = schemaOf<NamespaceResourceEnvTKE>()(
  v.object({
    ClusterID: v.string(),
    SubnetID: v.string(),
    Namespace: v.string(),
    DataPath: v.optional(v.string()),
    NodeSelector: v.optional(v.array(label)),
    Tolerations: v.optional(v.array(toleration)),
    Port: v.optional(number),
    PodTemplatePatch: v.optional(v.string()),
  }),
)

export const namespaceResourceEnv = schemaOf<NamespaceResourceEnv>()(
  v.object({ TKE: v.optional(tkePool), OFFLINE: v.optional(v.boolean()) }),
)
