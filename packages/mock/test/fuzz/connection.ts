import { connect } from 'node:net'
import type { Traffic } from './traffic.js'

/** Does what a caller does on one connection; fulfilled with what came back once the connection is closed. */
export function exchange(port: number, { pieces, end }: Traffic): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    // That a server has enough of a caller, it may tell by a reset.
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

/** An answer as it came over a connection. */
export interface Answer {
  readonly status: number
  readonly body: string
  /** Whether all of the body came. */
  readonly whole: boolean
}

/** The answers that came over a connection, one after another. */
export function answersIn(received: string): Answer[] {
  const answers: Answer[] = []
  let rest = received
  while (rest !== '') {
    const [head = ''] = rest.split('\r\n\r\n', 1)
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? []
    if (status === undefined) throw new Error(`This is no answer: ${rest.slice(0, 200)}`)
    const start = head.length + 4
    const [, length = 0] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
    // The one answer of node:http that is in chunks, to an expectation, has none but the last.
    const isChunked = /\r\ntransfer-encoding: chunked/i.test(head) && rest.startsWith('0\r\n\r\n', start)
    const end = start + (isChunked ? 5 : Number(length))
    const body = isChunked ? '' : rest.slice(start, end)
    // An interim answer is not yet the answer.
    if (!status.startsWith('1')) answers.push({ status: Number(status), body, whole: rest.length >= end })
    rest = rest.slice(end)
  }
  return answers
}
