import {
  ApiError,
  type Context,
  ControlError,
  createActionCaller,
  createMock,
  createStore,
  jsonResponse,
  toTestClock,
} from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import { route } from '@tc3/mock/schemas'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { demo, now } from './demo.js'

/** An emulator whose control API counts by name. */
async function createCounter() {
  const counts = new Map<string, number>()
  const mock = createMock({
    product: demo,
    handlers: {},
    onReset: () => counts.clear(),
    controlRoutes: [
      route({
        method: 'PUT',
        path: 'counts/{name}',
        name: 'setCount',
        summary: 'Sets a count.',
        input: { name: v.string(), body: v.number() },
        response: { json: v.object({}) },
        run({ name, body }) {
          counts.set(name, body)
          return jsonResponse({})
        },
      }),
      route({
        method: 'GET',
        path: 'counts/{name}',
        name: 'getCount',
        summary: 'Returns a count.',
        input: { name: v.string() },
        response: { json: v.number() },
        run({ name }) {
          if (!counts.has(name)) throw new ControlError(404, `There is no count ${name}.`)
          return jsonResponse(counts.get(name))
        },
      }),
    ],
  })
  const server = await listen(mock)
  onTestFinished(() => server.close())
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${server.url}/__tc3/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return [response.status, await response.json()]
  }
  return { counts, call }
}

describe('operations that a product adds to the control API', () => {
  it('run with validated input, and respond with their errors', async () => {
    const { call } = await createCounter()
    expect(await call('PUT', 'counts/a%20b', 2)).toEqual([200, {}])
    expect(await call('GET', 'counts/a%20b')).toEqual([200, 2])
    expect(await call('GET', 'counts/other')).toEqual([404, { error: 'There is no count other.' }])
    expect(await call('PUT', 'counts/a', 'two')).toEqual([
      400,
      { error: 'The request: body must be a number, but is "two".' },
    ])
    expect(await call('POST', 'counts/a', 2)).toEqual([
      405,
      { error: '/__tc3/counts/a supports PUT or GET, not POST.' },
    ])
  })

  it('are restricted as all others', async () => {
    const { call, counts } = await createCounter()
    const [status] = await call('PUT', 'counts/a', 2, { origin: 'https://example.com' })
    expect(status).toBe(403)
    expect(counts.size).toBe(0)
  })

  it('are described', async () => {
    const { call } = await createCounter()
    const [, { paths }] = await call('GET', 'openapi.json')
    expect(paths['/counts/{name}']).toMatchObject({
      get: { operationId: 'getCount', parameters: [{ name: 'name', in: 'path' }] },
      put: {
        operationId: 'setCount',
        requestBody: { content: { 'application/json': { schema: { type: 'number' } } } },
      },
    })
  })

  it('can hold state that a reset clears', async () => {
    const { call, counts } = await createCounter()
    await call('PUT', 'counts/a', 2)
    await call('POST', 'reset')
    expect(counts.size).toBe(0)
  })
})

describe('an action caller', () => {
  const target = { account: '1', region: 'ap-north' }

  /** Creates a caller of Echo, and the list of what its handler received. */
  function createCaller() {
    const received: [object, Context][] = []
    const prepared: Context[] = []
    let flushes = 0
    const store = createStore()
    const callAction = createActionCaller({
      product: demo,
      handlers: {
        echo(input: object, context: Context) {
          received.push([input, context])
          if (Reflect.get(input, 'Text') === 'fail') throw new ApiError('ResourceNotFound', 'No text.')
          return { Text: 'out' }
        },
      },
      prepare: (context) => prepared.push(context),
      store: {
        ...store,
        async flush() {
          flushes += 1
        },
      },
      clock: toTestClock({ now: () => now * 1000 }),
      random: () => 0,
    })
    return { callAction, received, prepared, flushes: () => flushes }
  }

  it('calls the handler with a copy of the input, and saves its changes', async () => {
    const { callAction, received, prepared, flushes } = createCaller()
    const input = { Text: 'in', Count: undefined }
    expect(await callAction('Echo', input, target)).toEqual({ Text: 'out' })
    const context = {
      action: 'Echo',
      ...target,
      secretId: '',
      requestId: '00000000-0000-4000-8000-000000000000',
      now: now * 1000,
      origin: 'https://demo.tencentcloudapi.com',
    }
    expect(received).toEqual([[expect.objectContaining({ Text: 'in' }), context]])
    expect(received[0]?.[0]).not.toBe(input)
    expect(prepared).toEqual([context])
    expect(flushes()).toBe(1)
  })

  it('rejects with the errors of the validation and of the handler', async () => {
    const { callAction, received } = createCaller()
    await expect(callAction('Echo', { Count: 'many' }, target)).rejects.toMatchObject({
      code: expect.stringMatching(/^InvalidParameter/),
      message: expect.stringContaining('Count'),
    })
    await expect(callAction('Echo', { Texts: 1 }, target)).rejects.toMatchObject({ code: 'UnknownParameter' })
    expect(received).toEqual([])
    await expect(callAction('Echo', { Text: 'fail' }, target)).rejects.toMatchObject({ message: 'No text.' })
    await expect(callAction('Eco', {}, target)).rejects.toThrow('demo has no action Eco.')
  })
})
