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
import { credentials, cvm } from './request-recorder.js'
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

type ScriptedResponse = Omit<Response, 'RequestId'> | { Error: { Code: string; Message: string } }

/** A service that returns the responses in order, and then repeats the last one. */
function service(...responses: ScriptedResponse[]) {
  const clock = new VirtualClock()
  const requestTimes: number[] = []
  const client = createClient(cvm, {
    credentials,
    clock,
    retry: false,
    fetch: async () => {
      requestTimes.push(clock.now())
      const response = responses[Math.min(requestTimes.length, responses.length) - 1]
      return Response.json({ Response: { ...response, RequestId: 'r' } })
    },
  })
  return { client, clock, requestTimes }
}
function statuses(...values: string[]) {
  return service(...values.map((Status) => ({ Status })))
}
function missing(Code: string) {
  return { Error: { Code, Message: 'It does not exist.' } }
}

describe('waiting until a resource has a status', () => {
  it('polls until it has, and returns the last response', async () => {
    const { client, clock, requestTimes } = statuses('Creating', 'Creating', 'Active')
    const done = waitUntil(client, thingActive, { Name: 'a' }, { delay: 500 })
    const start = clock.now()
    await clock.advance(60_000)
    await expect(done).resolves.toEqual({ Status: 'Active', RequestId: 'r' })
    expect(requestTimes.map((at) => at - start)).toEqual([0, 500, 1000])
    expect(clock.waiting).toBe(0)
  })

  it('waits a second between requests by default', async () => {
    const { client, clock, requestTimes } = statuses('Creating', 'Active')
    const done = waitUntil(client, thingActive, { Name: 'a' })
    await clock.advance(999)
    expect(requestTimes).toHaveLength(1)
    await clock.advance(1)
    expect(requestTimes).toHaveLength(2)
    await done
  })

  it('uses another clock if the option is set', async () => {
    const { client, clock, requestTimes } = statuses('Creating', 'Active')
    const other = new VirtualClock()
    const done = waitUntil(client, thingActive, { Name: 'a' }, { clock: other })
    await clock.advance(1000)
    expect(requestTimes).toHaveLength(1)
    await other.advance(1000)
    await expect(done).resolves.toHaveProperty('Status', 'Active')
  })

  it('sends the options of calls with each request', async () => {
    const regions: (string | null)[] = []
    const client = createClient(cvm, {
      credentials,
      region: 'ap-guangzhou',
      fetch: async (_url, init) => {
        regions.push(new Headers(init?.headers).get('x-tc-region'))
        return Response.json({ Response: { Status: 'Active', RequestId: 'r' } })
      },
    })
    await waitUntil(client, thingActive, { Name: 'a' }, { region: 'ap-shanghai' })
    expect(regions).toEqual(['ap-shanghai'])
  })

  it('treats a response without a status as temporary', async () => {
    const { client, clock } = service({ Status: '' }, {}, { Status: 'Active' })
    const done = waitUntil(client, { ...thingActive, success: ['', 'Active'] }, { Name: 'a' })
    await clock.advance(2000)
    await expect(done).resolves.toHaveProperty('Status', 'Active')
  })

  it('times out without a status', async () => {
    const { client, clock } = service({})
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { timeout: 10 }).catch(
      (error: unknown) => error,
    )
    await clock.advance(10)
    expect(await failed).toMatchObject({
      message: expect.stringMatching(/^thingActive: no status was returned after 10 ms and 1 responses/),
      problem: 'timeout',
      status: undefined,
      reasons: [],
    })
  })

  it('treats undocumented statuses as temporary', async () => {
    const { client, clock } = statuses('Thinking', 'Active')
    const done = waitUntil(client, thingActive, { Name: 'a' })
    await clock.advance(1000)
    await expect(done).resolves.toHaveProperty('Status', 'Active')
  })

  it('fails immediately on a failed status, with the reasons', async () => {
    const Reasons = [{ ErrorCode: 'Code.Invalid', ErrorMessage: 'the archive is empty' }]
    const { client, clock, requestTimes } = service(
      { Status: 'Creating' },
      { Status: 'CreateFailed', StatusDesc: 'no code', Reasons },
    )
    const failed = waitUntil(client, thingActive, { Name: 'a' }).catch((error: unknown) => error)
    await clock.advance(1000)
    const error = await failed
    expect(isWaiterError(error)).toBe(true)
    expect(error).toMatchObject({
      name: 'WaiterError',
      message:
        'thingActive: DescribeThing returned the status CreateFailed; expected Active. ' +
        'no code; Code.Invalid: the archive is empty',
      waiter: 'thingActive',
      problem: 'failed',
      action: 'DescribeThing',
      status: 'CreateFailed',
      reasons: ['no code', 'Code.Invalid: the archive is empty'],
      polls: 2,
    })
    expect(requestTimes).toHaveLength(2)
    expect(clock.waiting).toBe(0)
  })

  it('fails without reasons if the response has none', async () => {
    const { client } = service({ Status: 'UpdateFailed', StatusDesc: '', Reasons: null })
    await expect(waitUntil(client, thingActive, { Name: 'a' })).rejects.toMatchObject({
      message: 'thingActive: DescribeThing returned the status UpdateFailed; expected Active.',
      reasons: [],
    })
  })

  it('times out with the last status', async () => {
    const { client, clock } = statuses('Updating')
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { timeout: 2500 }).catch(
      (error: unknown) => error,
    )
    await clock.advance(2499)
    expect(clock.waiting).toBeGreaterThan(0)
    await clock.advance(1)
    expect(await failed).toMatchObject({
      problem: 'timeout',
      status: 'Updating',
      polls: 3,
      message: expect.stringContaining('the status was still Updating after 2500 ms and 3 responses'),
    })
    expect(clock.waiting).toBe(0)
  })

  it('times out during a request without a response', async () => {
    const clock = new VirtualClock()
    const fetch = () => new Promise<globalThis.Response>(() => {})
    const client = createClient(cvm, { credentials, clock, fetch })
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { timeout: 100 }).catch(
      (error: unknown) => error,
    )
    await clock.advance(100)
    expect(await failed).toMatchObject({ problem: 'timeout', status: undefined, polls: 0 })
  })

  it('throws the error of a call', async () => {
    const { client } = service(missing('ResourceNotFound.Thing'))
    const error = await waitUntil(client, thingActive, { Name: 'a' }).catch((reason: unknown) => reason)
    expect(isServiceError(error, 'ResourceNotFound.Thing')).toBe(true)
    expect(isWaiterError(error)).toBe(false)
  })

  it('throws the reason of the signal when aborted during a delay', async () => {
    const { client, clock } = statuses('Creating')
    const stop = new AbortController()
    const failed = waitUntil(client, thingActive, { Name: 'a' }, { signal: stop.signal }).catch(
      (reason: unknown) => reason,
    )
    await clock.advance(10)
    const reason = new Error('no longer')
    stop.abort(reason)
    expect(await failed).toBe(reason)
    expect(clock.waiting).toBe(0)
  })

  it('reports progress after each response', async () => {
    const { client, clock } = statuses('Creating', 'Active')
    const reported: Progress<Response>[] = []
    const done = waitUntil(
      client,
      thingActive,
      { Name: 'a' },
      { onProgress: (progress) => reported.push(progress) },
    )
    await clock.advance(1000)
    await done
    expect(reported).toEqual([
      { status: 'Creating', polls: 1, elapsed: 0, response: { Status: 'Creating', RequestId: 'r' } },
      { status: 'Active', polls: 2, elapsed: 1000, response: { Status: 'Active', RequestId: 'r' } },
    ])
  })
})

