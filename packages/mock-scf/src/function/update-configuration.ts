import { checkDescription, checkRuntimes } from '../action/checks.js'
import { unmetConstraint } from '../action/constraints.js'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { UpdateFunctionConfigurationRequest } from '../generated/actions.js'
import { scfDefaults } from '../generated/defaults.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { DeadLetterConfig, ProtocolParams } from '../generated/types.js'
import { findFunction, findVersion } from '../store/lookup.js'
import type { FunctionRecord, VersionRecord } from '../store/records.js'
import { type Switches, switchesOf } from '../store/switches.js'
import { checkHandler, checkInstallDependency } from './checks.js'
import { readEnvironment } from './environment.js'
import { readInstanceConcurrency } from './instance-concurrency.js'
import { readLayers } from './layers.js'
import { checkCfsInVpc, checkDnsCache, readCfs, readPublicNet, readVpc } from './network.js'
import { checkOperation } from './operations.js'
import { beginUpdate } from './transitions.js'

/** The configuration parameters of CreateFunction and UpdateFunctionConfiguration. */
type ConfigurationInput = Omit<UpdateFunctionConfigurationRequest, 'FunctionName' | 'Namespace' | 'Publish'>

export function updateFunctionConfiguration(emulator: Emulator): ScfHandlers['updateFunctionConfiguration'] {
  return (input, context) => {
    const fn = findFunction(emulator, context, input)
    const current = findVersion(emulator, context, fn)
    checkOperation(context, 'Update function', fn.record.name, current)
    checkSameRuntime(context, current, input.Runtime)
    const next = applyConfiguration(emulator, context, fn.record, current, input)
    const { clsLogsetId, clsTopicId } = next
    const isLogTopicChanged = clsLogsetId !== current.clsLogsetId || clsTopicId !== current.clsTopicId
    if (isLogTopicChanged && clsTopicId !== '' && next.role === '') {
      throw apiError(
        context,
        ['InvalidParameterValue.ClsRole'],
        'A function that ships its logs to CLS requires a Role. Specify Role, too.',
      )
    }
    beginUpdate(emulator, context, fn, next, input.Publish === 'TRUE')
    return {}
  }
}

/** Checks that an update keeps the runtime. That of a function from an image has no effect. */
function checkSameRuntime(context: ScfContext, { code, runtime }: VersionRecord, value = runtime): void {
  checkRuntimes(context, [value])
  if (code.kind === 'image' || normalizeRuntime(value) === runtime) return
  throw invalidParameter(
    context,
    'Runtime',
    `The runtime of a function cannot be changed. It is ${runtime}. Create another function to use ${value}.`,
  )
}

/**
 * Applies the configuration parameters of a request to a version. Omitted parameters keep their values.
 *
 * @throws {ApiError} If the configuration is invalid for the function.
 */
