import type { ScfContext } from '../action/context.js'
import type { Emulator } from '../emulator.js'
import { scfDefaults } from '../generated/defaults.js'
import { latestVersion } from '../store/lookup.js'
import type { CodeRecord, FunctionRecord, VersionRecord } from '../store/records.js'

const defaults = scfDefaults.CreateFunction

/** Creates the record of a function with the defaults of CreateFunction. */
export function newFunction(
  { random, limits }: Emulator,
  { now }: ScfContext,
  namespace: string,
  name: string,
): FunctionRecord {
  return {
    name,
    namespace,
    functionId: newFunctionId(random),
    type: defaults.Type,
    tags: [],
    created: now,
    lastVersion: 0,
    asyncTriggerConfig: { RetryConfig: [{ RetryNum: limits.retryNum }], MsgTTL: limits.maxMsgTTL },
  }
}

/** Creates the record of `$LATEST` with the defaults of CreateFunction. */
export function newVersion(
  { limits }: Emulator,
  { now }: ScfContext,
  code: CodeRecord,
  handler: string,
  runtime: string,
): VersionRecord {
  const isImage = code.kind === 'image'
  return {
    version: latestVersion,
    description: '',
    code,
    handler,
    // The filters of ListFunctions use this name for functions from images.
    runtime: isImage ? 'CustomImage' : runtime,
    memorySize: defaults.MemorySize,
    timeout: defaults.Timeout,
    initTimeout: isImage ? limits.defaultImageInitTimeout : limits.defaultInitTimeout,
    environment: [],
    role: '',
    installDependency: defaults.InstallDependency,
    clsLogsetId: '',
    clsTopicId: '',
    layers: [],
    l5Enable: defaults.L5Enable,
    diskSize: defaults.DiskSize,
    asyncRunEnable: defaults.AsyncRunEnable,
    traceEnable: defaults.TraceEnable,
    dnsCache: defaults.DnsCache,
    created: now,
    modified: now,
    lifecycle: { status: 'Creating' },
  }
}

const idCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789'

function newFunctionId(random: () => number): string {
  const characters = Array.from({ length: 8 }, () => idCharacters[Math.floor(random() * idCharacters.length)])
  return `lam-${characters.join('')}`
}
