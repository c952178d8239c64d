import { globals } from '@tc3/core/globals'
import { type ApiCall, apigwEvent } from './apigw.js'
import { ckafkaEvent } from './ckafka.js'
import { clbEvent } from './clb.js'
import { clsEvent } from './cls.js'
import { cmqEvent } from './cmq.js'
import { cosEvent } from './cos.js'
import { ebEvent } from './eb.js'
import { type HttpMessage, httpEvent } from './http.js'
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

/** A request that all triggers for HTTP turn into an event. */
const request: HttpMessage = {
  request: {
    method: 'POST',
    origin: 'http://hello.example.com',
    host: 'hello.example.com',
    path: '/test/value',
    query: 'foo=bar',
    headers: new Map([
      ['host', 'hello.example.com'],
      ['content-type', 'application/json'],
    ]),
    body: new (globals().TextEncoder)().encode('{"test":"body"}'),
    remoteAddress: '10.0.2.14',
  },
  requestId: context.requestId,
  path: '/test/value',
}

const api: ApiCall = {
  serviceId: 'service-f94sy04v',
  stage: 'release',
  path: '/test/{path}',
  method: 'POST',
  pathParameters: { path: 'value' },
  isBase64Encoded: false,
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
    apigw: { title: 'API Gateway', event: apigwEvent(request, api) },
    http: { title: 'Function URL', event: httpEvent(request) },
    clb: { title: 'CLB', event: clbEvent(request) },
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
