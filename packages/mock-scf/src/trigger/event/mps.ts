import * as v from 'valibot'
import { type EventContext, readMessage } from './message.js'

const message = v.looseObject({
  TaskId: v.optional(v.string()),
  Status: v.optional(v.string(), 'FINISH'),
  ErrCode: v.optional(v.number(), 0),
  Message: v.optional(v.string(), ''),
  InputInfo: v.optional(v.looseObject({}), {}),
  MetaData: v.optional(v.looseObject({}), {}),
  MediaProcessResultSet: v.optional(v.array(v.looseObject({})), []),
})

/** Returns the event of an MPS trigger. */
export function mpsEvent({ requestId }: EventContext, input: unknown): object {
  const { TaskId = requestId, ...others } = readMessage('mps', message, input)
  return { EventType: 'WorkflowTask', WorkflowTaskEvent: { TaskId, ...others } }
}
