import { platformGlobals } from '../platform-globals.js'
import { isLarger } from './byte-size.js'
import type { HttpResponse } from './transport.js'

/**
 * Reads a whole body as UTF-8, or cancels it once it is larger than `maxBytes`.
 *
 * @param received The object whose `text` the decoded text is appended to, so that it is available if reading fails.
 * @returns Whether it was read completely.
 * @throws The error of the transport if the body is cut off.
 */
export async function decodeBody(
  response: Pick<HttpResponse, 'body' | 'text'>,
  received: { text: string },
  maxBytes: number,
): Promise<boolean> {
  // The bodies of some implementations of fetch are undefined, or streams of Node.
  const reader = response.body?.getReader?.()
  if (!reader) {
    received.text = await response.text()
    return !isLarger(received.text, maxBytes)
  }
  const decoder = new platformGlobals.TextDecoder()
  let size = 0
  while (size <= maxBytes) {
    const { done, value } = await reader.read()
    received.text += decoder.decode(value, { stream: !done })
    if (done) return true
    size += value?.length ?? 0
  }
  reader.cancel().catch(() => {})
  return false
}
