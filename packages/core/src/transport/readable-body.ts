import type { Readable } from 'node:stream'
import type { HttpBody, HttpBodyReader } from './transport.js'

/** The body of a response as a stream of Node. A class, because closures for each response would take a tenth of the time of a call. */
export class ReadableBody implements HttpBody, HttpBodyReader {
  locked = false
  readonly #stream: Readable
  #wake: (() => void) | undefined

  constructor(stream: Readable) {
    this.#stream = stream
    const wake = (): void => this.#wake?.()
    // Attached immediately, because Node drops errors without a listener.
    stream.on('readable', wake).on('end', wake).on('error', wake)
  }

  getReader(): HttpBodyReader {
    if (this.locked) throw new TypeError('The body of the response has been read already.')
    this.locked = true
    return this
  }

  async read(): ReturnType<HttpBodyReader['read']> {
    const stream = this.#stream
    for (;;) {
      const value: Uint8Array | null = stream.read()
      if (value) return { done: false, value }
      if (stream.errored) throw stream.errored
      if (stream.readableEnded || stream.destroyed) return { done: true }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  async cancel(): Promise<void> {
    this.#stream.destroy()
    this.#wake?.()
  }
}
