import { platformGlobals } from './platform-globals.js'
import type { HttpBodyReader, HttpResponse } from './transport/transport.js'

/** A body of node-fetch: the part of Node's Readable that is used. */
interface NodeStream extends AsyncIterable<Uint8Array> {
  destroy(): void
}

function isNodeStream(body: object | null | undefined): body is NodeStream {
  return !!body && Symbol.asyncIterator in body && 'destroy' in body
}

/** Returns a reader of the body of a response of any implementation of fetch. Without a stream, it reads all at once. */
export function streamReader(response: HttpResponse): HttpBodyReader {
  const { body } = response
  // Neither a stream of Node nor undefined has this function.
  if (body?.getReader) return body.getReader()
  if (isNodeStream(body)) {
    const chunks = body[Symbol.asyncIterator]()
    return {
      async read() {
        const { done = false, value } = await chunks.next()
        return { done, value }
      },
      async cancel() {
        body.destroy()
      },
    }
  }
  let isRead = false
  return {
    async read() {
      if (isRead) return { done: true }
      isRead = true
      return { done: false, value: new platformGlobals.TextEncoder().encode(await response.text()) }
    },
    async cancel() {},
  }
}
