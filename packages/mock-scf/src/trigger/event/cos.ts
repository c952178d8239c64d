import * as v from 'valibot'
import { type EventContext, readMessage } from './message.js'

const message = v.strictObject({
  /** The path of the object in the bucket. */
  key: v.pipe(v.string(), v.nonEmpty()),
  event: v.optional(v.pipe(v.string(), v.startsWith('cos:')), 'cos:ObjectCreated:Put'),
  /** In bytes. */
  size: v.optional(v.number(), 0),
  /** The headers of the object, such as its Content-Type. */
  meta: v.optional(v.record(v.string(), v.string()), {}),
})

/** The short names of regions, where they are used. Others are as in the name of the bucket. */
const shortRegions: Readonly<Record<string, string>> = {
  'ap-beijing': 'bj',
  'ap-chengdu': 'cd',
  'ap-guangzhou': 'gz',
  'ap-hongkong': 'hk',
  'ap-shanghai': 'sh',
}

/** Returns the event of a COS trigger. Its name is the domain name of the bucket. */
export function cosEvent(context: EventContext, input: unknown): object {
  const { key, event, size, meta } = readMessage('cos', message, input)
  const { triggerName, region, account, namespace, functionName, qualifier, requestId, time } = context
  const [host = '', , bucketRegion = region] = triggerName.split('.')
  const dash = host.lastIndexOf('-')
  const [name, appid] = [host.slice(0, dash), host.slice(dash + 1)]
  const path = key.replace(/^\//, '')
  return {
    Records: [
      {
        cos: {
          cosSchemaVersion: '1.0',
          cosObject: {
            url: `http://${triggerName}/${path}`,
            meta: { 'x-cos-request-id': requestId, ...meta },
            vid: '',
            key: `/${appid}/${name}/${path}`,
            size,
          },
          cosBucket: { region: shortRegions[bucketRegion] ?? bucketRegion, name, appid },
          // The product's own spelling.
          cosNotificationId: 'unkown',
        },
        event: {
          eventName: event,
          eventVersion: '1.0',
          eventTime: Math.floor(time / 1000),
          eventSource: 'qcs::cos',
          requestParameters: { requestSourceIP: '127.0.0.1', requestHeaders: { Authorization: '' } },
          eventQueue: `qcs:0:scf:${region}:appid/${account}:${namespace}.${functionName}.${qualifier}`,
          reservedInfo: '',
          reqid: 0,
        },
      },
    ],
  }
}
