// Sends the same response to every request, in its own process. Prints its port. It only finds the end of each request, so
// that the clients are measured rather than the server.
import { createServer } from 'node:net'

const body = JSON.stringify({
  Response: {
    Result: {
      FunctionRequestId: '3c140219-cfe9-470e-b241-907877d6fb03',
      RetMsg: 'hello from scf',
      Log: '',
      ErrMsg: '',
      MemUsage: 131072,
      Duration: 2,
      BillDuration: 100,
      InvokeResult: 0,
    },
    RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c',
  },
})
const response = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nDate: Tue, 09 Oct 2018 10:15:54 GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n${body}`,
)

const server = createServer({ noDelay: true }, (socket) => {
  let received = ''
  socket.setEncoding('latin1').on('data', (text) => {
    received += text
    const head = received.indexOf('\r\n\r\n') + 4
    if (head < 4) return
    const [, length = 0] = /\r\ncontent-length: *(\d+)/i.exec(received) ?? []
    if (received.length < head + Number(length)) return
    received = ''
    socket.write(response)
  })
  socket.on('error', () => socket.destroy())
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
