import { type CallEvent, createClient, type Hooks } from '@tc3/core'
import { describe, expect, it } from 'vitest'
import { credentials, cvm, expectedOutput } from './request-recorder.js'
import { read, respondingWith, type ScriptedResponse, write } from './scripted-responses.js'

async function eventsOf(action: typeof read, ...responses: ScriptedResponse[]) {
  const events: [string, CallEvent][] = []
  const record = (name: string) => (event: CallEvent) => events.push([name, event])
  const hooks: Hooks = {
    call: record('call'),
    request: record('request'),
    response: record('response'),
    retry: record('retry'),
    error: record('error'),
  }
  const { options } = respondingWith(...responses)
  const client = createClient(cvm, { ...options, hooks, credentials: { ...credentials, token: 'TOKEN' } })
  await client.send(action, { Password: 'of the input' }).catch(() => {})
  return events
}

describe('hooks', () => {
  it('report a call from its start to its response', async () => {
    const events = await eventsOf(read, 'InternalError')
    const call = { service: 'cvm', action: 'DescribeInstances', region: 'ap-guangzhou' }
    const request = { call, method: 'POST', endpoint: 'https://cvm.tencentcloudapi.com' }
    expect(events).toEqual([
      ['call', { call, attempts: 0 }],
      ['request', { ...request, attempts: 1 }],
      ['retry', { call, attempts: 1, delay: 50, error: expect.objectContaining({ code: 'InternalError' }) }],
      ['request', { ...request, attempts: 2 }],
      ['response', { call, attempts: 2, statusCode: 200, requestId: expectedOutput.RequestId }],
    ])
    expect(new Set(events.map(([, event]) => event.call)).size).toBe(1)
  })

  it('report a call that fails', async () => {
    expect(await eventsOf(write, 'InternalError')).toMatchObject([
      ['call', {}],
      ['request', { attempts: 1 }],
      ['error', { attempts: 1, error: { code: 'InternalError' } }],
    ])
    expect(await eventsOf({ ...read, name: 'X' }, 503, 503, 503)).toMatchObject([
      ['call', {}],
      ['request', {}],
      ['retry', { attempts: 1 }],
      ['request', {}],
      ['retry', { attempts: 2 }],
      ['request', {}],
      ['error', { attempts: 3, error: { statusCode: 503 } }],
    ])
  })

  it('report a call that is never sent', async () => {
    const { options } = respondingWith()
    const calls: string[] = []
    const errors: unknown[] = []
    const hooks: Hooks = {
      call: ({ call }) => calls.push(call.action),
      error: ({ attempts, error }) => errors.push([attempts, error]),
    }
    const client = createClient(cvm, { ...options, hooks, region: undefined })
    await client.send(read, {}).catch(() => {})
    await client.send(read, {}, { signal: AbortSignal.abort('no'), region: 'r' }).catch(() => {})
    expect(errors).toMatchObject([
      [0, { option: 'region' }],
      [0, 'no'],
    ])
    expect(calls).toEqual(['DescribeInstances', 'DescribeInstances'])
  })

  it('report the start synchronously', async () => {
    const { options } = respondingWith()
    const order: string[] = []
    const client = createClient(cvm, { ...options, hooks: { call: () => order.push('hook') } })
    const sent = client.send(read, {})
    order.push('caller')
    await sent
    expect(order).toEqual(['hook', 'caller'])
  })

  it('do not expose headers, parameters or credentials', async () => {
    const events = JSON.stringify([await eventsOf(read, 503), await eventsOf(write, 'InternalError')])
    expect(events).not.toMatch(/TOKEN|of the input|AKID|authorization|signature/i)
    expect(events).toContain('InternalError')
  })

  it('cannot fail a call, synchronously or asynchronously', async () => {
    const { options } = respondingWith(503, 'InternalError')
    function failing() {
      throw new Error('failure of the hook')
    }
    const failingLater = async () => failing()
    const hooks: Hooks = {
      call: failing,
      request: failing,
      response: failingLater,
      retry: failing,
      error: failingLater,
    }
    // An unhandled rejection would fail the run.
    expect(await createClient(cvm, { ...options, hooks }).send(read, {})).toEqual(expectedOutput)
    const withoutRegion = createClient(cvm, { ...options, hooks, region: undefined })
    await expect(withoutRegion.send(read, {})).rejects.toMatchObject({ option: 'region' })
  })
})