export function applyConfiguration(
  emulator: Emulator,
  context: ScfContext,
  record: FunctionRecord,
  current: VersionRecord,
  input: ConfigurationInput,
): VersionRecord {
  const { type, protocolType } = record
  checkDescription(context, input.Description)
  checkInitTimeout(emulator, context, input.InitTimeout)
  if (input.Runtime !== undefined) checkRuntimes(context, [input.Runtime])
  const runtime =
    current.code.kind === 'image' ? current.runtime : normalizeRuntime(input.Runtime ?? current.runtime)
  checkHandler(context, type, current.handler, runtime)
  checkInstallDependency(context, input.InstallDependency ?? current.installDependency, runtime)
  const vpcConfig = input.VpcConfig ? readVpc(context, input.VpcConfig) : current.vpcConfig
  const cfsConfig = input.CfsConfig ? readCfs(context, input.CfsConfig) : current.cfsConfig
  if (input.VpcConfig || input.CfsConfig) checkCfsInVpc(context, cfsConfig, vpcConfig)
  const clsLogsetId = input.ClsLogsetId ?? current.clsLogsetId
  const clsTopicId = input.ClsTopicId ?? current.clsTopicId
  if ((clsLogsetId === '') !== (clsTopicId === '')) {
    throw invalidParameter(context, 'Cls', 'ClsLogsetId and ClsTopicId must both be set, or both be empty.')
  }
  const deadLetterConfig = input.DeadLetterConfig
    ? readDeadLetter(context, input.DeadLetterConfig)
    : current.deadLetterConfig
  const publicNetConfig = readPublicNet(context, input.PublicNetConfig) ?? current.publicNetConfig
  const protocolParams =
    readProtocolParams(context, input.ProtocolParams, protocolType) ?? current.protocolParams
  const instanceConcurrencyConfig = input.InstanceConcurrencyConfig
    ? readInstanceConcurrency(context, type, input.InstanceConcurrencyConfig)
    : current.instanceConcurrencyConfig
  const { asyncRunEnable, traceEnable } = switchesOf(record, current)
  const switches = {
    asyncRunEnable: input.AsyncRunEnable ?? asyncRunEnable,
    traceEnable: input.TraceEnable ?? traceEnable,
  }
  const intranetConfig = input.IntranetConfig ?? current.intranetConfig
  const dnsCache = input.DnsCache ?? current.dnsCache ?? scfDefaults.CreateFunction.DnsCache
  checkDnsCache(context, type, dnsCache)
  const ignoreSysLog = input.IgnoreSysLog ?? current.ignoreSysLog
  const timeout = input.Timeout ?? current.timeout
  checkTimeout(context, timeout, switches)
  return {
    version: current.version,
    description: input.Description ?? current.description,
    code: current.code,
    handler: current.handler,
    runtime,
    memorySize: input.MemorySize ?? current.memorySize,
    timeout,
    initTimeout: input.InitTimeout ?? current.initTimeout,
    environment: readEnvironment(emulator, context, input.Environment) ?? current.environment,
    ...(vpcConfig && { vpcConfig }),
    role: input.Role ?? current.role,
    installDependency: input.InstallDependency ?? current.installDependency,
    clsLogsetId,
    clsTopicId,
    layers: readLayers(emulator, context, input.Layers) ?? current.layers,
    ...(deadLetterConfig && { deadLetterConfig }),
    ...(publicNetConfig && { publicNetConfig }),
    ...(cfsConfig && { cfsConfig }),
    ...(intranetConfig && { intranetConfig }),
    dnsCache,
    ...(ignoreSysLog !== undefined && { ignoreSysLog }),
    l5Enable: input.L5Enable ?? current.l5Enable,
    diskSize: input.DiskSize ?? current.diskSize ?? scfDefaults.CreateFunction.DiskSize,
    ...switches,
    ...(protocolParams && { protocolParams }),
    ...(instanceConcurrencyConfig && { instanceConcurrencyConfig }),
    created: current.created,
    modified: current.modified,
    lifecycle: current.lifecycle,
  }
}

/** Converts the spelling of UpdateFunctionConfiguration (PHP5, PHP7) to that of CreateFunction (Php5, Php7). */
function normalizeRuntime(runtime: string): string {
  return runtime.replace(/^PHP/, 'Php')
}

/** Checks the timeout, whose maximum depends on whether the function is asynchronous. */
function checkTimeout(context: ScfContext, timeout: number, { asyncRunEnable }: Switches): void {
  const others = { AsyncRunEnable: asyncRunEnable }
  const constraint = unmetConstraint('UpdateFunctionConfiguration', 'Timeout', timeout, others)
  if (constraint === undefined) return
  throw apiError(
    context,
    ['LimitExceeded.Timeout', 'InvalidParameterValue'],
    `The parameter Timeout must ${constraint}.`,
  )
}

function checkInitTimeout({ limits }: Emulator, context: ScfContext, initTimeout = 1): void {
  if (initTimeout < 1) {
    throw apiError(context, ['InvalidParameterValue'], 'InitTimeout must be at least 1 second.')
  }
  if (initTimeout <= limits.initTimeout) return
  throw apiError(
    context,
    ['LimitExceeded.InitTimeout'],
    `InitTimeout must be at most ${limits.initTimeout} seconds.`,
  )
}

/** Checks that both Type and Name are set or empty. If both are empty, the queue is removed. */
function readDeadLetter(context: ScfContext, config: DeadLetterConfig): DeadLetterConfig | undefined {
  if ((config.Type === '') !== (config.Name === '')) {
    throw invalidParameter(context, 'DeadLetterConfig', 'DeadLetterConfig requires both Type and Name.')
  }
  return config.Type === '' ? undefined : config
}

function readProtocolParams(
  context: ScfContext,
  params: ProtocolParams | undefined,
  protocolType: string | undefined,
): ProtocolParams | undefined {
  if (params?.WSParams && protocolType !== 'WS') {
    throw invalidParameter(
      context,
      'WebSocketsParams',
      'WSParams is available only for functions that were created with the ProtocolType WS.',
    )
  }
  return params?.WSParams ? { WSParams: params.WSParams } : undefined
}
