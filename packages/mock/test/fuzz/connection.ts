import { connect } from 'node:net'
import type { Traffic } from './traffic.js'

/** Sends the traffic of a caller on one connection. Resolves with the received text once the connection is closed. */
export function exchange(port: number, { pieces, end }: Traffic): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    // The server may reset the connection.
    socket.on('error', () => {})
    socket.on('data', (data) => {
      received += data.toString('latin1')
    })
    socket.on('close', () => resolve(received))
    function send(index: number): void {
      const piece = pieces[index]
      if (piece) socket.write(piece, () => setImmediate(send, index + 1))
      else if (end === 'half-close') socket.end()
      else if (end === 'reset') socket.resetAndDestroy()
    }
    socket.on('connect', () => send(0))
  })
}

/** A response received on a connection. */
export interface ReceivedResponse {
  readonly status: number
  readonly body: string
  /** Whether the whole body was received. */
  readonly isComplete: boolean
}

/** Parses the responses received on a connection. */
export function parseResponses(received: string): ReceivedResponse[] {
  const responses: ReceivedResponse[] = []
  let rest = received
  while (rest !== '') {
    const [head = ''] = rest.split('\r\n\r\n', 1)
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? []
    if (status === undefined) throw new Error(`This is not a response: ${rest.slice(0, 200)}`)
    const start = head.length + 4
    const [, length = 0] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
    // The only chunked response of node:http, to an Expect header, has just the last chunk.
    const isChunked = /\r\ntransfer-encoding: chunked/i.test(head) && rest.startsWith('0\r\n\r\n', start)
    const end = start + (isChunked ? 5 : Number(length))
    const body = isChunked ? '' : rest.slice(start, end)
    // Interim responses are skipped.
    if (!status.startsWith('1')) {
      responses.push({ status: Number(status), body, isComplete: rest.length >= end })
    }
    rest = rest.slice(end)
  }
  return responses
}
