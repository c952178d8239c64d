import { ScfClient } from '@tc3/client-scf'
import type { ClientOptions, Clock } from '@tc3/core'

/** The part of a request that a scripted response can depend on. */
export interface ScriptedRequest {
  readonly action: string | null
  readonly input: Readonly<Record<string, unknown>>
}

/** A client whose responses are the results of a function: the content of `Response` without the RequestId. */
export function scripted(respond: (request: ScriptedRequest) => object, clock?: Clock) {
  const requests: ScriptedRequest[] = []
  const options = {
    clock,
    region: 'ap-guangzhou',
    credentials: { secretId: 'AKIDexample', secretKey: 'example' },
    fetch: async (url, init) => {
      const sent = new Request(url, init)
      const request = { action: sent.headers.get('X-TC-Action'), input: await sent.json() }
      requests.push(request)
      return Response.json({ Response: { ...respond(request), RequestId: `r${requests.length}` } })
    },
  } satisfies ClientOptions
  return { scf: new ScfClient(options), options, requests }
}

/** The content of the Response of a failed request. */
export function failure(Code: string) {
  return { Error: { Code, Message: `The error is ${Code}.` } }
}
