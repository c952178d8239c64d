import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { formatTime } from '../action/time.js'
import { codeSize } from '../code/read-code.js'
import { readTextFile } from '../code/zip.js'
import type { Emulator } from '../emulator.js'
import type { GetFunctionRequest, GetFunctionResponse } from '../generated/actions.js'
import { scfDefaults } from '../generated/defaults.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { LayerVersionInfo, LayerVersionSimple } from '../generated/types.js'
import { describeLayerVersion } from '../layer/handlers.js'
import { describeLifecycle } from '../store/lifecycle.js'
import { findFunction, latestVersion, type ResolvedFunction } from '../store/lookup.js'
import { layerPath } from '../store/paths.js'
import type { VersionRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'
import { describeTrigger } from '../trigger/handlers.js'
import { findQualifiedVersion } from '../version/qualifiers.js'
import { checkCodeAccess } from './code-secret.js'
import { describeCfs, describeIntranet } from './network.js'

/** Returns a function with the configuration of `$LATEST`, or of the version or alias that Qualifier names. */
export function getFunction(emulator: Emulator): ScfHandlers['getFunction'] {
  return async (input, context) => {
    const id = { FunctionName: readName(context, input), Namespace: input.Namespace }
    if (input.ShowCode === 'TRUE') {
      await checkCodeAccess(context, findFunction(emulator, context, id).record, input.CodeSecret)
    }
    // An empty Qualifier is the same as none.
    const qualifier = input.Qualifier || latestVersion
    const before = findFunction(emulator, context, id)
    emulator.transitions.read(
      before.region,
      before.path,
      findQualifiedVersion(emulator, context, before, qualifier).version,
      context.now,
    )
    // The read may have completed a transition, such as the deletion of the function.
    const fn = findFunction(emulator, context, id)
    const version = findQualifiedVersion(emulator, context, fn, qualifier)
    return describeFunction(emulator, fn, version, qualifier, input, context)
  }
}

/** Returns the name of the function. The parameter that may take its place in the cloud is not documented. */
function readName(context: ScfContext, { FunctionName: name }: GetFunctionRequest): string {
  if (name !== undefined) return name
  throw apiError(context, ['MissingParameter'], 'The parameter FunctionName is missing.')
}

function describeFunction(
  emulator: Emulator,
  fn: ResolvedFunction,
  version: VersionRecord,
  qualifier: string,
  { ShowCode, ShowTriggers }: GetFunctionRequest,
  { origin }: ScfContext,
): GetFunctionResponse {
  const { record } = fn
  const { lifecycle, publicNetConfig } = version
  const switches = switchesOf(record, version)
  const code = ShowCode === 'TRUE' ? readEntryFile(emulator, fn, version) : codeMembers('')
  return {
    FunctionName: record.name,
    FunctionId: record.functionId,
    FunctionVersion: version.version,
    Qualifier: qualifier,
    Namespace: record.namespace,
    Description: version.description,
    Type: record.type,
    AddTime: formatTime(record.created),
    ModTime: formatTime(version.modified),
    ...describeLifecycle(lifecycle),
    AvailableStatus: 'Available',
    Runtime: version.runtime,
    Handler: version.handler,
    CodeSize: codeSize(version.code),
    ...code,
    MemorySize: version.memorySize,
    Timeout: version.timeout,
    InitTimeout: version.initTimeout,
    Environment: { Variables: [...version.environment] },
    Role: version.role,
    InstallDependency: version.installDependency,
    Layers: version.layers.map((layer) => describeLayer(emulator, fn, layer)),
    Triggers:
      ShowTriggers === 'TRUE'
        ? [...emulator.tables.triggers.all(fn.path).values()].map((trigger) =>
            describeTrigger(trigger, fn.path, origin),
          )
        : [],
    Tags: [...record.tags],
    AsyncRunEnable: switches.asyncRunEnable,
    TraceEnable: switches.traceEnable,
    ProtocolType: record.protocolType ?? null,
    ProtocolParams: version.protocolParams ?? null,
    InstanceConcurrencyConfig: describeConcurrency(version),
    VpcConfig: version.vpcConfig ?? { VpcId: '', SubnetId: '' },
    PublicNetConfig: publicNetConfig
      ? {
          PublicNetStatus: publicNetConfig.PublicNetStatus,
          EipConfig: { EipStatus: publicNetConfig.EipConfig?.EipStatus ?? 'DISABLE', EipAddress: [] },
        }
      : null,
    // The emulator does not assign addresses.
    EipConfig: { EipFixed: publicNetConfig?.EipConfig?.EipStatus === 'ENABLE' ? 'TRUE' : 'FALSE', Eips: [] },
    AccessInfo: { Host: '', Vip: '' },
    CfsConfig: describeCfs(version),
    IntranetConfig: describeIntranet(version),
    DnsCache: version.dnsCache ?? scfDefaults.CreateFunction.DnsCache,
    DeadLetterConfig: { Type: '', Name: '', FilterType: '', ...version.deadLetterConfig },
    ClsLogsetId: version.clsLogsetId,
    ClsTopicId: version.clsTopicId,
    L5Enable: version.l5Enable,
    DiskSize: version.diskSize ?? scfDefaults.CreateFunction.DiskSize,
    DeployMode: version.code.kind === 'image' ? 'image' : 'code',
    ImageConfig: version.code.kind === 'image' ? version.code.image : null,
    ...(record.nodeType !== undefined && { NodeType: record.nodeType }),
    ...(record.nodeSpec !== undefined && { NodeSpec: record.nodeSpec }),
    Stamp: record.stamp ?? scfDefaults.CreateFunction.Stamp,
    OnsEnable: 'FALSE',
    UseGpu: record.nodeType === 'GPU' ? 'TRUE' : 'FALSE',
  }
}

type CodeMembers = Record<'CodeInfo' | 'CodeResult' | 'CodeError', string> & { readonly ErrNo: number }

function codeMembers(text: string): CodeMembers {
  return {
    CodeInfo: text,
    CodeResult: 'success',
    CodeError: '',
    ErrNo: 0,
  }
}

function describeConcurrency({ instanceConcurrencyConfig: config }: VersionRecord) {
  return config ? { ...config, DynamicEnabled: config.DynamicEnabled ?? null } : null
}

/** The documentation does not specify ErrNo for failures; -1 is the number that other responses use. */
function codeErrorMembers(reason: string): CodeMembers {
  return {
    CodeInfo: '',
    CodeResult: 'failed',
    CodeError: reason,
    ErrNo: -1,
  }
}

/** Reads the entry file of a package. Large and binary files, and code from other sources, have no text. */
function readEntryFile(
  { tables, limits }: Emulator,
  { record, path }: ResolvedFunction,
  version: VersionRecord,
): CodeMembers {
  const { code } = version
  if (code.kind !== 'package') return codeMembers('')
  const name = record.type === 'HTTP' ? 'scf_bootstrap' : entryFileName(version)
  const content = tables.packages.get(path, code.sha256)?.content
  if (name === undefined || content === undefined) return codeMembers('')
  const text = readTextFile(content, name, limits.shownCodeBytes)
  return text === undefined
    ? codeErrorMembers(`The package has no readable entry file ${name}.`)
    : codeMembers(text)
}

/** The file extensions of each family of runtimes. */
const extensions: Readonly<Record<string, string>> = { Python: '.py', Nodejs: '.js', Php: '.php', Go: '' }

/** Returns the name of the entry file; undefined for Java, whose packages contain classes. */
function entryFileName({ runtime, handler }: VersionRecord): string | undefined {
  if (runtime === 'CustomRuntime') return 'bootstrap'
  const [family = ''] = /^[A-Za-z]*/.exec(runtime) ?? []
  const extension = extensions[family]
  const [file] = handler.split('.')
  return extension === undefined || !file ? undefined : `${file}${extension}`
}

function describeLayer(
  { tables }: Emulator,
  { region }: ResolvedFunction,
  { LayerName, LayerVersion }: LayerVersionSimple,
): LayerVersionInfo {
  const record = tables.layerVersions.get(layerPath(region, LayerName), String(LayerVersion))
  // The layer version may have been deleted after the deployment.
  return record
    ? describeLayerVersion(tables, region, record)
    : { LayerName, LayerVersion, Status: 'Deleted', AddTime: '' }
}
