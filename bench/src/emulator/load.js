import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/**
 * Prepares to send a request to a server over several connections, on each of them again as soon as it is answered. The
 * caller does as little as tells where an answer ends: all answers are as long as the first.
 *
 * @param {number} port
 * @param {Buffer} request
 * @param {number} connections
 */
export async function prepareLoad(port, request, connections) {
  const answer = await firstAnswer(port, request)
  return {
    /** The body of the first answer. */
    body: answer.subarray(answer.indexOf('\r\n\r\n') + 4).toString(),
    /**
     * Sends for so long.
     *
     * @param {number} time in milliseconds
     * @returns The answers a second.
     */
    async run(time) {
      const start = performance.now()
      const callers = Array.from({ length: connections }, () =>
        caller({ port, request, length: answer.length, ending: start + time }),
      )
      const counts = await Promise.all(callers)
      return (counts.reduce((sum, count) => sum + count) * 1000) / (performance.now() - start)
    },
  }
}

/** Sends over one connection until it is time to end; gives the number of answers. */
function caller({ port, request, length, ending }) {
  return new Promise((resolve, reject) => {
    let answered = 0
    let missing = length
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request))
    socket.on('data', (chunk) => {
      // "HTTP/1.1 200", and nothing else, all the time.
      if (missing === length && chunk[9] !== 0x32) reject(new Error(`Answered: ${chunk}`))
      missing -= chunk.length
      if (missing > 0) return
      if (missing < 0) reject(new Error(`An answer is longer than the first: ${chunk}`))
      answered += 1
      missing = length
      if (performance.now() < ending) socket.write(request)
      else socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      if (performance.now() < ending) reject(new Error('A server has closed a connection.'))
      resolve(answered)
    })
  })
}

function firstAnswer(port, request) {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request))
    socket.on('error', reject).on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const head = received.indexOf('\r\n\r\n') + 4
      const [, length] = /\r\ncontent-length: *(\d+)/i.exec(received.subarray(0, head).toString()) ?? []
      if (head < 4 || received.length < head + Number(length)) return
      socket.destroy()
      if (length === undefined) reject(new Error(`An answer has no Content-Length: ${received}`))
      else resolve(received)
    })
  })
}

/** Waits until a server accepts connections: up to 20 seconds. */
export async function untilListening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const accepted = await new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true))
      socket.on('connect', () => socket.destroy()).on('error', () => resolve(false))
    })
    if (accepted) return
    await setTimeout(200)
  }
  throw new Error(`No server listens on the port ${port}.`)
}
