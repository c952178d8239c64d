import { formatTime } from '../action/time.js'
import { codeSize } from '../code/read.js'
import { textOf } from '../code/zip.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { LayerVersionInfo, LayerVersionSimple } from '../generated/types.js'
import { describeLayerVersion } from '../layer/handlers.js'
import { describeLife } from '../store/life.js'
import { type FoundFunction, findFunction, latest } from '../store/lookup.js'
import { layerPath } from '../store/paths.js'
import type { VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { describeTrigger } from '../trigger/handlers.js'
import { versionOf } from '../version/qualifiers.js'

/** Tells all of a function, of `$LATEST` or of the version or alias that Qualifier names. */
export function getFunction(world: World): ScfHandlers['getFunction'] {
  return (input, context) => {
    // An empty text, too, stands for what is left out.
    const qualifier = input.Qualifier || latest
    const seen = findFunction(world, context, input)
    world.transitions.read(
      seen.region,
      seen.path,
      versionOf(world, context, seen, qualifier).version,
      context.now,
    )
    // That may have been the end of the function, or of a change of it.
    const found = findFunction(world, context, input)
    const version = versionOf(world, context, found, qualifier)
    return described(world, found, version, qualifier, input.ShowCode === 'TRUE')
  }
}

function described(
  world: World,
  found: FoundFunction,
  version: VersionRecord,
  qualifier: string,
  showCode: boolean,
): ReturnType<ScfHandlers['getFunction']> {
  const { record } = found
  const { life, publicNetConfig } = version
  const code = showCode ? entryFile(world, found, version) : shown('')
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
    ...describeLife(life),
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
    Layers: version.layers.map((layer) => describedLayer(world, found, layer)),
    Triggers: [...world.tables.triggers.all(found.path).values()].map(describeTrigger),
    Tags: [...record.tags],
    AsyncRunEnable: record.asyncRunEnable,
    TraceEnable: record.traceEnable,
    ProtocolType: record.protocolType ?? null,
    ProtocolParams: version.protocolParams ?? null,
    VpcConfig: version.vpcConfig ?? { VpcId: '', SubnetId: '' },
    PublicNetConfig: publicNetConfig
      ? {
          PublicNetStatus: publicNetConfig.PublicNetStatus,
          EipConfig: { EipStatus: publicNetConfig.EipConfig?.EipStatus ?? 'DISABLE', EipAddress: [] },
        }
      : null,
    // The emulator has no addresses to give.
    EipConfig: { EipFixed: publicNetConfig?.EipConfig?.EipStatus === 'ENABLE' ? 'TRUE' : 'FALSE', Eips: [] },
    AccessInfo: { Host: '', Vip: '' },
    CfsConfig: version.cfsConfig ?? null,
    DeadLetterConfig: version.deadLetterConfig ?? { Type: '', Name: '', FilterType: '' },
    ClsLogsetId: version.clsLogsetId,
    ClsTopicId: version.clsTopicId,
    L5Enable: version.l5Enable,
    OnsEnable: 'FALSE',
    UseGpu: 'FALSE',
  }
}

type ShownCode = Record<'CodeInfo' | 'CodeResult' | 'CodeError', string> & { readonly ErrNo: number }

function shown(text: string): ShownCode {
  return {
    CodeInfo: text,
    CodeResult: 'success',
    CodeError: '',
    ErrNo: 0,
  }
}

/** The documentation leaves open what is not 0; this is the number that other answers have for what failed. */
function notShown(reason: string): ShownCode {
  return {
    CodeInfo: '',
    CodeResult: 'failed',
    CodeError: reason,
    ErrNo: -1,
  }
}

/** The file that the handler names. Larger and binary ones have no text; other sources than packages have no files. */
function entryFile(
  { tables, limits }: World,
  { record, path }: FoundFunction,
  version: VersionRecord,
): ShownCode {
  const { code } = version
  if (code.kind !== 'package') return shown('')
  const name = record.type === 'HTTP' ? 'scf_bootstrap' : entryFileName(version)
  const content = tables.packages.get(path, code.sha256)?.content
  if (name === undefined || content === undefined) return shown('')
  const text = textOf(content, name, limits.shownCodeBytes)
  return text === undefined
    ? notShown(`The package has no readable file ${name}, in which the function begins.`)
    : shown(text)
}

/** The endings of the files of each family of runtimes. */
const endings: Readonly<Record<string, string>> = { Python: '.py', Nodejs: '.js', Php: '.php', Go: '' }

/** Undefined for Java, whose packages hold classes. */
function entryFileName({ runtime, handler }: VersionRecord): string | undefined {
  if (runtime === 'CustomRuntime') return 'bootstrap'
  const ending = endings[runtime.replace(/[\d.]+$/, '')]
  const [file] = handler.split('.')
  return ending === undefined || !file ? undefined : `${file}${ending}`
}

function describedLayer(
  { tables }: World,
  { region }: FoundFunction,
  { LayerName, LayerVersion }: LayerVersionSimple,
): LayerVersionInfo {
  const record = tables.layerVersions.get(layerPath(region, LayerName), String(LayerVersion))
  // It may have been deleted since.
  return record ? describeLayerVersion(record) : { LayerName, LayerVersion, Status: 'Deleted', AddTime: '' }
}
