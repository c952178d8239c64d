import { gzipSync, strToU8 } from 'fflate'
import * as v from 'valibot'
import { type EventContext, readMessage } from './message.js'

const message = v.strictObject({
  content: v.string(),
  /** In microseconds since 1970. */
  timestamp: v.optional(v.string()),
})

/** Returns the event of a CLS trigger with a batch of log records. Its name is that of the topic. */
export function clsEvent({ triggerName, time }: EventContext, inputs: readonly unknown[]): object {
  const records = inputs.map((input) => {
    const { content, timestamp = String(time * 1000) } = readMessage('cls', message, input)
    return { timestamp, content }
  })
  const text = JSON.stringify({ topic_id: triggerName, topic_name: triggerName, records })
  return { clslogs: { data: base64(gzipSync(strToU8(text), { mtime: time })) } }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
