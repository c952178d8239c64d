import type { ScfContext } from '../../action/context.js'
import type { TriggerType } from '../type.js'
import { httpDesc } from './http.js'
import { parseMembers } from './members.js'
import { ckafkaDesc } from './queues.js'
import { timerDesc } from './timer.js'

const updatableTypes = ['timer', 'ckafka', 'http'] as const satisfies readonly TriggerType[]

/** The types of triggers that UpdateTrigger updates. */
export type UpdatableType = (typeof updatableTypes)[number]

export function isUpdatable(type: TriggerType): type is UpdatableType {
  return updatableTypes.some((name) => name === type)
}

/**
 * Reads the TriggerDesc of an update.
 *
 * @param current The present TriggerDesc.
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, or the code of the trigger type for an invalid member.
 */
export function updateDesc(context: ScfContext, type: UpdatableType, current: string, text: string): string {
  switch (type) {
    case 'timer':
      return timerDesc(context, text)
    case 'http':
      return httpDesc(context, text)
    case 'ckafka':
      return updateCkafkaDesc(context, current, text)
  }
}

/** The members that an update changes. The documentation of the update begins them with an upper-case letter. */
const ckafkaMembers = ['maxMsgNum', 'retry', 'timeOut'] as const

/** Members that are left out keep their values, and so does the offset. */
function updateCkafkaDesc(context: ScfContext, current: string, text: string): string {
  const members = parseMembers(context, text)
  const changes = ckafkaMembers.flatMap((name) => {
    const value = members[name] ?? members[`${name[0]?.toUpperCase()}${name.slice(1)}`]
    return value === undefined ? [] : [[name, value]]
  })
  return ckafkaDesc(
    context,
    JSON.stringify({ ...parseMembers(context, current), ...Object.fromEntries(changes) }),
  )
}
