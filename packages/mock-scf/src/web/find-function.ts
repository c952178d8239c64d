import type { Emulator } from '../emulator.js'
import type { ResolvedFunction } from '../store/lookup.js'
import { functionPath, namespacePath, regionPath } from '../store/paths.js'
import type { TriggerRecord } from '../store/records.js'
import type { ApiTarget, FunctionTarget } from '../trigger/web-address.js'
import { defaultAlias } from '../version/qualifiers.js'

/** A function that a request is addressed to. */
export interface FoundFunction {
  readonly account: string
  readonly region: string
  readonly fn: ResolvedFunction
  /** Absent if the function has no such trigger. */
  readonly trigger: TriggerRecord | undefined
  /** The version or alias that runs. */
  readonly qualifier: string
}

/** Finds the function of the first account that has one with the name and qualifier. Upper and lower case are the same. */
export function findAddressedFunction(
  emulator: Emulator,
  accounts: readonly string[],
  { region, namespace, functionName, qualifier }: FunctionTarget,
  triggerType: string,
): FoundFunction | undefined {
  const { tables } = emulator
  for (const account of accounts) {
    const path = regionPath({ account, region })
    emulator.prepareRegion({ account, region, now: emulator.now() })
    const ns = find(tables.namespaces.all(path).keys(), namespace)
    if (ns === undefined) continue
    const scope = namespacePath(path, ns)
    const name = find(tables.functions.all(scope).keys(), functionName)
    const record = name === undefined ? undefined : tables.functions.get(scope, name)
    if (!record) continue
    const fn = { record, region: path, scope, path: functionPath(path, ns, record.name) }
    const triggers = [...tables.triggers.all(fn.path).values()].filter(({ type }) => type === triggerType)
    const trigger = selectTrigger(triggers, qualifier)
    return { account, region, fn, trigger, qualifier: trigger?.qualifier ?? defaultAlias }
  }
  return undefined
}

/** Without a qualifier, the URL of $LATEST comes first, then that of $DEFAULT. */
function selectTrigger(
  triggers: readonly TriggerRecord[],
  qualifier: string | undefined,
): TriggerRecord | undefined {
  for (const wanted of qualifier === undefined ? ['latest', 'default'] : [qualifier]) {
    const found = triggers.find((trigger) => isQualifier(trigger.qualifier, wanted))
    if (found) return found
  }
  return qualifier === undefined ? triggers[0] : undefined
}

function isQualifier(qualifier: string, label: string): boolean {
  return qualifier.replace(/^\$/, '').toLowerCase() === label.toLowerCase()
}

function find(names: Iterable<string>, wanted: string): string | undefined {
  let found: string | undefined
  for (const name of names) {
    if (name === wanted) return name
    if (name.toLowerCase() === wanted.toLowerCase()) found ??= name
  }
  return found
}

/** A trigger of API Gateway, and the function that it invokes. */
export type FoundApi = FoundFunction & { readonly trigger: TriggerRecord }

/** Returns the triggers of all functions that belong to a service. */
export function findApis(
  { tables }: Emulator,
  accounts: readonly string[],
  { region, serviceId }: ApiTarget,
): FoundApi[] {
  const found: FoundApi[] = []
  for (const path of tables.triggers.scopes()) {
    const [account = '', ofRegion = '', namespace = '', name = ''] = path.split('/')
    if (ofRegion !== region || !accounts.includes(account)) continue
    for (const trigger of tables.triggers.all(path).values()) {
      if (trigger.type !== 'apigw' || !trigger.resourceId.startsWith(`service/${serviceId}/`)) continue
      const ofAccount = regionPath({ account, region })
      const scope = namespacePath(ofAccount, namespace)
      const record = tables.functions.get(scope, name)
      if (!record) continue
      const fn = { record, region: ofAccount, scope, path }
      found.push({ account, region, fn, trigger, qualifier: trigger.qualifier })
    }
  }
  return found
}
