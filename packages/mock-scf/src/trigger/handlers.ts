import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter, Trigger } from '../generated/types.js'
import { findFunction } from '../store/lookup.js'
import type { TriggerRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { versionOf } from '../version/qualifiers.js'
import {
  checkCustomArgument,
  checkFree,
  checkNotifications,
  checkSteady,
  checkSupported,
  checkTopic,
  type NewTrigger,
} from './checks.js'
import { checkTriggerName, newTriggerDesc } from './description.js'
import { findTrigger, keyOf } from './lookup.js'

/** The actions of Chapter Trigger APIs. */
export type TriggerHandlers = Pick<
  ScfHandlers,
  'createTrigger' | 'updateTriggerStatus' | 'deleteTrigger' | 'listTriggers'
>

export function triggerHandlers(world: World): TriggerHandlers {
  const { store, tables } = world
  return {
    createTrigger(input, context) {
      const { Type: type, TriggerName: name, Qualifier: qualifier } = input
      const { Enable, CustomArgument: customArgument = '', Description: remark = '' } = input
      checkTriggerName(context, type, name)
      checkCustomArgument(world, context, type, customArgument)
      const desc = newTriggerDesc(context, type, input, () => newId(world))
      const found = findFunction(world, context, input)
      checkSteady(world, context, found)
      versionOf(world, context, found, qualifier)
      checkSupported(context, found, type, name)
      const record: NewTrigger = {
        name,
        type,
        ...desc,
        customArgument,
        qualifier,
        enabled: Enable === 'OPEN',
        remark,
        created: context.now,
        modified: context.now,
      }
      checkFree(world, context, found, record)
      checkTopic(world, context, found, record)
      checkNotifications(world, context, found, record)
      store.change(() => tables.triggers.put(found.path, keyOf(record), record))
      return { TriggerInfo: describeTrigger(record) }
    },

    updateTriggerStatus(input, context) {
      const found = findFunction(world, context, input)
      const record = findTrigger(world, context, found, input)
      checkSteady(world, context, found)
      const enabled = input.Enable === 'OPEN'
      if (record.enabled === enabled) {
        throw refusal(
          context,
          ['FailedOperation.UpdateTriggerStatus'],
          `The status of the trigger ${record.name} is ${input.Enable} already.`,
        )
      }
      const updated = { ...record, enabled, modified: context.now }
      checkNotifications(world, context, found, updated)
      store.change(() => tables.triggers.put(found.path, keyOf(record), updated))
      return {}
    },

    deleteTrigger(input, context) {
      const found = findFunction(world, context, input)
      const record = findTrigger(world, context, found, input)
      checkSteady(world, context, found)
      store.change(() => tables.triggers.delete(found.path, keyOf(record)))
      return {}
    },

    listTriggers(input, context) {
      const { OrderBy, Order, Filters = [] } = input
      const conditions = Filters.map((filter) => condition(context, filter))
      const { path } = findFunction(world, context, input)
      const triggers = [...tables.triggers.all(path).values()].filter((trigger) =>
        conditions.every((holds) => holds(trigger)),
      )
      const inOrder = ordered(triggers, Order, ({ created, modified }) =>
        OrderBy === 'add_time' ? created : modified,
      )
      return {
        TotalCount: triggers.length,
        Triggers: page(inOrder, input, context).map(describeTrigger),
      }
    },
  }
}

/** A trigger as it is answered. */
export function describeTrigger(record: TriggerRecord): Trigger {
  return {
    TriggerName: record.name,
    Type: record.type,
    TriggerDesc: record.description,
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

/** Eight characters, as the identifiers of API Gateway have. */
function newId({ random }: World): string {
  return Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('')
}

/** One condition of a list; one of its values must be the trigger's. All conditions must hold. */
function condition(
  context: ScfContext,
  { Name: name, Values: values }: Filter,
): (trigger: TriggerRecord) => boolean {
  switch (name) {
    case 'Qualifier':
      return ({ qualifier }) => values.includes(qualifier)
    case 'TriggerName':
      return (trigger) => values.includes(trigger.name)
    case 'Description':
      return ({ remark }) => values.includes(remark)
    default:
      throw invalid(context, 'Filters', 'The Name of a filter must be Qualifier, TriggerName or Description.')
  }
}
