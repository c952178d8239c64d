import { createClock } from '@tc3/mock'
import { createScf } from '@tc3/mock-scf'
import { expect, it, onTestFinished } from 'vitest'
import { createCaller } from './caller.js'
import { hello } from './zip.js'

const now = 1577836800000

/** An emulator with a function that fails, whose events go to a dead letter queue, and one that does not fail. */
async function account(Type = 'CMQ-QUEUE') {
  const received: string[] = []
  const clock = createClock({ now: () => now })
  const scf = createScf({
    clock,
    run: {
      hello: { failure: { message: 'broken' } },
      reader({ event }) {
        received.push(JSON.parse(event).Records[0].CMQ.msgBody)
        return {}
      },
    },
  })
  onTestFinished(() => scf.close())
  const { call } = createCaller(scf, clock)
  await call('CreateFunction', { ...hello, DeadLetterConfig: { Type, Name: 'failed' } })
  await call('CreateFunction', { ...hello, FunctionName: 'reader' })
  return { scf, clock, call, received }
}

const event = { FunctionName: 'hello', InvocationType: 'Event', ClientContext: '{"a":1}' }

it('an event that is not retried any more goes to the dead letter queue', async () => {
  const { scf, call } = await account()
  const { Result } = await call('Invoke', event)
  await expect.poll(() => scf.deadLetters().length).toBe(1)
  const [{ body = '', ...letter } = {}] = scf.deadLetters()
  const { FunctionRequestId: requestId } = Object(Result)
  expect(letter).toEqual({
    account: '100000000001',
    region: 'ap-guangzhou',
    namespace: 'default',
    functionName: 'hello',
    queue: { type: 'CMQ-QUEUE', name: 'failed' },
    requestId,
    time: now,
  })
  expect(JSON.parse(body)).toMatchObject({
    RequestId: requestId,
    ErrorCode: 430,
    ErrorMessage: 'user code exception caught',
    Body: {
      FunctionName: 'hello',
      Namespace: 'default',
      Qualifier: '$LATEST',
      InvocationType: 'Event',
      ClientContext: '{"a":1}',
      RequestId: requestId,
      RetryNum: 2,
      RequestSource: 'API',
    },
  })
})

it('names the trigger that the event came from', async () => {
  const { scf, clock, call } = await account()
  await call('CreateTrigger', {
    FunctionName: 'hello',
    Type: 'timer',
    TriggerName: 'hourly',
    TriggerDesc: '0 0 * * * * *',
    Enable: 'OPEN',
  })
  clock.advance(3_600_000)
  await scf.triggers.settled()
  const [letter] = scf.deadLetters()
  expect(JSON.parse(letter?.body ?? '').Body).toMatchObject({ RequestSource: 'TRIGGER_TIMER' })
})

it('a dead letter of a topic invokes the functions that subscribe to it', async () => {
  const { scf, call, received } = await account('CMQ-TOPIC')
  await call('CreateTrigger', {
    FunctionName: 'reader',
    Type: 'cmq',
    TriggerName: 'failed',
    TriggerDesc: JSON.stringify({ filterType: 1, filterKey: [] }),
    Enable: 'OPEN',
  })
  await call('Invoke', event)
  await expect.poll(() => received).toEqual([scf.deadLetters()[0]?.body])
})

it('functions without a queue, and events that succeed, have no dead letters', async () => {
  const { scf, call } = await account()
  await call('CreateFunction', { ...hello, FunctionName: 'plain' })
  scf.functions.set('plain', { failure: { message: 'broken' } })
  await call('Invoke', { ...event, FunctionName: 'plain' })
  scf.functions.set('hello', { returned: 1 })
  await call('Invoke', event)
  await expect.poll(async () => (await call('GetFunctionLogs', { FunctionName: 'hello' })).TotalCount).toBe(1)
  expect(scf.deadLetters()).toEqual([])
})

it('the control API lists dead letters and fires triggers', async () => {
  const { scf, call, received } = await account()
  const ask = async (path: string, init?: RequestInit) => {
    const response = await scf.fetch(`http://localhost/__tc3/${path}`, init)
    return [response.status, await response.json()]
  }
  const fire = (name: string, messages: unknown) =>
    ask(`triggers/${name}/fire`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messages }),
    })
  await call('CreateTrigger', {
    FunctionName: 'reader',
    Type: 'cmq',
    TriggerName: 'orders',
    TriggerDesc: JSON.stringify({ filterType: 1, filterKey: [] }),
    Enable: 'OPEN',
  })
  expect(await fire('orders', [{ msgBody: 'one' }, { msgBody: 'two' }])).toEqual([200, { invocations: 2 }])
  expect(received).toEqual(['one', 'two'])
  expect(await fire('order', [{ msgBody: 'one' }])).toEqual([
    400,
    { error: expect.stringContaining('Did you mean orders?') },
  ])
  await call('Invoke', event)
  await expect.poll(async () => (await ask('dead-letters'))[1].length).toBe(1)
  expect(await ask('dead-letters')).toEqual([200, scf.deadLetters()])
})
