import { createClock } from '@tc3/mock'
import { createScf, type Invocation } from '@tc3/mock-scf'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCaller } from './caller.js'
import { hello, zip } from './zip.js'

const hour = 3_600_000
/** 2020-01-01 00:30:00 UTC. */
const startTime = 1577838600000

/** An emulator whose clock is stopped, and the events that its functions have run. */
async function account() {
  const events: { name: string; event: unknown }[] = []
  const clock = createClock({ now: () => startTime })
  const scf = createScf({
    clock,
    rateLimits: false,
    run({ functionName, event }: Invocation) {
      events.push({ name: functionName, event: JSON.parse(event) })
      return {}
    },
  })
  onTestFinished(() => scf.close())
  const { call } = createCaller(scf, clock)
  await call('CreateFunction', hello)

  /** Moves the clock, and waits for the events. */
  async function advance(ms: number) {
    clock.advance(ms)
    await scf.triggers.settled()
  }
  const createTimer = (TriggerName: string, TriggerDesc: string, settings: object = {}) =>
    call('CreateTrigger', {
      FunctionName: 'hello',
      TriggerName,
      Type: 'timer',
      TriggerDesc,
      Enable: 'OPEN',
      ...settings,
    })
  const times = () => events.map(({ event }) => Object(event).Time)
  return { scf, call, events, times, advance, createTimer }
}

describe('a timer', () => {
  it.each([',', '[]', '{}', '{"cron":1}', '{"cron":"x"}'])(
    'of a seed with the TriggerDesc %s never fires',
    async (description) => {
      const { scf, events, advance, createTimer } = await account()
      await createTimer('hourly', '0 0 * * * * *')
      const state = structuredClone(scf.snapshot())
      for (const triggers of Object.values(state.triggers ?? {})) {
        for (const trigger of Object.values(triggers)) Object.assign(Object(trigger), { description })
      }
      scf.seed(state)
      await advance(hour)
      expect(events).toEqual([])
    },
  )

  it('invokes its function with the documented event, in UTC+8', async () => {
    const { events, advance, createTimer } = await account()
    await createTimer('morning', '0 0 9 * * * *', { CustomArgument: 'good morning' })
    await advance(hour / 2 - 1)
    expect(events).toEqual([])
    await advance(1)
    expect(events).toEqual([
      {
        name: 'hello',
        event: {
          Type: 'Timer',
          TriggerName: 'morning',
          Time: '2020-01-01T01:00:00Z',
          Message: 'good morning',
        },
      },
    ])
  })

  it('fires at its new times after an update, also if that enables it', async () => {
    const { call, events, times, advance, createTimer } = await account()
    await createTimer('timer', '0 0 * * * * *')
    const timer = { FunctionName: 'hello', TriggerName: 'timer', Type: 'timer' }
    await call('UpdateTrigger', { ...timer, TriggerDesc: '0 45 * * * * *', CustomArgument: 'updated' })
    await advance(hour / 2)
    expect(events).toMatchObject([{ event: { Time: '2020-01-01T00:45:00Z', Message: 'updated' } }])
    await call('UpdateTrigger', { ...timer, Enable: 'CLOSE' })
    await advance(hour)
    expect(events).toHaveLength(1)
    await call('UpdateTrigger', { ...timer, Enable: 'OPEN' })
    await advance(hour)
    expect(times()).toEqual(['2020-01-01T00:45:00Z', '2020-01-01T02:45:00Z'])
  })

  it('that fires each hour runs 24 events in order if the clock moves by a day', async () => {
    const { times, advance, createTimer } = await account()
    await createTimer('hourly', '0 0 * * * * *')
    await advance(24 * hour)
    const expected = Array.from({ length: 24 }, (_, index) => {
      const time = new Date(startTime + hour / 2 + index * hour)
      return time.toISOString().replace('.000Z', 'Z')
    })
    expect(times()).toEqual(expected)
  })

  it('does not fire while it is disabled, and not for the time in which it was', async () => {
    const { times, advance, createTimer, call } = await account()
    await createTimer('hourly', '0 0 * * * * *', { Enable: 'CLOSE' })
    const update = (Enable: string) =>
      call('UpdateTriggerStatus', { FunctionName: 'hello', TriggerName: 'hourly', Type: 'timer', Enable })
    await advance(2 * hour)
    await update('OPEN')
    await advance(hour)
    await update('CLOSE')
    await advance(hour)
    expect(times()).toEqual(['2020-01-01T03:00:00Z'])
  })

  it('does not fire after it was deleted, or its function was', async () => {
    const { times, advance, createTimer, call } = await account()
    await createTimer('hourly', '0 0 * * * * *')
    await createTimer('other', '0 0 * * * * *')
    await call('DeleteTrigger', { FunctionName: 'hello', TriggerName: 'hourly', Type: 'timer' })
    await advance(hour)
    expect(times()).toHaveLength(1)
    await call('DeleteFunction', { FunctionName: 'hello' })
    await advance(hour)
    expect(times()).toHaveLength(1)
  })

  it('fires again if the clock is set back', async () => {
    const { scf, times, advance, createTimer } = await account()
    await createTimer('hourly', '0 0 * * * * *')
    await advance(hour)
    scf.clock.set(startTime)
    await advance(hour)
    expect(times()).toEqual(['2020-01-01T01:00:00Z', '2020-01-01T01:00:00Z'])
  })

  it('runs the version that its qualifier names', async () => {
    const { scf, call, advance } = await account()
    const versions: string[] = []
    scf.functions.set('hello', ({ version }) => {
      versions.push(version)
      return {}
    })
    await call('PublishVersion', { FunctionName: 'hello' })
    const timer = { FunctionName: 'hello', Type: 'timer', TriggerDesc: '0 0 * * * * *', Enable: 'OPEN' }
    await call('CreateTrigger', { ...timer, TriggerName: 'one', Qualifier: '1' })
    await advance(hour)
    expect(versions).toEqual(['1'])
  })

  it('is listed as the source of its asynchronous events', async () => {
    const { call, advance } = await account()
    const FunctionName = 'worker'
    await call('CreateFunction', { FunctionName, Code: { ZipFile: zip().ZipFile }, AsyncRunEnable: 'TRUE' })
    await call('CreateTrigger', {
      FunctionName,
      TriggerName: 'hourly',
      Type: 'timer',
      TriggerDesc: '0 0 * * * * *',
      Enable: 'OPEN',
    })
    await advance(hour)
    expect(await call('ListAsyncEvents', { FunctionName, InvokeType: ['TIMER'] })).toMatchObject({
      TotalCount: 1,
    })
  })

  it('ten thousand events of ten functions are in the order of their times', async () => {
    const { call, times, advance } = await account()
    for (let index = 0; index < 10; index += 1) {
      const FunctionName = `function${String.fromCharCode(97 + index)}`
      await call('CreateFunction', { FunctionName, Code: hello.Code })
      await call('CreateTrigger', {
        FunctionName,
        TriggerName: 'timer',
        Type: 'timer',
        TriggerDesc: `${index} * * * * * *`,
        Enable: 'OPEN',
      })
    }
    await advance(1000 * 60_000)
    expect(times()).toHaveLength(10_000)
    expect(times()).toEqual(times().toSorted())
  })
})
