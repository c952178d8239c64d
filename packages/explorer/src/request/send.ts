import type { SignedRequest } from '../programs/signed-request.js'

/** The response to a request. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number
  /** The body as JSON with indentation, or as it is. */
  readonly text: string
  readonly isJson: boolean
  /** Undefined if the body has none. */
  readonly requestId: string | undefined
  /** The error of the body; undefined if the call succeeded. */
  readonly error: { readonly code: string; readonly message: string } | undefined
  /** In milliseconds. */
  readonly duration: number
}

/** The longest response that is shown, in characters. */
const maxLength = 2_000_000

/**
 * Sends a request.
 *
 * @param fetch That of the browser, or of an emulator.
 * @param now The time in milliseconds.
 * @throws {TypeError} If there is no response, or the browser does not let the page read it.
 */
export async function sendRequest(
  { url, headers, body }: SignedRequest,
  fetch: typeof globalThis.fetch,
  now: () => number,
): Promise<Answer> {
  const begin = now()
  const response = await fetch(url, { method: 'POST', headers, body })
  const text = (await response.text()).slice(0, maxLength)
  return { status: response.status, ...readBody(text), duration: now() - begin }
}

function readBody(text: string): Pick<Answer, 'text' | 'isJson' | 'requestId' | 'error'> {
  try {
    const value: unknown = JSON.parse(text)
    const response: unknown = Object(value).Response
    const { RequestId, Error: error } = Object(response)
    return {
      text: JSON.stringify(value, null, 2),
      isJson: true,
      requestId: typeof RequestId === 'string' ? RequestId : undefined,
      error: error && { code: String(error.Code), message: String(error.Message) },
    }
  } catch {
    return { text, isJson: false, requestId: undefined, error: undefined }
  }
}
