import { type CallEvent, createClient, type Hooks } from '@tc3/core'
import { describe, expect, it } from 'vitest'
import { type Answer, answering, read, write } from './answers.js'
import { answer, credentials, cvm } from './recorder.js'

async function follow(action: typeof read, ...answers: Answer[]) {
  const events: [string, CallEvent][] = []
  const note = (name: string) => (event: CallEvent) => events.push([name, event])
  const hooks: Hooks = {
    call: note('call'),
    request: note('request'),
    response: note('response'),
    retry: note('retry'),
    error: note('error'),
  }
  const { options } = answering(...answers)
  const client = createClient(cvm, { ...options, hooks, credentials: { ...credentials, token: 'TOKEN' } })
  await client.send(action, { Password: 'of the input' }).catch(() => {})
  return events
}

describe('hooks', () => {
  it('tell of a call from its beginning to its response', async () => {
    const events = await follow(read, 'InternalError')
    const call = { service: 'cvm', action: 'DescribeInstances', region: 'ap-guangzhou' }
    const request = { call, method: 'POST', endpoint: 'https://cvm.tencentcloudapi.com' }
    expect(events).toEqual([
      ['call', { call, attempts: 0 }],
      ['request', { ...request, attempts: 1 }],
      ['retry', { call, attempts: 1, delay: 50, error: expect.objectContaining({ code: 'InternalError' }) }],
      ['request', { ...request, attempts: 2 }],
      ['response', { call, attempts: 2, statusCode: 200, requestId: answer.RequestId }],
    ])
    expect(new Set(events.map(([, event]) => event.call)).size).toBe(1)
  })

  it('tell of a call that fails', async () => {
    expect(await follow(write, 'InternalError')).toMatchObject([
      ['call', {}],
      ['request', { attempts: 1 }],
      ['error', { attempts: 1, error: { code: 'InternalError' } }],
    ])
    expect(await follow({ ...read, name: 'X' }, 503, 503, 503)).toMatchObject([
      ['call', {}],
      ['request', {}],
      ['retry', { attempts: 1 }],
      ['request', {}],
      ['retry', { attempts: 2 }],
      ['request', {}],
      ['error', { attempts: 3, error: { statusCode: 503 } }],
    ])
  })

  it('tell of a call that is never sent', async () => {
    const { options } = answering()
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

  it('tell of the beginning before the caller goes on', async () => {
    const { options } = answering()
    const told: string[] = []
    const client = createClient(cvm, { ...options, hooks: { call: () => told.push('begun') } })
    const sent = client.send(read, {})
    told.push('gone on')
    await sent
    expect(told).toEqual(['begun', 'gone on'])
  })

  it('tell nothing of headers, parameters and credentials', async () => {
    const told = JSON.stringify([await follow(read, 503), await follow(write, 'InternalError')])
    expect(told).not.toMatch(/TOKEN|of the input|AKID|authorization|signature/i)
    expect(told).toContain('InternalError')
  })

  it('cannot break a call, now or later', async () => {
    const { options } = answering(503, 'InternalError')
    function wrong() {
      throw new Error('a mistake of the hook')
    }
    const later = async () => wrong()
    const hooks: Hooks = { call: wrong, request: wrong, response: later, retry: wrong, error: later }
    // An unhandled rejection would fail the run.
    expect(await createClient(cvm, { ...options, hooks }).send(read, {})).toEqual(answer)
    const failing = createClient(cvm, { ...options, hooks, region: undefined })
    await expect(failing.send(read, {})).rejects.toMatchObject({ option: 'region' })
  })
})
