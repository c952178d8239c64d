import type { Mock, WireRequest } from '@tc3/mock'
import { conformanceProblems } from './conformance.js'

/**
 * Wraps an emulator so that every response is checked against the documentation. A response that does not conform is
 * replaced by an error that says why.
 */
export function checkedEmulator(emulator: Pick<Mock, 'fetch' | 'handle'>): Pick<Mock, 'fetch' | 'handle'> {
  return {
    fetch: checkedFetch(emulator.fetch),
    async handle(request) {
      const response = await emulator.handle(request)
      // Other paths, such as downloads, are not part of the API.
      if (request.path !== '/') return response
      const { message, requestId } = problemOf(actionOf(request), String(response.body)) ?? {}
      if (message === undefined) return response
      const content = { Error: { Code: 'UndocumentedResponse', Message: message }, RequestId: requestId }
      return { ...response, body: JSON.stringify({ Response: content }) }
    },
  }
}

/** Wraps the fetch of an emulator so that a response that does not conform to the documentation throws. */
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

/** The action of a request with Signature v1, which sends it as a parameter. */
function actionIn(parameters: string): string {
  return new URLSearchParams(parameters).get('Action') ?? ''
}

function problemOf(action: string, body: string): { message: string; requestId: unknown } | undefined {
  const { Response: content } = JSON.parse(body)
  const problems = conformanceProblems(action, content)
  if (problems.length === 0) return undefined
  const message = `The response does not match the documentation.\n${problems.join('\n')}`
  return { message, requestId: Object(content).RequestId }
}
