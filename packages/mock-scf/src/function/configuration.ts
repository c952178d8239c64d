import { checkDescription, checkRuntimes } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { UpdateFunctionConfigurationRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { DeadLetterConfig, ProtocolParams } from '../generated/types.js'
import { findFunction, findVersion } from '../store/lookup.js'
import type { FunctionRecord, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { checkHandler, checkInstallDependency } from './checks.js'
import { readEnvironment } from './environment.js'
import { readLayers } from './layers.js'
import { checkCfsInVpc, readCfs, readPublicNet, readVpc } from './network.js'
import { demandOperation, update } from './transitions.js'

/** The parameters of a function's configuration: those of CreateFunction, and one that only an update has. */
type ConfigurationInput = Omit<UpdateFunctionConfigurationRequest, 'FunctionName' | 'Namespace' | 'Publish'>

export function updateFunctionConfiguration(world: World): ScfHandlers['updateFunctionConfiguration'] {
  return (input, context) => {
    const found = findFunction(world, context, input)
    const current = findVersion(world, context, found)
    demandOperation(context, 'Update function', found.record.name, current)
    const next = configured(world, context, found.record, current, input)
    const { clsLogsetId, clsTopicId } = next
    const isLogMoved = clsLogsetId !== current.clsLogsetId || clsTopicId !== current.clsTopicId
    if (isLogMoved && clsTopicId !== '' && next.role === '') {
      throw refusal(
        context,
        ['InvalidParameterValue.ClsRole'],
        'A function needs a Role to ship its logs to CLS. Give Role, too.',
      )
    }
    update(world, context, found, next, input.Publish === 'TRUE')
    return {}
  }
}

/**
 * A version with the configuration that a call gives; what the call does not name stays as it is.
 *
 * @throws {ApiError} of the action, for what the function cannot have
 */
export function configured(
  world: World,
  context: ScfContext,
  { type, protocolType }: Pick<FunctionRecord, 'type' | 'protocolType'>,
  current: VersionRecord,
  input: ConfigurationInput,
): VersionRecord {
  checkDescription(context, input.Description)
  checkInitTimeout(world, context, input.InitTimeout)
  if (input.Runtime !== undefined) checkRuntimes(context, [input.Runtime])
  const runtime = current.code.kind === 'image' ? current.runtime : spelled(input.Runtime ?? current.runtime)
  checkHandler(context, type, current.handler, runtime)
  checkInstallDependency(context, input.InstallDependency ?? current.installDependency, runtime)
  const vpcConfig = input.VpcConfig ? readVpc(context, input.VpcConfig) : current.vpcConfig
  const cfsConfig = input.CfsConfig ? readCfs(context, input.CfsConfig) : current.cfsConfig
  if (input.VpcConfig || input.CfsConfig) checkCfsInVpc(context, cfsConfig, vpcConfig)
  const clsLogsetId = input.ClsLogsetId ?? current.clsLogsetId
  const clsTopicId = input.ClsTopicId ?? current.clsTopicId
  if ((clsLogsetId === '') !== (clsTopicId === '')) {
    throw invalid(
      context,
      'Cls',
      'ClsLogsetId and ClsTopicId belong together: give both, or empty text for both.',
    )
  }
  const deadLetterConfig = input.DeadLetterConfig
    ? readDeadLetter(context, input.DeadLetterConfig)
    : current.deadLetterConfig
  const publicNetConfig = readPublicNet(context, input.PublicNetConfig) ?? current.publicNetConfig
  const protocolParams =
    readProtocolParams(context, input.ProtocolParams, protocolType) ?? current.protocolParams
  return {
    version: current.version,
    description: input.Description ?? current.description,
    code: current.code,
    handler: current.handler,
    runtime,
    memorySize: input.MemorySize ?? current.memorySize,
    timeout: input.Timeout ?? current.timeout,
    initTimeout: input.InitTimeout ?? current.initTimeout,
    environment: readEnvironment(world, context, input.Environment) ?? current.environment,
    ...(vpcConfig && { vpcConfig }),
    role: input.Role ?? current.role,
    installDependency: input.InstallDependency ?? current.installDependency,
    clsLogsetId,
    clsTopicId,
    layers: readLayers(world, context, input.Layers) ?? current.layers,
    ...(deadLetterConfig && { deadLetterConfig }),
    ...(publicNetConfig && { publicNetConfig }),
    ...(cfsConfig && { cfsConfig }),
    l5Enable: input.L5Enable ?? current.l5Enable,
    ...(protocolParams && { protocolParams }),
    created: current.created,
    modified: current.modified,
    life: current.life,
  }
}

/** UpdateFunctionConfiguration writes PHP5 and PHP7 where CreateFunction has Php5 and Php7. */
function spelled(runtime: string): string {
  return runtime.replace(/^PHP/, 'Php')
}

function checkInitTimeout({ limits }: World, context: ScfContext, initTimeout = 1): void {
  if (initTimeout < 1) {
    throw refusal(context, ['InvalidParameterValue'], 'InitTimeout must be at least 1 second.')
  }
  if (initTimeout <= limits.initTimeout) return
  throw refusal(
    context,
    ['LimitExceeded.InitTimeout'],
    `InitTimeout must be at most ${limits.initTimeout} seconds.`,
  )
}

/** Both Type and Name, or neither: empty text in both takes the queue away. */
function readDeadLetter(context: ScfContext, config: DeadLetterConfig): DeadLetterConfig | undefined {
  if ((config.Type === '') !== (config.Name === '')) {
    throw invalid(context, 'DeadLetterConfig', 'DeadLetterConfig needs both Type and Name.')
  }
  return config.Type === '' ? undefined : config
}

function readProtocolParams(
  context: ScfContext,
  params: ProtocolParams | undefined,
  protocolType: string | undefined,
): ProtocolParams | undefined {
  if (params?.WSParams && protocolType !== 'WS') {
    throw invalid(
      context,
      'WebSocketsParams',
      'WSParams is for functions that are created with the ProtocolType WS.',
    )
  }
  return params?.WSParams ? { WSParams: params.WSParams } : undefined
}
