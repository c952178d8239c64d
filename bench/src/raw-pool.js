import { connect } from 'node:net'

/**
 * Creates the fewest lines that send a request over idle sockets, which is the least that any client takes: they understand
 * only the responses of `fixed-response-server.js`, and no errors.
 */
export function createRawPool(host) {
  const [hostname, port] = host.split(':')
  const idle = []
  return {
    send(headers, body) {
      const socket = idle.pop() ?? connect(Number(port), hostname).setEncoding('utf8').setNoDelay()
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.write(
        `POST / HTTP/1.1\r\nHost: ${host}\r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
      return new Promise((resolve) => {
        let received = ''
        const onData = (text) => {
          received += text
          const head = received.indexOf('\r\n\r\n') + 4
          if (head < 4) return
          const [, length] = /content-length: (\d+)/i.exec(received) ?? []
          if (received.length < head + Number(length)) return
          socket.off('data', onData)
          idle.push(socket)
          resolve(received.slice(head))
        }
        socket.on('data', onData)
      })
    },
  }
}
