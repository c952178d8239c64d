import * as v from 'valibot'
import { type EventContext, readMessage } from './message.js'

const message = v.strictObject({
  msgBody: v.string(),
  msgId: v.optional(v.string()),
  /** Tags, separated by commas. */
  msgTag: v.optional(v.string(), ''),
})

/** Returns the event of a CMQ trigger. Its name is that of the topic. */
export function cmqEvent(context: EventContext, input: unknown): object {
  const { triggerName, account, functionName, requestId, time } = context
  const { msgBody, msgId = requestId, msgTag } = readMessage('cmq', message, input)
  return {
    Records: [
      {
        CMQ: {
          type: 'topic',
          topicOwner: Number(account),
          topicName: triggerName,
          subscriptionName: functionName,
          publishTime: new Date(time).toISOString(),
          msgId,
          requestId,
          msgBody,
          msgTag,
        },
      },
    ],
  }
}
