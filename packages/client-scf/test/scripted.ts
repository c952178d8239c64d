import { ScfClient } from '@tc3/client-scf'
import type { ClientOptions } from '@tc3/core'

/** One request, as far as a scripted answer may depend on it. */
export interface Asked {
  readonly action: string | null
  readonly input: Readonly<Record<string, unknown>>
}

/** Options whose fetch answers by a function; what it gives is the content of `Response`, save the RequestId. */
export function scripted(answer: (asked: Asked) => object) {
  const asked: Asked[] = []
  const options = {
    region: 'ap-guangzhou',
    credentials: { secretId: 'AKIDexample', secretKey: 'example' },
    fetch: async (url, init) => {
      const request = new Request(url, init)
      const one = { action: request.headers.get('X-TC-Action'), input: await request.json() }
      asked.push(one)
      return Response.json({ Response: { ...answer(one), RequestId: `r${asked.length}` } })
    },
  } satisfies ClientOptions
  return { scf: new ScfClient(options), options, asked }
}

/** What the cloud answers to a request that fails. */
export function failure(Code: string) {
  return { Error: { Code, Message: `It is ${Code}.` } }
}
