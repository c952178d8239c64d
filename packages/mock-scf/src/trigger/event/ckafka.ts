import * as v from 'valibot'
import { type EventContext, readMessage } from './message.js'

const message = v.strictObject({
  msgBody: v.string(),
  msgKey: v.optional(v.string(), 'None'),
  partition: v.optional(v.number(), 0),
  offset: v.optional(v.number(), 0),
})

/** Returns the event of a CKafka trigger with a batch of messages. Its name is the instance and the topic. */
export function ckafkaEvent({ triggerName }: EventContext, inputs: readonly unknown[]): object {
  // An instance has the form ckafka-8tfxzia3.
  const topic = triggerName.split('-').slice(2).join('-')
  return {
    Records: inputs.map((input) => {
      const { msgBody, msgKey, partition, offset } = readMessage('ckafka', message, input)
      return { Ckafka: { topic, partition, offset, msgKey, msgBody } }
    }),
  }
}
