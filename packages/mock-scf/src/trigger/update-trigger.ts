import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { UpdateTriggerRequest } from '../generated/actions.js'
import { findFunction } from '../store/lookup.js'
import type { TriggerRecord } from '../store/records.js'
import { checkCustomArgument, checkFunctionStatus } from './checks.js'
import { isUpdatable, type UpdatableType, updateDesc } from './description/update.js'
import { findTrigger, triggerKey } from './lookup.js'
import { triggerType } from './type.js'

/**
 * Updates a trigger. What the request leaves out keeps its value.
 *
 * @throws {ApiError} If the trigger does not exist, or a value is invalid.
 */
export function updateTrigger(emulator: Emulator, context: ScfContext, input: UpdateTriggerRequest): void {
  const { store, tables } = emulator
  const { Enable, CustomArgument, Description, TriggerDesc } = input
  const type = updatableType(context, input.Type)
  if (CustomArgument !== undefined) checkCustomArgument(emulator, context, type, CustomArgument)
  checkDescription(context, Description)
  const fn = findFunction(emulator, context, input)
  // TriggerDesc is what the trigger becomes, not what it is found by.
  const record = findTrigger(emulator, context, fn, { ...input, TriggerDesc: undefined })
  checkFunctionStatus(emulator, context, fn)
  const updated: TriggerRecord = {
    ...record,
    description:
      TriggerDesc === undefined
        ? record.description
        : updateDesc(context, type, record.description, TriggerDesc),
    enabled: Enable === undefined ? record.enabled : Enable === 'OPEN',
    remark: Description ?? record.remark,
    customArgument: CustomArgument ?? record.customArgument,
    modified: context.now,
  }
  store.change(() => tables.triggers.put(fn.path, triggerKey(updated), updated))
  emulator.updateTimers()
}

/** @throws {ApiError} InvalidParameterValue.Type for an unknown type, UnsupportedOperation.Trigger for another one. */
function updatableType(context: ScfContext, name: string): UpdatableType {
  const type = triggerType(context, name)
  if (isUpdatable(type)) return type
  throw apiError(
    context,
    ['UnsupportedOperation.Trigger'],
    `Triggers of the type ${type} cannot be updated. Delete the trigger and create it again.`,
  )
}
