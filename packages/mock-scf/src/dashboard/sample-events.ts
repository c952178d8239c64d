import type { CallPanel } from '@tc3/mock'

/** A sample of an event, and the type of the triggers that send such events; `any` for all functions. */
interface SampleEvent {
  readonly name: string
  readonly trigger: string
  readonly event: object
}

const sampleEvents: readonly SampleEvent[] = [
  { name: 'Test event', trigger: 'any', event: { key1: 'test value 1', key2: 'test value 2' } },
  {
    name: 'Timer',
    trigger: 'timer',
    event: { Type: 'Timer', TriggerName: 'every-day', Time: '2020-01-01T00:00:00Z', Message: 'message' },
  },
  {
    name: 'API Gateway',
    trigger: 'apigw',
    event: {
      requestContext: {
        serviceId: 'service-f94sy04v',
        path: '/test/{path}',
        httpMethod: 'POST',
        requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
        identity: {},
        sourceIp: '10.0.2.14',
        stage: 'release',
      },
      headers: { host: 'service-f94sy04v.gz.apigw.tencentcs.com', 'content-type': 'application/json' },
      body: '{"test":"body"}',
      pathParameters: { path: 'value' },
      queryStringParameters: { foo: 'bar' },
      headerParameters: {},
      stageVariables: {},
      path: '/test/value',
      queryString: { foo: 'bar' },
      httpMethod: 'POST',
    },
  },
  {
    name: 'COS',
    trigger: 'cos',
    event: {
      Records: [
        {
          cos: {
            cosSchemaVersion: '1.0',
            cosObject: { key: '/1250000000/bucket/picture.jpg', size: 1029, meta: { 'Content-Type': '' } },
            cosBucket: { region: 'gz', name: 'bucket', appid: '1250000000' },
          },
          event: {
            eventName: 'cos:ObjectCreated:Put',
            eventVersion: '1.0',
            eventTime: 1577836800,
            eventSource: 'qcs::cos',
          },
        },
      ],
    },
  },
  {
    name: 'CKafka',
    trigger: 'ckafka',
    event: {
      Records: [
        {
          Ckafka: { topic: 'topic', partition: 1, offset: 36, msgKey: 'None', msgBody: 'Hello from Ckafka!' },
        },
      ],
    },
  },
]

/** The samples for a function, first those that its triggers send. */
export function samplesFor(triggerTypes: ReadonlySet<string>): CallPanel['samples'] {
  const isSent = ({ trigger }: SampleEvent) => triggerTypes.has(trigger)
  const sorted = [...sampleEvents.filter(isSent), ...sampleEvents.filter((sample) => !isSent(sample))]
  return sorted.map(({ name, event }) => ({ name, text: JSON.stringify(event, null, 2) }))
}
