import type { Action, ClientOptions } from '@tc3/core'
import { answer, credentials } from './recorder.js'
import { HastyClock } from './virtual-clock.js'

/** What a service answers: an error code, an HTTP status, what fetch throws, or success. */
export type Answer = string | number | Error | Response | typeof success
export const success = Symbol('success')

export const read: Action<object, { RequestId: string }> = {
  name: 'DescribeInstances',
  region: true,
  idempotent: true,
  busy: ['ResourceInUse'],
}
export const write: Action<object, { RequestId: string }> = {
  name: 'RunInstances',
  region: true,
  idempotent: false,
  busy: ['ResourceInUse'],
}

export function failure(code: string): string {
  return JSON.stringify({ Response: { Error: { Code: code, Message: `It is ${code}.` }, RequestId: 'r' } })
}

function respond(given: Answer): Response {
  if (given instanceof Response) return given
  if (typeof given === 'number') return new Response('<html>', { status: given })
  return new Response(typeof given === 'string' ? failure(given) : JSON.stringify({ Response: answer }))
}

/** Options whose fetch gives the answers in turn, and success when there is none left; no wait takes time. */
export function answering(...answers: Answer[]) {
  const requests: Request[] = []
  const clock = new HastyClock()
  const options = {
    credentials,
    clock,
    region: 'ap-guangzhou',
    random: () => 0.5,
    fetch: async (url, init) => {
      requests.push(new Request(url, init))
      const next = answers.shift() ?? success
      if (next instanceof Error) throw next
      return respond(next)
    },
  } satisfies ClientOptions
  return { options, requests, clock }
}
