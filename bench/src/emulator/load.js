import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/**
 * Prepares load on a server: several connections, each of which repeats a request as soon as it gets the response. To do as
 * little as possible, it expects all responses to have the length of the first.
 *
 * @param {number} port
 * @param {Buffer} request
 * @param {number} connections
 */
export async function prepareLoad(port, request, connections) {
  const response = await firstResponse(port, request)
  return {
    /** The body of the first response. */
    body: response.subarray(response.indexOf('\r\n\r\n') + 4).toString(),
    /**
     * Runs the load for a time.
     *
     * @param {number} time Milliseconds.
     * @returns The number of responses, and how many a second.
     */
    async run(time) {
      const start = performance.now()
      const loops = Array.from({ length: connections }, () =>
        repeatRequest({ port, request, length: response.length, endTime: start + time }),
      )
      const counts = await Promise.all(loops)
      const count = counts.reduce((sum, each) => sum + each)
      return { count, rate: (count * 1000) / (performance.now() - start) }
    },
  }
}

/** Repeats a request over one connection until the end time, and returns the number of responses. */
function repeatRequest({ port, request, length, endTime }) {
  return new Promise((resolve, reject) => {
    let responses = 0
    let missing = length
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request))
    socket.on('data', (chunk) => {
      // The response must begin with "HTTP/1.1 2".
      if (missing === length && chunk[9] !== 0x32) reject(new Error(`Unexpected response: ${chunk}`))
      missing -= chunk.length
      if (missing > 0) return
      if (missing < 0) reject(new Error(`A response is longer than the first: ${chunk}`))
      responses += 1
      missing = length
      if (performance.now() < endTime) socket.write(request)
      else socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      if (performance.now() < endTime) reject(new Error('The server closed a connection.'))
      resolve(responses)
    })
  })
}

function firstResponse(port, request) {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request))
    socket.on('error', reject).on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const head = received.indexOf('\r\n\r\n') + 4
      const [, length] = /\r\ncontent-length: *(\d+)/i.exec(received.subarray(0, head).toString()) ?? []
      if (head < 4 || received.length < head + Number(length)) return
      socket.destroy()
      if (length === undefined) reject(new Error(`The response has no Content-Length: ${received}`))
      else resolve(received)
    })
  })
}

/** Waits until a server accepts connections, at most 20 seconds. */
export async function untilListening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const accepted = await new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true))
      socket.on('connect', () => socket.destroy()).on('error', () => resolve(false))
    })
    if (accepted) return
    await setTimeout(200)
  }
  throw new Error(`No server listens on port ${port}.`)
}
