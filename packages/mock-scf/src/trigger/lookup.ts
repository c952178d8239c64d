import type { ScfContext } from '../action/context.js'
import { apiError, type ScfErrorCode } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type {
  DeleteTriggerRequest,
  UpdateTriggerRequest,
  UpdateTriggerStatusRequest,
} from '../generated/actions.js'
import type { ResolvedFunction } from '../store/lookup.js'
import { functionPath, namespacePath } from '../store/paths.js'
import type { TriggerRecord } from '../store/records.js'
import { findQualifiedVersion } from '../version/qualifiers.js'
import { cosTriggerMatcher } from './description/cos.js'
import { checkTriggerName, type TriggerType, triggerType } from './type.js'

type KeyParts = Pick<TriggerRecord, 'type' | 'name' | 'description' | 'qualifier'>

/** Returns the key of a trigger's record. */
export function triggerKey({ type, name, description, qualifier }: KeyParts): string {
  // A version or alias has one URL, and the URLs of several may have the same name.
  if (type === 'http') return [type, qualifier].join('/')
  return [type, name, ...(type === 'cos' ? [description] : [])].join('/')
}

/** The error codes for a trigger that already exists, and for one that does not exist. */
export const errorCodesByType: Readonly<
  Record<TriggerType, { readonly inUse: ScfErrorCode; readonly missing?: ScfErrorCode }>
> = {
  // Callers choose the names of these two. The other triggers are identified by their source.
  timer: { inUse: 'ResourceInUse.TriggerName', missing: 'ResourceNotFound.Timer' },
  apigw: { inUse: 'ResourceInUse.TriggerName' },
  ckafka: { inUse: 'ResourceInUse.Trigger' },
  cmq: { inUse: 'ResourceInUse.Cmq', missing: 'ResourceNotFound.Cmq' },
  cos: { inUse: 'ResourceInUse.Cos' },
  http: { inUse: 'ResourceInUse.Trigger' },
  cls: { inUse: 'ResourceInUse.Trigger' },
  mps: { inUse: 'ResourceInUse.Trigger' },
  clb: { inUse: 'ResourceInUse.Trigger' },
  eb: { inUse: 'ResourceInUse.Trigger' },
  vod: { inUse: 'ResourceInUse.Trigger' },
}

/**
 * Finds the trigger that the parameters of a request identify.
 *
 * @throws {ApiError} ResourceNotFound.Trigger or the code of the trigger type; a code of InvalidParameterValue if a
 * parameter is invalid.
 */
export function findTrigger(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  input: DeleteTriggerRequest | UpdateTriggerRequest | UpdateTriggerStatusRequest,
): TriggerRecord {
  const { TriggerName: name, Qualifier: qualifier } = input
  const type = triggerType(context, input.Type)
  checkTriggerName(context, type, name)
  // Only a COS trigger cannot be found without its TriggerDesc. That of the others is ignored.
  const matches = type === 'cos' ? cosTriggerMatcher(context, input.TriggerDesc) : () => true
  for (const record of emulator.tables.triggers.all(fn.path).values()) {
    const { description } = record
    if (record.type !== type || record.name !== name || record.qualifier !== qualifier) continue
    if (matches(description)) return record
  }
  // If the qualifier does not exist, respond with that error instead.
  findQualifiedVersion(emulator, context, fn, qualifier)
  throw apiError(
    context,
    [
      errorCodesByType[type].missing ?? 'ResourceNotFound.Trigger',
      'ResourceNotFound.Trigger',
      'ResourceNotFound',
    ],
    `${qualifier} of the function ${fn.record.name} has no matching ${type} trigger ${name}.`,
  )
}

/** Returns the triggers of all functions of a region that have the same key. */
export function triggersWithSameKey({ tables }: Emulator, region: string, record: KeyParts): TriggerRecord[] {
  const key = triggerKey(record)
  return [...tables.namespaces.all(region).keys()].flatMap((namespace) =>
    [...tables.functions.all(namespacePath(region, namespace)).keys()].flatMap(
      (name) => tables.triggers.get(functionPath(region, namespace, name), key) ?? [],
    ),
  )
}
