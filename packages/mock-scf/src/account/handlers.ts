import { inputField } from '../action/documented.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { LimitsInfo, NamespaceLimit, NamespaceUsage, UsageInfo } from '../generated/types.js'
import type { Limits } from '../store/limits.js'
import { namespacePath, regionOf } from '../store/paths.js'
import { usageOf } from '../store/quota.js'
import type { NamespaceRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** The longest timeout of a function, in seconds. */
const timeout = inputField('CreateFunction', 'Timeout').max ?? Number.POSITIVE_INFINITY

export function accountHandlers(world: World): Pick<ScfHandlers, 'getAccount'> {
  return {
    getAccount(_input, context) {
      const region = regionOf(context)
      const namespaces = [...world.tables.namespaces.all(region).values()]
      return {
        AccountUsage: accountUsage(world, region, namespaces),
        AccountLimit: accountLimit(world.limits, namespaces),
      }
    },
  }
}

function accountUsage(world: World, region: string, namespaces: readonly NamespaceRecord[]): UsageInfo {
  const { totalConcurrencyMem } = world.limits
  const usages = namespaces.map((namespace) => namespaceUsage(world, region, namespace))
  const quotas = namespaces.flatMap((namespace) => namespace.totalConcurrencyMem ?? [])
  return {
    NamespacesCount: namespaces.length,
    Namespace: usages,
    TotalConcurrencyMem: totalConcurrencyMem,
    TotalAllocatedConcurrencyMem: sum(usages.map((usage) => usage.TotalAllocatedConcurrencyMem ?? 0)),
    UserConcurrencyMemLimit: quotas.length > 0 ? sum(quotas) : totalConcurrencyMem,
  }
}

function namespaceUsage(
  { tables }: World,
  region: string,
  { name, totalConcurrencyMem }: NamespaceRecord,
): NamespaceUsage {
  const functions = [...tables.functions.all(namespacePath(region, name)).keys()]
  const { held, provisioned } = usageOf(tables, region, name)
  return {
    Namespace: name,
    Functions: functions,
    FunctionsCount: functions.length,
    TotalConcurrencyMem: totalConcurrencyMem ?? null,
    TotalAllocatedConcurrencyMem: held,
    TotalAllocatedProvisionedMem: provisioned,
  }
}

function accountLimit(limits: Limits, namespaces: readonly NamespaceRecord[]): LimitsInfo {
  return {
    NamespacesCount: limits.namespaces,
    Namespace: namespaces.map((namespace) => namespaceLimit(limits, namespace)),
  }
}

function namespaceLimit(limits: Limits, { name, totalConcurrencyMem }: NamespaceRecord): NamespaceLimit {
  const each = limits.triggersOfType
  return {
    Namespace: name,
    FunctionsCount: limits.functions,
    // CreateTrigger makes triggers of these five types; the others are made elsewhere.
    Trigger: {
      Cos: each,
      Timer: each,
      Cmq: each,
      Ckafka: each,
      Apigw: each,
      Total: 5 * each,
      Cls: 0,
      Clb: 0,
      Mps: 0,
      Cm: 0,
      Vod: 0,
      Eb: 0,
    },
    ConcurrentExecutions: Math.floor(
      (totalConcurrencyMem ?? limits.totalConcurrencyMem) / limits.instanceMem,
    ),
    TimeoutLimit: timeout,
    TestModelLimit: null,
    InitTimeoutLimit: limits.initTimeout,
    RetryNumLimit: limits.retryNum,
    MinMsgTTL: limits.minMsgTTL,
    MaxMsgTTL: limits.maxMsgTTL,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
