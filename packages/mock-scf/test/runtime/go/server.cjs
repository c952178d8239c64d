// Stands in for the program of a Go function: serves the call of Ping, and then that of Invoke, with captured replies.
const { createServer } = require('node:net')

const server = createServer((socket) => {
  let data = Buffer.alloc(0)
  let values = 0
  socket.on('data', (chunk) => {
    data = Buffer.concat([data, chunk])
    for (let message = take(); message; message = take()) {
      if (isDefinition(message)) continue
      // A call is two values: a header and the parameters.
      values += 1
      if (values === 2) socket.write(Buffer.from(replies[0], 'hex'))
      if (values === 4) invoke(message)
    }
  })

  function invoke(message) {
    const texts = ['{"a":1}', 'sample', '$LATEST', 'default', 'ap-guangzhou']
    process.stdout.write(`got ${texts.filter((text) => message.includes(text)).join(' ')}\n`)
    onInvoke()
    socket.write(Buffer.from(replies[1], 'hex'))
  }

  /** Takes a complete message from the data. */
  function take() {
    if (data.length === 0) return undefined
    const digits = data[0] < 128 ? 0 : 256 - data[0]
    if (data.length <= digits) return undefined
    const start = 1 + digits
    const end = start + (digits === 0 ? data[0] : data.readUIntBE(1, digits))
    if (data.length < end) return undefined
    const message = data.subarray(start, end)
    data = data.subarray(end)
    return message
  }
})

/** Returns whether a message begins with a negative integer: the lowest bit is the sign. */
function isDefinition(message) {
  const digits = message[0] < 128 ? 0 : 256 - message[0]
  return message[digits] % 2 === 1
}

server.listen(Number(process.env._LAMBDA_SERVER_PORT), '127.0.0.1', () => process.stdout.write('listening\n'))
