import type { Socket } from 'node:net'
import type { HttpBody, HttpBodyReader } from './transport.js'

type Read = Awaited<ReturnType<HttpBodyReader['read']>>

/** The bytes that wait for a reader, from which no more are received. */
const maxWaiting = 65_536

/** The body of a response that arrives over a socket. */
export class SocketBody implements HttpBody, HttpBodyReader {
  locked = false
  readonly #socket: Socket
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #isEnded = false
  #error: Error | undefined
  #reader: { resolve(read: Read): void; reject(error: Error): void } | undefined

  constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Adds bytes that have arrived. */
  add(bytes: Buffer): void {
    const reader = this.#reader
    if (reader) {
      this.#reader = undefined
      reader.resolve({ done: false, value: bytes })
      return
    }
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes > maxWaiting) this.#socket.pause()
  }

  /** Ends the body, after which the socket may belong to another response. */
  end(): void {
    this.#isEnded = true
    this.#reader?.resolve({ done: true })
  }

  /** Ends the body with an error. */
  fail(error: Error): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#error = error
    this.#reader?.reject(error)
  }

  getReader(): HttpBodyReader {
    if (this.locked) throw new TypeError('The body of the response has been read already.')
    this.locked = true
    return this
  }

  read(): Promise<Read> {
    const value = this.#waiting.shift()
    if (value) {
      this.#waitingBytes -= value.length
      if (!this.#isEnded && this.#waiting.length === 0) this.#socket.resume()
      return Promise.resolve({ done: false, value })
    }
    if (this.#error) return Promise.reject(this.#error)
    if (this.#isEnded) return Promise.resolve({ done: true })
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject }
    })
  }

  async cancel(): Promise<void> {
    this.#waiting = []
    if (this.#isEnded) return
    this.end()
    this.#socket.destroy()
  }
}
