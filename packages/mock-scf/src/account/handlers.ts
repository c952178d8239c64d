import { inputParameter } from '../action/constraints.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { LimitsInfo, NamespaceLimit, NamespaceUsage, UsageInfo } from '../generated/types.js'
import { namespaceUsage } from '../store/concurrency-memory.js'
import type { Limits } from '../store/limits.js'
import { namespacePath, regionPath } from '../store/paths.js'
import type { NamespaceRecord } from '../store/records.js'

/** The maximum timeout of a function, in seconds. */
const maxTimeout = inputParameter('CreateFunction', 'Timeout').max ?? Number.POSITIVE_INFINITY

export function accountHandlers(emulator: Emulator): Pick<ScfHandlers, 'getAccount'> {
  return {
    getAccount(_input, context) {
      const region = regionPath(context)
      const namespaces = [...emulator.tables.namespaces.all(region).values()]
      return {
        AccountUsage: accountUsage(emulator, region, namespaces),
        AccountLimit: accountLimit(emulator.limits, namespaces),
      }
    },
  }
}

function accountUsage(emulator: Emulator, region: string, namespaces: readonly NamespaceRecord[]): UsageInfo {
  const { totalConcurrencyMem } = emulator.limits
  const usages = namespaces.map((namespace) => describeUsage(emulator, region, namespace))
  const quotas = namespaces.flatMap((namespace) => namespace.totalConcurrencyMem ?? [])
  return {
    NamespacesCount: namespaces.length,
    Namespace: usages,
    TotalConcurrencyMem: totalConcurrencyMem,
    TotalAllocatedConcurrencyMem: sum(usages.map((usage) => usage.TotalAllocatedConcurrencyMem ?? 0)),
    UserConcurrencyMemLimit: quotas.length > 0 ? sum(quotas) : totalConcurrencyMem,
  }
}

function describeUsage(
  { tables }: Emulator,
  region: string,
  { name, totalConcurrencyMem }: NamespaceRecord,
): NamespaceUsage {
  const functions = [...tables.functions.all(namespacePath(region, name)).keys()]
  const { allocated, provisioned } = namespaceUsage(tables, region, name)
  return {
    Namespace: name,
    Functions: functions,
    FunctionsCount: functions.length,
    TotalConcurrencyMem: totalConcurrencyMem ?? null,
    TotalAllocatedConcurrencyMem: allocated,
    TotalAllocatedProvisionedMem: provisioned,
  }
}

function accountLimit(limits: Limits, namespaces: readonly NamespaceRecord[]): LimitsInfo {
  return {
    NamespacesCount: limits.namespaces,
    Namespace: namespaces.map((namespace) => describeLimit(limits, namespace)),
  }
}

function describeLimit(limits: Limits, { name, totalConcurrencyMem }: NamespaceRecord): NamespaceLimit {
  const perType = limits.triggersOfType
  return {
    Namespace: name,
    FunctionsCount: limits.functions,
    // CreateTrigger creates triggers of all these types but Cm.
    Trigger: {
      Cos: perType,
      Timer: perType,
      Cmq: perType,
      Ckafka: perType,
      Apigw: perType,
      Cls: perType,
      Clb: perType,
      Mps: perType,
      Vod: perType,
      Eb: perType,
      Cm: 0,
      Total: 10 * perType,
    },
    ConcurrentExecutions: Math.floor(
      (totalConcurrencyMem ?? limits.totalConcurrencyMem) / limits.instanceMem,
    ),
    TimeoutLimit: maxTimeout,
    TestModelLimit: limits.testModels,
    InitTimeoutLimit: limits.initTimeout,
    RetryNumLimit: limits.retryNum,
    MinMsgTTL: limits.minMsgTTL,
    MaxMsgTTL: limits.maxMsgTTL,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
