import { type Action, createClient, isServiceError } from '@tc3/core'
import {
  type DeletionWaiter,
  isWaiterError,
  type Progress,
  type Waiter,
  WaiterError,
  waitUntil,
} from '@tc3/core/wait'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { credentials, cvm } from './recorder.js'
import { VirtualClock } from './virtual-clock.js'

interface Request {
  Name: string
}
interface Response {
  Status?: string
  StatusDesc?: string
  Reasons?: { ErrorCode: string; ErrorMessage: string }[] | null
  Parts?: { Status: string; Why?: string }[]
  RequestId: string
}
const describeThing: Action<Request, Response> = { name: 'DescribeThing', region: false }
const thingActive: Waiter<Request, Response> = {
  name: 'thingActive',
  action: describeThing,
  status: 'Status',
  success: ['Active'],
  failure: ['CreateFailed', 'UpdateFailed'],
  reasons: ['StatusDesc', 'Reasons'],
}
const thingDeleted: DeletionWaiter<Request, Response> = {
  ...thingActive,
  name: 'thingDeleted',
  success: ['Deleted'],
  failure: ['DeleteFailed'],
  notFound: ['ResourceNotFound.Thing', 'ResourceNotFound.ThingName'],
}
const partsDone: Waiter<Request, Response> = {
  name: 'partsDone',
  action: describeThing,
  status: 'Parts.Status',
  success: ['Done'],
  failure: ['Failed'],
  reasons: ['Parts.Why'],
}

type Answer = Omit<Response, 'RequestId'> | { Error: { Code: string; Message: string } }

/** A service that gives the answers in turn, and the last one ever after. */
function service(...answers: Answer[]) {
  const clock = new VirtualClock()
  const asked: number[] = []
  const client = createClient(cvm, {
    credentials,
    clock,
    retry: false,
    fetch: async () => {
      asked.push(clock.now())
      const answer = answers[Math.min(asked.length, answers.length) - 1]
      return Response.json({ Response: { ...answer, RequestId: 'r' } })
    },
  })
  return { client, clock, asked }
}
function statuses(...values: string[]) {
  return service(...values.map((Status) => ({ Status })))
}
function missing(Code: string) {
  return { Error: { Code, Message: 'It is not there.' } }
}

describe('waiting until a resource has a status', () => {
  it('asks until it has, and gives the answer', async () => {
    const { client, clock, asked } = statuses('Creating', 'Creating', 'Active')
    const done = waitUntil(client, thingActive, { Name: 'a' }, { clock, delay: 500 })
    const start = clock.now()
    await clock.advance(60_000)
    await expect(done).resolves.toEqual({ Status: 'Active', RequestId: 'r' })
    expect(asked.map((at) => at - start)).toEqual([0, 500, 1000])
    expect(clock.waiting).toBe(0)
  })

  it('waits a second between requests unless told otherwise', async () => {
    const { client, clock, asked } = statuses('Creating', 'Active')
    const done = waitUntil(client, thingActive, { Name: 'a' }, { clock })
    await clock.advance(999)
    expect(asked).toHaveLength(1)
    await clock.advance(1)
    expect(asked).toHaveLength(2)
    await done
  })

  it('waits out statuses that nobody documented', async () => {
    const { client, clock } = statuses('Thinking', 'Active')
    const done = waitUntil(client, thingActive, { Name: 'a' }, { clock })
    await clock.advance(1000)
    await expect(done).resolves.toHaveProperty('Status', 'Active')
  })

  it('fails at once on a failed status, and says why', async () => {
    const Reasons = [{ ErrorCode: 'Code.Invalid', ErrorMessage: 'the archive is empty' }]
    const { client, clock, asked } = service(
      { Status: 'Creating' },
      { Status: 'CreateFailed', StatusDesc: 'no code', Reasons },
    )
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { clock }).catch((error: unknown) => error)
    await clock.advance(1000)
    const error = await failed
    expect(isWaiterError(error)).toBe(true)
    expect(error).toMatchObject({
      name: 'WaiterError',
      message:
        'thingActive: DescribeThing answered the status CreateFailed, which does not become Active. ' +
        'no code; Code.Invalid: the archive is empty',
      waiter: 'thingActive',
      problem: 'failed',
      action: 'DescribeThing',
      status: 'CreateFailed',
      reasons: ['no code', 'Code.Invalid: the archive is empty'],
      polls: 2,
    })
    expect(asked).toHaveLength(2)
    expect(clock.waiting).toBe(0)
  })

  it('fails without reasons where the answer has none', async () => {
    const { client, clock } = service({ Status: 'UpdateFailed', StatusDesc: '', Reasons: null })
    await expect(waitUntil(client, thingActive, { Name: 'a' }, { clock })).rejects.toMatchObject({
      message: 'thingActive: DescribeThing answered the status UpdateFailed, which does not become Active.',
      reasons: [],
    })
  })

  it('gives up when the time is over, and tells the last status', async () => {
    const { client, clock } = statuses('Updating')
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { clock, timeout: 2500 }).catch(
      (error: unknown) => error,
    )
    await clock.advance(2499)
    expect(clock.waiting).toBeGreaterThan(0)
    await clock.advance(1)
    expect(await failed).toMatchObject({
      problem: 'timeout',
      status: 'Updating',
      polls: 3,
      message: expect.stringContaining('the status was still Updating after 2500 ms and 3 answers'),
    })
    expect(clock.waiting).toBe(0)
  })

  it('gives up on a request that is never answered', async () => {
    const clock = new VirtualClock()
    const fetch = () => new Promise<globalThis.Response>(() => {})
    const client = createClient(cvm, { credentials, clock, fetch })
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { clock, timeout: 100 }).catch(
      (error: unknown) => error,
    )
    await clock.advance(100)
    expect(await failed).toMatchObject({ problem: 'timeout', status: undefined, polls: 0 })
  })

  it('ends with what a call throws', async () => {
    const { client, clock } = service(missing('ResourceNotFound.Thing'))
    const error = await waitUntil(client, thingActive, { Name: 'a' }, { clock }).catch(
      (reason: unknown) => reason,
    )
    expect(isServiceError(error, 'ResourceNotFound.Thing')).toBe(true)
    expect(isWaiterError(error)).toBe(false)
  })

  it('ends with the reason of the signal, while it waits', async () => {
    const { client, clock } = statuses('Creating')
    const stop = new AbortController()
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { clock, signal: stop.signal }).catch(
      (reason: unknown) => reason,
    )
    await clock.advance(10)
    const reason = new Error('no longer')
    stop.abort(reason)
    expect(await failed).toBe(reason)
    expect(clock.waiting).toBe(0)
  })

  it('tells of each answer', async () => {
    const { client, clock } = statuses('Creating', 'Active')
    const told: Progress<Response>[] = []
    const done = waitUntil(
      client,
      thingActive,
      { Name: 'a' },
      { clock, onProgress: (progress) => told.push(progress) },
    )
    await clock.advance(1000)
    await done
    expect(told).toEqual([
      { status: 'Creating', polls: 1, elapsed: 0, answer: { Status: 'Creating', RequestId: 'r' } },
      { status: 'Active', polls: 2, elapsed: 1000, answer: { Status: 'Active', RequestId: 'r' } },
    ])
  })
})

