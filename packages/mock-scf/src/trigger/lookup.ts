import type { ScfContext } from '../action/context.js'
import { refusal, type ScfErrorCode } from '../action/errors.js'
import type { DeleteTriggerRequest, UpdateTriggerStatusRequest } from '../generated/actions.js'
import type { FoundFunction } from '../store/lookup.js'
import { functionPath, namespacePath } from '../store/paths.js'
import type { TriggerRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { versionOf } from '../version/qualifiers.js'
import {
  checkGivenDesc,
  checkTriggerName,
  cosTriggersMeant,
  type TriggerType,
  triggerType,
} from './description.js'

type KeyParts = Pick<TriggerRecord, 'type' | 'name' | 'description'>

export function keyOf({ type, name, description }: KeyParts): string {
  return [type, name, ...(type === 'cos' ? [description] : [])].join('/')
}

/** The codes for a trigger that a function has already, and for one that it does not have. */
export const codesOfType: Readonly<
  Record<TriggerType, { readonly inUse: ScfErrorCode; readonly missing?: ScfErrorCode }>
> = {
  // Callers choose the names of these two; the others are named after what they watch.
  timer: { inUse: 'ResourceInUse.TriggerName', missing: 'ResourceNotFound.Timer' },
  apigw: { inUse: 'ResourceInUse.TriggerName' },
  ckafka: { inUse: 'ResourceInUse.Trigger' },
  cmq: { inUse: 'ResourceInUse.Cmq', missing: 'ResourceNotFound.Cmq' },
  cos: { inUse: 'ResourceInUse.Cos' },
}

/** @throws {ApiError} ResourceNotFound.Trigger or that of its type, and what the parameters that name it break */
export function findTrigger(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  input: DeleteTriggerRequest | UpdateTriggerStatusRequest,
): TriggerRecord {
  const { TriggerName: name, Qualifier: qualifier } = input
  const type = triggerType(context, input.Type)
  checkTriggerName(context, type, name)
  checkGivenDesc(context, type, input)
  const matches = type === 'cos' ? cosTriggersMeant(context, input.TriggerDesc) : () => true
  for (const record of world.tables.triggers.all(found.path).values()) {
    const { description } = record
    if (record.type !== type || record.name !== name || record.qualifier !== qualifier) continue
    if (matches(description)) return record
  }
  // Where the qualifier itself does not exist, that is the error.
  versionOf(world, context, found, qualifier)
  throw refusal(
    context,
    [codesOfType[type].missing ?? 'ResourceNotFound.Trigger', 'ResourceNotFound.Trigger', 'ResourceNotFound'],
    `${qualifier} of the function ${found.record.name} has no such ${type} trigger ${name}.`,
  )
}

/** The triggers of all functions of a region that have the same key. */
export function sameOfAll({ tables }: World, region: string, record: KeyParts): TriggerRecord[] {
  const key = keyOf(record)
  return [...tables.namespaces.all(region).keys()].flatMap((namespace) =>
    [...tables.functions.all(namespacePath(region, namespace)).keys()].flatMap(
      (name) => tables.triggers.get(functionPath(region, namespace, name), key) ?? [],
    ),
  )
}
