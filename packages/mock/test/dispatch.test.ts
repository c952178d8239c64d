import { ApiError, type Context, formatLogEntry } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, textOf, v3 } from './caller.js'
import { createDemo, now } from './demo.js'

const fail = { action: 'Fail' }
function createFailing(reason: unknown) {
  return createDemo({
    handlers: {
      fail: () => {
        throw reason
      },
    },
  })
}

describe('the response has', () => {
  it('the output of a handler, synchronous or not, with a RequestId of the emulator', async () => {
    for (const echo of [() => ({ Done: 1 }), async () => ({ Done: 1, RequestId: 'mine' })]) {
      const response = await ask(createDemo({ handlers: { echo } }), v3())
      expect(response).toEqual({ Done: 1, RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    }
  })

  it('all digits of bigints in the output, with which clients exceed 2^53', async () => {
    const mock = createDemo({ handlers: { echo: () => ({ Done: 9223372036854775807n }) } })
    const { body } = await mock.handle(v3())
    expect(textOf(body)).toContain('"Done":9223372036854775807,')
  })

  it('the output of a method, called with its object', async () => {
    class Counter {
      count = 0
      echo() {
        this.count++
        return { Count: this.count }
      }
    }
    const { count: _, ...bare } = new Counter()
    expect(bare).toEqual({})
    const mock = createDemo({ handlers: new Counter() })
    expect(await ask(mock, v3())).toMatchObject({ Count: 1 })
    expect(await ask(mock, v3())).toMatchObject({ Count: 2 })
  })

  it.each([false, true])('the documented example, if there is no handler (stubs: %s)', async (stubs) => {
    const mock = createDemo({ stubs })
    const response = await ask(mock, v3({ action: 'Southern', region: 'ap-south' }))
    expect(response).toEqual({ Place: 'the south', RequestId: expect.not.stringMatching('documentation') })
    // Not every action has an example.
    expect(await ask(mock, v3(fail))).toEqual({ RequestId: expect.any(String) })
  })

  it('an ApiError, with its own message or else the documented one', async () => {
    expect(await errorOf(createFailing(new ApiError('ResourceNotFound.Demo')), v3(fail))).toEqual({
      Code: 'ResourceNotFound.Demo',
      Message: 'The demo does not exist.',
    })
    expect(await errorOf(createFailing(new ApiError('ResourceNotFound.Demo', 'No such.')), v3(fail))).toEqual(
      {
        Code: 'ResourceNotFound.Demo',
        Message: 'No such.',
      },
    )
    expect(await errorOf(createFailing(new ApiError('Undocumented')), v3(fail))).toEqual({
      Code: 'Undocumented',
      Message: 'Undocumented',
    })
  })

  it.each([
    ['an error', new TypeError('boom'), /TypeError: boom\n +at /],
    ['anything else', 'boom', /^boom$/],
  ])('InternalError for %s, whose stack is logged but not revealed', async (_, reason, stack) => {
    const mock = createFailing(reason)
    const { Error: error, RequestId } = await ask(mock, v3(fail))
    expect(error).toEqual({ Code: 'InternalError', Message: expect.stringContaining(RequestId) })
    expect(JSON.stringify(error)).not.toContain('boom')
    expect(mock.entries).toMatchObject([
      { kind: 'failure', requestId: RequestId, stack: expect.stringMatching(stack) },
      { kind: 'request', requestId: RequestId, error: { code: 'InternalError' } },
    ])
  })

  it('InternalError for an invalid output', async () => {
    const cyclic: { self?: object } = {}
    cyclic.self = cyclic
    for (const output of [undefined, 'text', cyclic]) {
      const handlers: object = { echo: () => output }
      expect(await codeOf(createDemo({ handlers }), v3())).toBe('InternalError')
    }
  })
})

describe('RequestIds', () => {
  it('are unique UUIDs of version 4', async () => {
    const mock = createDemo()
    const ids = await Promise.all(Array.from({ length: 50 }, async () => (await ask(mock, v3())).RequestId))
    expect(new Set(ids).size).toBe(50)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('are created from the given random numbers', async () => {
    const of = async (number: number) => (await ask(createDemo({ random: () => number }), v3())).RequestId
    expect(await of(0)).toBe('00000000-0000-4000-8000-000000000000')
    expect(await of(1 - 2 ** -32)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })
})

describe('the log', () => {
  it('has one entry per request', async () => {
    let time = now * 1000
    const handlers = {
      echo: (_: object, { requestId }: Context) => {
        time += 5
        return { requestId }
      },
    }
    const mock = createDemo({ handlers, clock: { now: () => time } })
    const { RequestId } = await ask(mock, v3())
    expect(mock.entries).toEqual([
      {
        kind: 'request',
        requestId: RequestId,
        time: now * 1000,
        duration: 5,
        method: 'POST',
        action: 'Echo',
        region: 'ap-north',
        account: '100000000001',
      },
    ])
    expect(mock.entries.map((entry) => formatLogEntry(entry))).toEqual([
      `2020-01-01T00:00:00.000Z POST Echo ap-north ok 5ms ${RequestId}`,
    ])
  })

  it('has one line per request, whatever the caller sends', async () => {
    const mock = createDemo()
    await ask(mock, { ...v3({ headers: { 'x-tc-action': 'Ech\u001b[31m\no' } }) })
    const [entry] = mock.entries
    if (!entry) throw new Error('Nothing was logged.')
    const style = { good: (text: string) => `+${text}`, bad: (text: string) => `-${text}`, faint: String }
    expect(formatLogEntry(entry, style)).toMatch(
      /^2020-01-01T00:00:00.000Z POST Ech \[31m o -InvalidAction .* 0ms [0-9a-f-]{36}$/,
    )
  })

  it('shows the stack of an unexpected error', async () => {
    const mock = createFailing(new Error('boom'))
    await ask(mock, v3(fail))
    const [entry] = mock.entries
    if (!entry) throw new Error('Nothing was logged.')
    expect(formatLogEntry(entry)).toMatch(/^failure [0-9a-f-]{36}\nError: boom\n/)
  })
})
