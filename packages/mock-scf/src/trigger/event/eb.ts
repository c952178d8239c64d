import * as v from 'valibot'
import { type EventContext, readMessage } from './message.js'

const message = v.strictObject({
  type: v.optional(v.string(), 'connector:tdmq'),
  source: v.optional(v.string(), 'tdmq.cloud.tencent'),
  subject: v.optional(v.string(), ''),
  /** The content, as its source sends it. */
  data: v.unknown(),
})

/** Returns the event of an EventBridge trigger. */
export function ebEvent({ requestId, region, time }: EventContext, input: unknown): object {
  const { type, source, subject, data } = readMessage('eb', message, input)
  return {
    specversion: '0',
    id: requestId,
    type,
    source,
    // The product's own spelling.
    subjuect: subject,
    time: String(time),
    region,
    datacontenttype: 'application/json;charset=utf-8',
    data,
  }
}
