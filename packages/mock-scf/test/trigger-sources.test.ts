import { gunzipSync } from 'node:zlib'
import { createClock } from '@tc3/mock'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCaller } from './caller.js'
import { hello } from './zip.js'

/** An emulator with one function, and the events that it has run. */
async function account() {
  const events: unknown[] = []
  const clock = createClock({ now: () => 1577836800000 })
  const scf = createScf({
    clock,
    run({ event }) {
      events.push(JSON.parse(event))
      return {}
    },
  })
  onTestFinished(() => scf.close())
  const { call } = createCaller(scf, clock)
  await call('CreateFunction', hello)
  const createTrigger = (Type: string, TriggerName: string, description: object, settings: object = {}) =>
    call('CreateTrigger', {
      FunctionName: 'hello',
      Type,
      TriggerName,
      TriggerDesc: JSON.stringify(description),
      Enable: 'OPEN',
      ...settings,
    })
  return { scf, events, createTrigger }
}

const bucket = 'photos-1250000000.cos.ap-guangzhou.myqcloud.com'

describe('the source of a trigger', () => {
  it('of COS sends the documented event of an object', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('cos', bucket, { event: 'cos:ObjectCreated:*' })
    expect(
      await scf.triggers.fire(bucket, {
        key: 'in/a.jpg',
        size: 1029,
        meta: { 'Content-Type': 'image/jpeg' },
      }),
    ).toBe(1)
    expect(events).toMatchObject([
      {
        Records: [
          {
            cos: {
              cosSchemaVersion: '1.0',
              cosObject: {
                url: `http://${bucket}/in/a.jpg`,
                meta: { 'x-cos-request-id': expect.any(String), 'Content-Type': 'image/jpeg' },
                key: '/1250000000/photos/in/a.jpg',
                size: 1029,
              },
              cosBucket: { region: 'gz', name: 'photos', appid: '1250000000' },
            },
            event: {
              eventName: 'cos:ObjectCreated:Put',
              eventTime: 1577836800,
              eventSource: 'qcs::cos',
              eventQueue: 'qcs:0:scf:ap-guangzhou:appid/100000000001:default.hello.$LATEST',
            },
          },
        ],
      },
    ])
  })

  it.each([
    ['cos:ObjectCreated:*', {}, { key: 'a.jpg' }, 1],
    ['cos:ObjectCreated:*', {}, { key: 'a.jpg', event: 'cos:ObjectRemove:Delete' }, 0],
    ['cos:ObjectCreated:Copy', {}, { key: 'a.jpg' }, 0],
    ['cos:ObjectCreated:Copy', {}, { key: 'a.jpg', event: 'cos:ObjectCreated:Copy' }, 1],
    ['cos:ObjectCreated:*', { Prefix: 'in/', Suffix: '.jpg' }, { key: 'in/a.jpg' }, 1],
    ['cos:ObjectCreated:*', { Prefix: 'in/', Suffix: '.jpg' }, { key: '/in/a.jpg' }, 1],
    ['cos:ObjectCreated:*', { Prefix: 'in/', Suffix: '.jpg' }, { key: 'out/a.jpg' }, 0],
    ['cos:ObjectCreated:*', { Prefix: 'in/', Suffix: '.jpg' }, { key: 'in/a.png' }, 0],
  ])('of COS with %s and the filter %j selects %j: %i', async (event, filter, message, count) => {
    const { scf, createTrigger } = await account()
    await createTrigger('cos', bucket, { event, filter })
    expect(await scf.triggers.fire(bucket, message)).toBe(count)
  })

  it('of CKafka sends messages in batches', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('ckafka', 'ckafka-8tfxzia3-my-topic', { maxMsgNum: 2, offset: 'latest' })
    const messages = ['a', 'b', 'c'].map((msgBody, offset) => ({ msgBody, offset }))
    expect(await scf.triggers.fire('ckafka-8tfxzia3-my-topic', messages)).toBe(2)
    const record = (msgBody: string, offset: number) => ({
      Ckafka: { topic: 'my-topic', partition: 0, offset, msgKey: 'None', msgBody },
    })
    expect(events).toEqual([{ Records: [record('a', 0), record('b', 1)] }, { Records: [record('c', 2)] }])
  })

  it('of CMQ sends a message', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('cmq', 'orders', {})
    await scf.triggers.fire('orders', { msgBody: 'body', msgTag: 'a,b' })
    expect(events).toMatchObject([
      { Records: [{ CMQ: { type: 'topic', topicName: 'orders', msgBody: 'body', msgTag: 'a,b' } }] },
    ])
  })

  it('of CLS sends compressed records', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('cls', 'topic-1', {})
    await scf.triggers.fire('topic-1', [{ content: 'one' }, { content: 'two', timestamp: '5' }])
    const { clslogs } = Object(events[0])
    expect(JSON.parse(gunzipSync(Buffer.from(clslogs.data, 'base64')).toString())).toEqual({
      topic_id: 'topic-1',
      topic_name: 'topic-1',
      records: [
        { timestamp: '1577836800000000', content: 'one' },
        { timestamp: '5', content: 'two' },
      ],
    })
  })

  it('of MPS and EventBridge send their events', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('mps', 'videos', {})
    await createTrigger('eb', 'bus', {})
    await scf.triggers.fire('videos', { TaskId: 'task-1' })
    await scf.triggers.fire('bus', { data: { topic: 't' } })
    expect(events).toMatchObject([
      { EventType: 'WorkflowTask', WorkflowTaskEvent: { TaskId: 'task-1', Status: 'FINISH' } },
      { type: 'connector:tdmq', region: 'ap-guangzhou', data: { topic: 't' } },
    ])
  })

  it('does not invoke functions whose trigger is disabled', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('cmq', 'orders', {}, { Enable: 'CLOSE' })
    expect(await scf.triggers.fire('orders', { msgBody: 'body' })).toBe(0)
    expect(events).toEqual([])
  })

  it('refuses unknown triggers and invalid messages, and invokes nothing', async () => {
    const { scf, events, createTrigger } = await account()
    await createTrigger('cmq', 'orders', {})
    await expect(scf.triggers.fire('order', { msgBody: 'body' })).rejects.toThrow(
      'No function has a trigger order with a source of messages. Did you mean orders?',
    )
    await expect(scf.triggers.fire('orders', [{ msgBody: 'body' }, { msgBody: 1 }])).rejects.toThrow(
      'The message of a cmq trigger is invalid at msgBody',
    )
    await expect(scf.triggers.fire('orders', { msgBody: 'body', tag: '' })).rejects.toThrow('tag')
    expect(events).toEqual([])
  })
})
