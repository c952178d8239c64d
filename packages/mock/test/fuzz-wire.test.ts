import { commonErrors } from '@tc3/core/platform'
import { listen } from '@tc3/mock/node'
import { expect, it } from 'vitest'
import { v3 } from './caller.js'
import { createDemo, demo } from './demo.js'
import { exchange, parseResponses } from './fuzz/connection.js'
import { heapInUse } from './fuzz/heap.js'
import { isMisdirected } from './fuzz/misdirected.js'
import { createRandom } from './fuzz/random.js'
import { fuzzing } from './fuzz/run.js'
import { anyTraffic, type Traffic } from './fuzz/traffic.js'

const { seed } = fuzzing
/** Fewer than the runs of in-process requests, because connections are far slower. */
const batches = Math.ceil(fuzzing.runs / 2000)
const batchSize = 100
/** The most bytes that the heap may have grown by after all requests. */
const maxHeapGrowth = 32 * 1024 * 1024

const documented = new Set([
  ...Object.keys(commonErrors),
  ...Object.values(demo.actions).flatMap(({ errors }) => errors),
])
/** The statuses of Node's HTTP server: malformed, too slow, or too large requests, and unsupported expectations. */
const statusesOfNode = [400, 408, 413, 417, 431]

it(`any traffic on ${batches * batchSize} connections gets documented responses or is disconnected (SEED=${seed})`, {
  timeout: 7_200_000,
}, async () => {
  const mock = createDemo({ log: () => {}, journal: { entries: 100 } })
  const server = await listen(mock)
  // For callers that wait until they are disconnected. Whether they get a response before that depends on the machine.
  const impatientServer = await listen(mock, { requestTimeout: 100 })
  const heap = heapInUse()
  let responses = 0
  for (let batch = 0; batch < batches; batch += 1) {
    const all = Array.from({ length: batchSize }, (_, index) => batch * batchSize + index).map(
      async (number) => {
        const traffic = anyTraffic(createRandom(seed, number))
        const waits = traffic.end === 'wait'
        const received = await exchange((waits ? impatientServer : server).port, traffic)
        try {
          const count = checkResponses(received, traffic)
          if (!waits) responses += count
        } catch (error) {
          const sent = Buffer.concat(traffic.pieces).toString('latin1').slice(0, 3000)
          throw new Error(`Connection ${number} of SEED=${seed}, ${traffic.end}: ${sent}`, { cause: error })
        }
      },
    )
    await Promise.all(all)
  }
  expect(responses).toBeGreaterThan(batches * 5)
  const { headers, body } = v3()
  const response = await fetch(server.url, {
    method: 'POST',
    headers: Object.fromEntries(headers),
    body: Buffer.from(body),
  })
  expect(await response.json()).toHaveProperty('Response.RequestId')
  // Resolves once no connection is left.
  await Promise.all([server.close(), impatientServer.close()])
  expect(heapInUse() - heap).toBeLessThan(maxHeapGrowth)
})

it('idle connections are closed', async () => {
  const server = await listen(createDemo(), { requestTimeout: 100 })
  const all = Array.from({ length: 1000 }, () => exchange(server.port, { pieces: [], end: 'wait' }))
  for (const received of await Promise.all(all)) {
    expect(parseResponses(received).map(({ status }) => status)).toEqual(received === '' ? [] : [408])
  }
  await server.close()
})

/** Checks the responses on a connection; returns the number of those of the API. */
function checkResponses(received: string, { pieces, end }: Traffic): number {
  // The response to HEAD has a Content-Length but no body.
  const hasHead = pieces.some((piece) => Buffer.from(piece).includes('HEAD '))
  if (end === 'reset' || hasHead) return 0
  const responses = parseResponses(received)
  let apiResponses = 0
  for (const [index, { status, body, isComplete }] of responses.entries()) {
    if (!isComplete) throw new Error(`A response is incomplete: ${body}`)
    const isLast = index === responses.length - 1
    if (statusesOfNode.includes(status) && body === '' && (isLast || status === 417)) continue
    // A damaged Host is that of another server.
    if (status === 403 && body.startsWith('{"error":"The Host ')) continue
    // So may be one with a damaged credential scope.
    if (status === 421 && isMisdirected(body)) continue
    if (status !== 200) throw new Error(`HTTP ${status}: ${body}`)
    apiResponses += 1
    const { RequestId, Error: error } = JSON.parse(body).Response
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
    if (error && (!documented.has(error.Code) || error.Code === 'InternalError')) throw new Error(body)
  }
  return apiResponses
}
