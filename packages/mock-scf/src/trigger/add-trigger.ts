import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { newId } from '../action/new-id.js'
import type { Emulator } from '../emulator.js'
import type { CreateTriggerRequest } from '../generated/actions.js'
import { findFunction } from '../store/lookup.js'
import { findQualifiedVersion } from '../version/qualifiers.js'
import {
  checkApiGateway,
  checkCustomArgument,
  checkFunctionStatus,
  checkNewTrigger,
  checkNotificationConflict,
  checkSupported,
  checkTopicQuota,
  type NewTrigger,
} from './checks.js'
import { readTriggerSource } from './description/source.js'
import { triggerKey } from './lookup.js'
import { checkTriggerName } from './type.js'

/** A trigger and the scope of its function. */
export interface AddedTrigger {
  readonly record: NewTrigger
  readonly path: string
}

/**
 * Adds a trigger to a function. Must be called within a change of the store.
 *
 * @param replaces Whether it replaces the trigger with the same key, if there is one.
 * @throws {ApiError} If the trigger is invalid, exists, or exceeds a quota.
 */
export function addTrigger(
  emulator: Emulator,
  context: ScfContext,
  input: CreateTriggerRequest,
  replaces = false,
): AddedTrigger {
  const { tables, random } = emulator
  const { Type: type, TriggerName: name, Qualifier: qualifier } = input
  const { Enable, CustomArgument: customArgument = '', Description: remark = '' } = input
  checkTriggerName(context, type, name)
  checkCustomArgument(emulator, context, type, customArgument)
  checkDescription(context, remark)
  const source = readTriggerSource(context, type, input, () => newId(random))
  const fn = findFunction(emulator, context, input)
  checkFunctionStatus(emulator, context, fn)
  findQualifiedVersion(emulator, context, fn, qualifier)
  checkSupported(context, fn, type, name)
  const record: NewTrigger = {
    name,
    type,
    ...source,
    customArgument,
    qualifier,
    enabled: Enable === 'OPEN',
    remark,
    created: context.now,
    modified: context.now,
  }
  const key = triggerKey(record)
  const existing = tables.triggers.get(fn.path, key)
  if (!existing) checkApiGateway(emulator, context, type)
  if (replaces) tables.triggers.delete(fn.path, key)
  checkNewTrigger(emulator, context, fn, record)
  checkTopicQuota(emulator, context, fn, record)
  checkNotificationConflict(emulator, context, fn, record)
  tables.triggers.put(fn.path, key, record)
  return { record, path: fn.path }
}
