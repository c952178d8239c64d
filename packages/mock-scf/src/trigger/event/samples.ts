import { ckafkaEvent } from './ckafka.js'
import { clsEvent } from './cls.js'
import { cmqEvent } from './cmq.js'
import { cosEvent } from './cos.js'
import { ebEvent } from './eb.js'
import type { EventContext } from './message.js'
import { mpsEvent } from './mps.js'
import { timerEvent } from './timer.js'

/** A sample of the events of a type of triggers. */
export interface SampleEvent {
  readonly title: string
  readonly event: object
}

const context: EventContext = {
  triggerName: 'topic',
  description: '{}',
  account: '100000000001',
  region: 'ap-guangzhou',
  namespace: 'default',
  functionName: 'hello',
  qualifier: '$DEFAULT',
  requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  time: Date.UTC(2020, 0, 1),
}

/** What the events of all HTTP requests have. */
const request = {
  headers: { host: 'hello.example.com', 'content-type': 'application/json' },
  body: '{"test":"body"}',
  httpMethod: 'POST',
  path: '/test/value',
  queryString: { foo: 'bar' },
}

/** The types of triggers that have a sample event. */
export const sampleTypes = [
  'timer',
  'cos',
  'apigw',
  'http',
  'clb',
  'ckafka',
  'cmq',
  'cls',
  'mps',
  'eb',
] as const

export type SampleType = (typeof sampleTypes)[number]

/** Creates the sample event of each type of triggers. */
export function createSamples(): Readonly<Record<SampleType, SampleEvent>> {
  return {
    timer: { title: 'Timer', event: timerEvent('every-day', context.time, 'message') },
    cos: {
      title: 'COS',
      event: cosEvent(
        { ...context, triggerName: 'bucket-1250000000.cos.ap-guangzhou.myqcloud.com' },
        { key: 'picture.jpg', size: 1029, meta: { 'Content-Type': 'image/jpeg' } },
      ),
    },
    apigw: {
      title: 'API Gateway',
      event: {
        requestContext: {
          serviceId: 'service-f94sy04v',
          path: '/test/{path}',
          httpMethod: 'POST',
          requestId: context.requestId,
          identity: {},
          sourceIp: '10.0.2.14',
          stage: 'release',
        },
        ...request,
        pathParameters: { path: 'value' },
        queryStringParameters: { foo: 'bar' },
        headerParameters: {},
        stageVariables: {},
      },
    },
    http: {
      title: 'Function URL',
      event: { ...request, headers: { ...request.headers, 'x-scf-remote-addr': '10.0.2.14' } },
    },
    clb: {
      title: 'CLB',
      event: {
        headers: {
          Host: 'hello.example.com',
          'X-Real-IP': '10.0.2.14',
          'X-Forwarded-For': '10.0.2.14',
          'X-Vip': '10.0.0.1',
          'X-Vport': '80',
          'X-Uri': '/test/value?foo=bar',
          'X-Method': 'POST',
        },
        payload: { test: 'body' },
        isBase64Encoded: 'false',
      },
    },
    ckafka: {
      title: 'CKafka',
      event: ckafkaEvent({ ...context, triggerName: 'ckafka-8tfxzia3-topic' }, [
        { msgBody: 'Hello from CKafka!', partition: 1, offset: 36 },
      ]),
    },
    cmq: { title: 'CMQ', event: cmqEvent(context, { msgBody: 'Hello from CMQ!', msgTag: 'tag1,tag2' }) },
    cls: { title: 'CLS', event: clsEvent(context, [{ content: 'Hello from CLS!' }]) },
    mps: {
      title: 'MPS',
      event: mpsEvent(context, {
        InputInfo: {
          Type: 'COS',
          CosInputInfo: { Bucket: 'bucket-1250000000', Region: 'ap-guangzhou', Object: '/video.mp4' },
        },
      }),
    },
    eb: {
      title: 'EventBridge',
      event: ebEvent(context, { data: { topic: 'topic', msgId: '1', msgBody: 'Hello from EventBridge!' } }),
    },
  }
}
