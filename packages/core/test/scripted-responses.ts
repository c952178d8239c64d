import type { Action, ClientOptions } from '@tc3/core'
import { credentials, expectedOutput } from './request-recorder.js'
import { ImmediateClock } from './virtual-clock.js'

/** A response of a scripted service: an error code, an HTTP status, an error that fetch throws, or success. */
export type ScriptedResponse = string | number | Error | Response | typeof success
export const success = Symbol('success')

export const read: Action<object, { RequestId: string }> = {
  name: 'DescribeInstances',
  region: true,
  idempotent: true,
  busy: ['ResourceInUse', ['FailedOperation', 'It is FailedOperation.Changing']],
}
export const write: Action<object, { RequestId: string }> = {
  name: 'RunInstances',
  region: true,
  idempotent: false,
  busy: ['ResourceInUse', ['FailedOperation', 'It is FailedOperation.Changing']],
}

export function failure(code: string): string {
  return JSON.stringify({ Response: { Error: { Code: code, Message: `It is ${code}.` }, RequestId: 'r' } })
}

function respond(scripted: ScriptedResponse): Response {
  if (scripted instanceof Response) return scripted
  if (typeof scripted === 'number') return new Response('<html>', { status: scripted })
  return new Response(
    typeof scripted === 'string' ? failure(scripted) : JSON.stringify({ Response: expectedOutput }),
  )
}

/** Client options whose fetch returns the scripted responses in order, and then success; delays take no time. */
export function respondingWith(...responses: ScriptedResponse[]) {
  const requests: Request[] = []
  const clock = new ImmediateClock()
  const options = {
    credentials,
    clock,
    region: 'ap-guangzhou',
    random: () => 0.5,
    fetch: async (url, init) => {
      requests.push(new Request(url, init))
      const next = responses.shift() ?? success
      if (next instanceof Error) throw next
      return respond(next)
    },
  } satisfies ClientOptions
  return { options, requests, clock }
}
