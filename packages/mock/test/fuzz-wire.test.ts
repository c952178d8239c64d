import { commonErrors } from '@tc3/core/platform'
import { listen } from '@tc3/mock/node'
import { expect, test } from 'vitest'
import { v3 } from './caller.js'
import { createDemo, demo } from './demo.js'
import { answersIn, exchange } from './fuzz/connection.js'
import { heapInUse } from './fuzz/heap.js'
import { createRandom } from './fuzz/random.js'
import { fuzzing } from './fuzz/run.js'
import { anyTraffic, type Traffic } from './fuzz/traffic.js'

const { seed } = fuzzing
/** Connections are far slower than requests in-process. */
const batches = Math.ceil(fuzzing.runs / 2000)
const atATime = 100
/** What may stay in use of the heap, in bytes, after whatever was sent. */
const heapBound = 32 * 1024 * 1024

const documented = new Set([
  ...Object.keys(commonErrors),
  ...Object.values(demo.actions).flatMap(({ errors }) => errors),
])
/** With what HTTP itself refuses: what is no HTTP, comes too slowly, expects what there is not, or has too much before its body. */
const ofHttp = [400, 408, 413, 417, 431]

test(`whatever comes over ${batches * atATime} connections is answered as documented or cut off (SEED=${seed})`, {
  timeout: 7_200_000,
}, async () => {
  const mock = createDemo({ log: () => {}, journal: { entries: 100 } })
  const patient = await listen(mock)
  // For callers that wait until they are cut off. Whether it answers them before depends on the machine.
  const hasty = await listen(mock, { requestTimeout: 100 })
  const heap = heapInUse()
  let answered = 0
  for (let batch = 0; batch < batches; batch += 1) {
    const all = Array.from({ length: atATime }, (_, index) => batch * atATime + index).map(async (number) => {
      const traffic = anyTraffic(createRandom(seed, number))
      const waits = traffic.end === 'wait'
      const received = await exchange((waits ? hasty : patient).port, traffic)
      try {
        const answers = check(received, traffic)
        if (!waits) answered += answers
      } catch (error) {
        const sent = Buffer.concat(traffic.pieces).toString('latin1').slice(0, 3000)
        throw new Error(`Connection ${number} of SEED=${seed}, ${traffic.end}: ${sent}`, { cause: error })
      }
    })
    await Promise.all(all)
  }
  expect(answered).toBeGreaterThan(batches * 5)
  const { headers, body } = v3()
  const answer = await fetch(patient.url, {
    method: 'POST',
    headers: Object.fromEntries(headers),
    body: Buffer.from(body),
  })
  expect(await answer.json()).toHaveProperty('Response.RequestId')
  // Over when no connection is left.
  await Promise.all([patient.close(), hasty.close()])
  expect(heapInUse() - heap).toBeLessThan(heapBound)
})

test('many connections on which nothing comes are closed', async () => {
  const server = await listen(createDemo(), { requestTimeout: 100 })
  const all = Array.from({ length: 1000 }, () => exchange(server.port, { pieces: [], end: 'wait' }))
  for (const received of await Promise.all(all)) {
    expect(answersIn(received).map(({ status }) => status)).toEqual(received === '' ? [] : [408])
  }
  await server.close()
})

/** Checks what came back; gives the number of answers of the API. */
function check(received: string, { pieces, end }: Traffic): number {
  // An answer to HEAD has the length of a body that does not come.
  const hasHead = pieces.some((piece) => Buffer.from(piece).includes('HEAD '))
  if (end === 'reset' || hasHead) return 0
  const answers = answersIn(received)
  let ofApi = 0
  for (const [index, { status, body, whole }] of answers.entries()) {
    if (!whole) throw new Error(`An answer breaks off: ${body}`)
    const isLast = index === answers.length - 1
    if (ofHttp.includes(status) && body === '' && (isLast || status === 417)) continue
    if (status !== 200) throw new Error(`HTTP ${status}: ${body}`)
    ofApi += 1
    const { RequestId, Error: error } = JSON.parse(body).Response
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
    if (error && (!documented.has(error.Code) || error.Code === 'InternalError')) throw new Error(body)
  }
  return ofApi
}