describe('waiting until a resource is gone', () => {
  it.each(['ResourceNotFound.Thing', 'ResourceNotFound.ThingName'])('takes %s for it', async (code) => {
    const { client, clock } = service({ Status: 'Deleting' }, missing(code))
    const done = waitUntil(client, thingDeleted, { Name: 'a' }, { clock })
    expectTypeOf(done).toEqualTypeOf<Promise<void>>()
    await clock.advance(1000)
    await expect(done).resolves.toBeUndefined()
  })

  it('takes no other error for it', async () => {
    const { client, clock } = service(missing('ResourceNotFound.Account'))
    await expect(waitUntil(client, thingDeleted, { Name: 'a' }, { clock })).rejects.toHaveProperty(
      'code',
      'ResourceNotFound.Account',
    )
  })

  it('fails where the deletion failed, not where an earlier change did', async () => {
    const { client, clock } = statuses('CreateFailed', 'Deleting', 'DeleteFailed')
    const failed = waitUntil(client, thingDeleted, { Name: 'a' }, { clock }).catch((error: unknown) => error)
    await clock.advance(2000)
    expect(await failed).toMatchObject({ status: 'DeleteFailed', polls: 3 })
  })
})

describe('a status of each element of an array', () => {
  const parts = (...values: string[]): Answer => ({ Parts: values.map((Status) => ({ Status })) })

  it('must be reached by all of them, and by one at least', async () => {
    const { client, clock, asked } = service(parts(), parts('Done', 'InProgress'), parts('Done', 'Done'))
    const shown: (string | undefined)[] = []
    const done = waitUntil(
      client,
      partsDone,
      { Name: 'a' },
      { clock, onProgress: ({ status }) => shown.push(status) },
    )
    await clock.advance(2000)
    await done
    expect(asked).toHaveLength(3)
    expect(shown).toEqual([undefined, 'InProgress', 'Done'])
  })

  it('fails where one of them failed', async () => {
    const Parts = [{ Status: 'InProgress' }, { Status: 'Failed', Why: 'no quota' }]
    const { client, clock } = service({ Parts })
    await expect(waitUntil(client, partsDone, { Name: 'a' }, { clock })).rejects.toMatchObject({
      status: 'Failed',
      reasons: ['no quota'],
    })
  })
})

describe('isWaiterError', () => {
  it('knows the errors of other copies of the package, and no others', () => {
    const error = new WaiterError('late', {
      waiter: 'thingActive',
      problem: 'timeout',
      action: 'DescribeThing',
      status: undefined,
      reasons: [],
      polls: 1,
    })
    expect(isWaiterError(error)).toBe(true)
    expect(isWaiterError({ [Symbol.for('@tc3/core.error')]: 'WaiterError' })).toBe(true)
    expect(isWaiterError(Object.assign(new Error('late'), { name: 'WaiterError' }))).toBe(false)
    expect(isWaiterError(null)).toBe(false)
    expect(isServiceError(error)).toBe(false)
  })
})
