import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from '../median.js'

const probe = fileURLToPath(new URL('probe.js', import.meta.url))
const ways = ['@tc3/core', 'raw socket, signed', 'nothing']
const response = '{"Response":{"RequestId":"r"}}'

/**
 * Measures the processor time and the memory of uploading a package of 7.5 MB, which Base64 makes 10 MB, each way in
 * processes of its own. The process that does nothing shows what of that is Node.
 *
 * @param {number} rounds
 */
export async function measureUploads(rounds) {
  const server = createServer(respondToEach).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const measured = Object.fromEntries(ways.map((way) => [way, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      const { stdout } = await promisify(execFile)(process.execPath, [probe, way, server.address().port])
      measured[way].push(JSON.parse(stdout))
    }
  }
  server.close()
  const of = (way, name) => median(measured[way].map((figures) => figures[name]))
  return ways.slice(0, 2).map((way) => {
    const [memory, floor] = [way, 'raw socket, signed'].map(
      (each) => of(each, 'megabytes') - of('nothing', 'megabytes'),
    )
    return {
      '': way,
      'ms CPU': of(way, 'milliseconds').toFixed(1),
      'floor = 1': (of(way, 'milliseconds') / of('raw socket, signed', 'milliseconds')).toFixed(2),
      'MB above Node': memory.toFixed(0),
      'floor = 1 ': (memory / floor).toFixed(2),
    }
  })
}

/** Responds to each request once its body has arrived, without keeping it. */
function respondToEach(socket) {
  let missing = 0
  socket.on('data', (bytes) => {
    if (missing === 0) {
      const head = bytes.toString('latin1', 0, 4096)
      missing = Number(/content-length: (\d+)/i.exec(head)?.[1]) + head.indexOf('\r\n\r\n') + 4
    }
    missing -= bytes.length
    if (missing === 0)
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${response.length}\r\n\r\n${response}`)
  })
  socket.on('error', () => socket.destroy())
}
