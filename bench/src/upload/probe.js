import { hash } from 'node:crypto'
import { connect } from 'node:net'
import { createFunction, scf } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import { signTc3 } from '@tc3/core/signing'
import { peakMemory } from '../peak-memory.js'

// Uploads a package several times in one of the ways, and prints the processor time of each and the largest memory.

const [, , way, port] = process.argv
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' }
const bytes = new Uint8Array(7_500_000).fill(65)
const rounds = 7

const client = createClient(scf, {
  endpoint: `http://127.0.0.1:${port}`,
  credentials,
  region: 'ap-guangzhou',
})

/** The least that any client does: it encodes the bytes once, and hashes and sends the result. */
function sendRaw() {
  const ZipFile = Buffer.from(bytes.buffer).toString('base64')
  const body = Buffer.from(JSON.stringify({ FunctionName: 'hello', Code: { ZipFile } }))
  const { authorization } = signTc3(
    {
      method: 'POST',
      path: '/',
      query: '',
      headers: { 'content-type': 'application/json', host: `127.0.0.1:${port}` },
      payload: body,
    },
    credentials,
    { timestamp: Math.floor(Date.now() / 1000), service: 'scf' },
  )
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST / HTTP/1.1\r\nAuthorization: ${authorization}\r\nContent-Length: ${body.length}\r\n\r\n`)
  socket.write(body)
  return new Promise((resolve) => {
    socket.once('data', (received) => {
      socket.destroy()
      resolve(JSON.parse(received.toString().split('\r\n\r\n')[1]))
    })
  })
}

const ways = {
  '@tc3/core': () => client.send(createFunction, { FunctionName: 'hello', Code: { ZipFile: bytes } }),
  'raw socket, signed': sendRaw,
  nothing: async () => {},
}

hash('sha256', '')
const times = []
for (let round = 0; round < rounds; round += 1) {
  const before = process.cpuUsage()
  await ways[way]()
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1000)
}
times.sort((a, b) => a - b)
const milliseconds = times[Math.floor(rounds / 2)]
process.stdout.write(JSON.stringify({ milliseconds, megabytes: peakMemory() / 1e6 }))
