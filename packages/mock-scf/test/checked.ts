import type { Mock, WireRequest } from '@tc3/mock'
import { undocumented } from './documented.js'

/**
 * An emulator whose answers are all held against the documentation: what is not as documented becomes an error that
 * says why.
 */
export function checked(cloud: Pick<Mock, 'fetch' | 'handle'>): Pick<Mock, 'fetch' | 'handle'> {
  return {
    fetch: checkedFetch(cloud.fetch),
    async handle(request) {
      const response = await cloud.handle(request)
      // What is not of the API, such as a download.
      if (request.path !== '/') return response
      const { message, requestId } = problemOf(actionOf(request), String(response.body)) ?? {}
      if (message === undefined) return response
      const content = { Error: { Code: 'NotAsDocumented', Message: message }, RequestId: requestId }
      return { ...response, body: JSON.stringify({ Response: content }) }
    },
  }
}

/** A fetch of an emulator, of which the same is true. */
export function checkedFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (url, init) => {
    const response = await fetch(url, init)
    const header = new Headers(init?.headers).get('x-tc-action')
    const action = header ?? actionIn(`${new URL(String(url)).search}&${init?.body}`)
    const problem = problemOf(action, await response.clone().text())
    if (problem) throw new Error(problem.message)
    return response
  }
}

function actionOf({ headers, query, body }: WireRequest): string {
  return headers.get('x-tc-action') ?? actionIn(`${query}&${new TextDecoder().decode(body)}`)
}

/** The action of Signature v1, which is a parameter. */
function actionIn(parameters: string): string {
  return new URLSearchParams(parameters).get('Action') ?? ''
}

function problemOf(action: string, body: string): { message: string; requestId: unknown } | undefined {
  const { Response: content } = JSON.parse(body)
  const problems = undocumented(action, content)
  if (problems.length === 0) return undefined
  const message = `The answer is not as documented.\n${problems.join('\n')}`
  return { message, requestId: Object(content).RequestId }
}