describe('waiting until a resource is deleted', () => {
  it.each(['ResourceNotFound.Thing', 'ResourceNotFound.ThingName'])('accepts %s', async (code) => {
    const { client, clock } = service({ Status: 'Deleting' }, missing(code))
    const done = waitUntil(client, thingDeleted, { Name: 'a' })
    expectTypeOf(done).toEqualTypeOf<Promise<void>>()
    await clock.advance(1000)
    await expect(done).resolves.toBeUndefined()
  })

  it('accepts no other error', async () => {
    const { client } = service(missing('ResourceNotFound.Account'))
    await expect(waitUntil(client, thingDeleted, { Name: 'a' })).rejects.toHaveProperty(
      'code',
      'ResourceNotFound.Account',
    )
  })

  it('fails if the deletion failed, but not if an earlier change did', async () => {
    const { client, clock } = statuses('CreateFailed', 'Deleting', 'DeleteFailed')
    const failed = waitUntil(client, thingDeleted, { Name: 'a' }).catch((error: unknown) => error)
    await clock.advance(2000)
    expect(await failed).toMatchObject({ status: 'DeleteFailed', polls: 3 })
  })
})

describe('a status of each element of an array', () => {
  const parts = (...values: string[]): ScriptedResponse => ({ Parts: values.map((Status) => ({ Status })) })

  it('must be reached by all of them, and by at least one', async () => {
    const { client, clock, requestTimes } = service(
      parts(),
      parts('Done', 'InProgress'),
      parts('Done', 'Done'),
    )
    const reported: (string | undefined)[] = []
    const done = waitUntil(
      client,
      partsDone,
      { Name: 'a' },
      { onProgress: ({ status }) => reported.push(status) },
    )
    await clock.advance(2000)
    await done
    expect(requestTimes).toHaveLength(3)
    expect(reported).toEqual([undefined, 'InProgress', 'Done'])
  })

  it('fails if one of them failed', async () => {
    const Parts = [{ Status: 'InProgress' }, { Status: 'Failed', Why: 'no quota' }]
    const { client } = service({ Parts })
    await expect(waitUntil(client, partsDone, { Name: 'a' })).rejects.toMatchObject({
      status: 'Failed',
      reasons: ['no quota'],
    })
  })
})

describe('isWaiterError', () => {
  it('recognizes the errors of other copies of the package, and no others', () => {
    const error = new WaiterError('timed out', {
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
