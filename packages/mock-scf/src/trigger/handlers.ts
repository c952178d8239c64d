import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { boundResources } from '../domain/bound-resources.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter, Trigger, TriggerInfo } from '../generated/types.js'
import { findFunction } from '../store/lookup.js'
import type { Tables, TriggerRecord } from '../store/records.js'
import { addTrigger } from './add-trigger.js'
import { checkFunctionStatus, checkNotificationConflict } from './checks.js'
import { withAddress } from './description/address.js'
import { findTrigger, triggerKey } from './lookup.js'
import { updateTrigger } from './update-trigger.js'

/** The handlers of the actions of the chapter Trigger APIs. */
export type TriggerHandlers = Pick<
  ScfHandlers,
  'createTrigger' | 'updateTrigger' | 'updateTriggerStatus' | 'deleteTrigger' | 'listTriggers'
>

export function triggerHandlers(emulator: Emulator): TriggerHandlers {
  const { store, tables } = emulator
  return {
    createTrigger(input, context) {
      const { record, path } = store.change(() => addTrigger(emulator, context, input))
      emulator.updateTimers()
      return { TriggerInfo: describeTrigger(record, path, context.origin) }
    },

    updateTrigger(input, context) {
      updateTrigger(emulator, context, input)
      return {}
    },

    updateTriggerStatus(input, context) {
      const fn = findFunction(emulator, context, input)
      const record = findTrigger(emulator, context, fn, input)
      checkFunctionStatus(emulator, context, fn)
      const enabled = input.Enable === 'OPEN'
      if (record.enabled === enabled) {
        throw apiError(
          context,
          ['FailedOperation.UpdateTriggerStatus'],
          `The status of the trigger ${record.name} is already ${input.Enable}.`,
        )
      }
      const updated = { ...record, enabled, modified: context.now }
      checkNotificationConflict(emulator, context, fn, updated)
      store.change(() => tables.triggers.put(fn.path, triggerKey(record), updated))
      emulator.updateTimers()
      return {}
    },

    deleteTrigger(input, context) {
      const fn = findFunction(emulator, context, input)
      const record = findTrigger(emulator, context, fn, input)
      checkFunctionStatus(emulator, context, fn)
      store.change(() => tables.triggers.delete(fn.path, triggerKey(record)))
      emulator.updateTimers()
      return {}
    },

    listTriggers(input, context) {
      const { OrderBy, Order, Filters = [] } = input
      const filters = Filters.map((filter) => triggerFilter(context, filter))
      const { path } = findFunction(emulator, context, input)
      const triggers = [...tables.triggers.all(path).values()].filter((trigger) =>
        filters.every((matches) => matches(trigger)),
      )
      const sorted = sortItems(triggers, Order, ({ created, modified }) =>
        OrderBy === 'add_time' ? created : modified,
      )
      return {
        TotalCount: triggers.length,
        Triggers: paginate(sorted, input, context).map((record) =>
          describeTriggerInfo(tables, record, path, context.origin),
        ),
      }
    },
  }
}

/**
 * Returns a trigger as in responses.
 *
 * @param path The scope of its function.
 * @param origin The scheme and host at which the caller reaches the emulator.
 */
export function describeTrigger(record: TriggerRecord, path: string, origin: string): Trigger {
  return {
    TriggerName: record.name,
    Type: record.type,
    TriggerDesc: withAddress(record, path, origin),
    ResourceId: record.resourceId,
    Qualifier: record.qualifier,
    Enable: record.enabled ? 1 : 0,
    AvailableStatus: 'Available',
    CustomArgument: record.customArgument,
    Description: record.remark,
    AddTime: formatTime(record.created),
    ModTime: formatTime(record.modified),
  }
}

/** Returns a trigger as {@link describeTrigger} does, with the custom domains that lead to it. */
function describeTriggerInfo(
  tables: Tables,
  record: TriggerRecord,
  path: string,
  origin: string,
): TriggerInfo {
  const bound = boundResources(tables, path, record)
  return {
    ...describeTrigger(record, path, origin),
    ...(bound !== undefined && { BoundResources: bound }),
  }
}

/** Creates the predicate of one filter, which accepts any of its values. */
function triggerFilter(
  context: ScfContext,
  { Name: name, Values: values }: Filter,
): (trigger: TriggerRecord) => boolean {
  switch (name) {
    case 'Type':
      return ({ type }) => values.includes(type)
    case 'Qualifier':
      return ({ qualifier }) => values.includes(qualifier)
    case 'TriggerName':
      return (trigger) => values.includes(trigger.name)
    case 'Description':
      return ({ remark }) => values.includes(remark)
    default:
      throw invalidParameter(
        context,
        'Filters',
        'The Name of a filter must be Type, Qualifier, TriggerName or Description.',
      )
  }
}
