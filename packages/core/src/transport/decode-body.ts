import { globals } from '../globals.js'
import type { HttpBody } from './transport.js'

/**
 * Reads a whole body as UTF-8.
 *
 * @param received The object whose `text` the decoded text is appended to, so that it is available if reading fails.
 * @throws The error of the transport if the body is cut off.
 */
export async function decodeBody(body: HttpBody | null, received: { text: string }): Promise<void> {
  const reader = body?.getReader()
  const decoder = new (globals().TextDecoder)()
  while (reader) {
    const { done, value } = await reader.read()
    received.text += decoder.decode(value, { stream: !done })
    if (done) return
  }
}
