import type { ScfContext } from '../../action/context.js'
import { isInteger, parseMembers, triggerDescError } from './members.js'

/** @throws {ApiError} InvalidParameterValue.TriggerDesc, or InvalidParameterValue.Ckafka for an invalid member. */
export function ckafkaDesc(context: ScfContext, text: string | undefined): string {
  const desc = parseMembers(context, text)
  const { maxMsgNum, offset, retry, timeOut } = desc
  if (!isInteger(maxMsgNum, 1))
    throw triggerDescError(context, 'Ckafka', 'maxMsgNum', 'a number of at least 1')
  if (offset !== 'latest' && offset !== 'earliest' && !isInteger(offset, 0)) {
    throw triggerDescError(context, 'Ckafka', 'offset', 'latest, earliest or a time in milliseconds')
  }
  if (retry !== undefined && !isInteger(retry, 0)) {
    throw triggerDescError(context, 'Ckafka', 'retry', 'a number of at least 0')
  }
  if (timeOut !== undefined && !isInteger(timeOut, 1, 60)) {
    throw triggerDescError(context, 'Ckafka', 'timeOut', 'a number of seconds from 1 to 60')
  }
  return JSON.stringify(desc)
}

/** @throws {ApiError} InvalidParameterValue.TriggerDesc */
export function cmqDesc(context: ScfContext, text = '{}'): string {
  const desc = parseMembers(context, text)
  const { filterType, filterKey } = desc
  if (filterType !== undefined && !isInteger(filterType, 1, 2)) {
    throw triggerDescError(context, 'Cmq', 'filterType', '1 (tags) or 2 (routing)')
  }
  const isKeys = Array.isArray(filterKey) && filterKey.every((key) => typeof key === 'string')
  if (filterKey !== undefined && !isKeys)
    throw triggerDescError(context, 'Cmq', 'filterKey', 'an array of strings')
  return JSON.stringify(desc)
}
