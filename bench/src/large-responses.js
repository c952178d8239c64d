import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createClient } from '@tc3/core'
import { median } from './median.js'

/** Otherwise each way would collect the garbage of the other. */
const collectGarbage = exposeGarbageCollector()

const sizes = [3_000_000, 12_000_000]
/** The size of the pieces in which sockets deliver a body. */
const pieceSize = 65_536

/**
 * Measures how long a client takes from the bytes of a large response to its content, compared with decoding and parsing
 * them.
 *
 * @param {number} rounds
 */
export async function measureLargeResponses(rounds) {
  const rows = []
  for (const size of sizes) {
    const bytes = responseOf(size)
    const pieces = []
    for (let start = 0; start < bytes.length; start += pieceSize)
      pieces.push(bytes.subarray(start, start + pieceSize))
    const client = createClient(
      { service: 'cvm', version: '2017-03-12', endpoint: 'cvm.tencentcloudapi.com' },
      {
        region: 'r',
        credentials: { secretId: 'i', secretKey: 'k' },
        fetch: async () => responseFrom(pieces),
      },
    )
    const decoder = new TextDecoder()
    const ways = {
      '@tc3/core': () => client.send({ name: 'DescribeInstances', region: true }, {}),
      'decode and JSON.parse': async () => JSON.parse(decoder.decode(bytes)).Response,
    }
    const measured = { '@tc3/core': [], 'decode and JSON.parse': [] }
    for (let round = -2; round < rounds; round += 1) {
      for (const [name, read] of Object.entries(ways)) {
        collectGarbage()
        const before = process.cpuUsage()
        const { RequestId } = await read()
        const { user, system } = process.cpuUsage(before)
        if (RequestId !== 'r') throw new Error(`${name} got an unexpected response.`)
        if (round >= 0) measured[name].push((user + system) / 1000)
      }
    }
    const floor = measured['decode and JSON.parse']
    for (const [name, times] of Object.entries(measured)) {
      rows.push({
        '': name,
        MB: String(size / 1_000_000),
        'ms CPU': median(times).toFixed(1),
        'floor = 1': median(times.map((time, round) => time / floor[round])).toFixed(2),
      })
    }
  }
  return rows
}

function exposeGarbageCollector() {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

/** A list of instances with names in several languages. */
function responseOf(size) {
  const item = {
    InstanceId: 'ins-0123abcd',
    InstanceName: 'web 服务器',
    Memory: 4096,
    Tags: [{ Key: 'a', Value: 'b' }],
  }
  const count = Math.floor(size / Buffer.byteLength(JSON.stringify(item)))
  return Buffer.from(JSON.stringify({ Response: { InstanceSet: Array(count).fill(item), RequestId: 'r' } }))
}

function responseFrom(pieces) {
  let index = 0
  const reader = {
    read: async () => (index < pieces.length ? { done: false, value: pieces[index++] } : { done: true }),
    cancel: async () => {},
  }
  const body = { locked: false, getReader: () => reader, cancel: async () => {} }
  return { status: 200, ok: true, headers: new Map([]), body, text: async () => '' }
}
