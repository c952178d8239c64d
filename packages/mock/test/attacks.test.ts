import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { formatLogEntry, type LogEntry, type WireRequest } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, v1, v3 } from './caller.js'
import { createDemo, credentials, demo, now } from './demo.js'
import { heapInUse } from './fuzz/heap.js'

// Requests that are made to occupy the emulator, to fill its memory, or to deceive those who read its log. Some need a key,
// which callers may have; those with a wrong key are diagnosed.

const kilobyte = 1 << 10
const megabyte = 1 << 20
const secretKey = 'other'

/** The most processor time of one request, in milliseconds. */
const budget = 50

/** The least processor time of several runs, in milliseconds: other processes and the compiler only add to it. */
async function processorTime(request: WireRequest): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const mock = createDemo({ log: () => {} })
    const start = process.cpuUsage()
    await ask(mock, request)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `x-header-${index}`)
const headersOf = (list: readonly string[], value: string) =>
  Object.fromEntries(list.map((name) => [name, value]))
const wrongKey = (call: Parameters<typeof v3>[0]) => v3({ ...call, secretKey })
const jsonOf = (body: string) => v3({ body })
const multipart = (body: string) =>
  v3({ headers: { 'content-type': 'multipart/form-data; boundary=x' }, body })
const part = (head: string, content = '') => `--x\r\n${head}\r\n\r\n${content}\r\n`

function formOf(text: string): WireRequest {
  const request = v1({ method: 'POST' })
  return { ...request, body: Buffer.concat([request.body, Buffer.from(`&${text}`)]) }
}

const requests: readonly (readonly [title: string, request: WireRequest, code: string | undefined])[] = [
  [
    'an Authorization with 440 KB of Credential=',
    v3({ authorization: `TC3-HMAC-SHA256 ${'Credential='.repeat(40_000)}` }),
    'AuthFailure.InvalidAuthorization',
  ],
  [
    'the longest Authorization, of Credential= with slashes',
    v3({ authorization: `TC3-HMAC-SHA256 ${'Credential=a/b/c/'.repeat(239)}` }),
    'AuthFailure.InvalidAuthorization',
  ],
  [
    'SignedHeaders with 4,000 names',
    wrongKey({
      headers: headersOf(names(200), 'a'),
      signedHeaders: [
        'content-type',
        'host',
        ...Array.from({ length: 4000 }, (_, index) => `x-header-${index % 200}`),
      ],
    }),
    'AuthFailure.InvalidAuthorization',
  ],
  [
    'SignedHeaders with one name 1,000 times',
    wrongKey({ signedHeaders: ['content-type', 'host', ...Array<string>(1000).fill('a')] }),
    'AuthFailure.InvalidAuthorization',
  ],
  [
    'a hundred long signed headers, and a wrong key',
    wrongKey({
      headers: headersOf(names(98), 'A'.repeat(8 * kilobyte)),
      signedHeaders: ['content-type', 'host', ...names(98)],
    }),
    'AuthFailure.SignatureFailure',
  ],
  [
    'a header of 900 KB',
    v3({ headers: { 'x-other': 'a'.repeat(900 * kilobyte) } }),
    'RequestSizeLimitExceeded',
  ],
  ['an action of 8 KB', v3({ action: 'a'.repeat(8 * kilobyte) }), 'InvalidAction'],
  [
    'a form with a name of 150 KB, and a wrong key',
    v1({ method: 'POST', secretKey, parameters: { ['a'.repeat(150 * kilobyte)]: '' } }),
    'AuthFailure.SignatureFailure',
  ],
  [
    'a form with many names',
    formOf(Array.from({ length: 100_000 }, (_, index) => `${index}&`).join('')),
    'InvalidParameter',
  ],
  ['a form of separators', formOf('&'.repeat(900 * kilobyte)), undefined],
  ['JSON of opening brackets', jsonOf('['.repeat(8 * megabyte)), 'InvalidParameter'],
  ['JSON of many numbers', jsonOf(`{"Text":[${'1,'.repeat(4 * megabyte)}1]}`), 'InvalidParameter'],
  ['JSON of many empty objects', jsonOf(`{"Text":[${'{},'.repeat(2 * megabyte)}{}]}`), 'InvalidParameter'],
  [
    'JSON of many names',
    jsonOf(`{${Array.from({ length: 500_000 }, (_, index) => `"${index}":1,`).join('')}"a":1}`),
    'InvalidParameter',
  ],
  ['JSON of escaped quotation marks', jsonOf(`{"Text":"${'\\"'.repeat(megabyte)}`), 'InvalidParameter'],
  ['JSON of white space', jsonOf(`${' '.repeat(4 * megabyte)}[`), 'InvalidParameter'],
  [
    'a part with long headers',
    multipart(`${part(`Content-Disposition: form-data; name="${';'.repeat(4 * megabyte)}`)}--x--`),
    'InvalidRequest',
  ],
  [
    'many parts',
    multipart(
      `${Array.from({ length: 40_000 }, (_, index) => part(`Content-Disposition: form-data; name=${index}`)).join('')}--x--`,
    ),
    'InvalidParameter',
  ],
]

describe('one request takes little processor time', () => {
  it.each(requests)('%s', async (_, request, code) => {
    const { Error: error } = await ask(createDemo(), request)
    expect(error?.Code).toBe(code)
    expect(await processorTime(request)).toBeLessThan(budget)
  })
})

/** The heap of an emulator that has handled a small request, in megabytes. */
const emptyHeap = 24

/** The most memory of one request, as a multiple of its size. */
const memoryFactor = 4

/**
 * Handles a request in a thread with a heap of limited size. V8 collects garbage before it gives up, so only memory that is in
 * use at the same time counts.
 *
 * @returns The HTTP status of the response.
 * @throws {Error} ERR_WORKER_OUT_OF_MEMORY
 */
async function handleWithin(megabytes: number, request: WireRequest): Promise<unknown> {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads')
    const { product, credentials, time, request } = workerData
    import('@tc3/mock').then(async ({ createMock }) => {
      const handlers = { echo: (Input) => ({ Input }) }
      const mock = createMock({ product, credentials: [credentials], clock: { now: () => time }, handlers, log() {} })
      parentPort.postMessage((await mock.handle(request)).status)
    })`
  // A worker cannot be given functions.
  const { examples: _, ...product } = demo
  const worker = new Worker(program, {
    eval: true,
    workerData: { product, credentials, time: now * 1000, request },
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(megabytes), maxYoungGenerationSizeMb: 2 },
  })
  try {
    const [status] = await once(worker, 'message')
    return status
  } finally {
    await worker.terminate()
  }
}

describe(`one request takes at most ${memoryFactor} times its size in memory`, () => {
  it.each(requests)('%s', async (_, request) => {
    const size = request.body.length + [...request.headers.values()].join('').length
    const limit = emptyHeap + (memoryFactor * size) / megabyte
    expect(await handleWithin(limit, request)).toBe(200)
  })

  it('is what this test measures', async () => {
    const size = 9 * megabyte
    const request = jsonOf(JSON.stringify({ Text: 'x'.repeat(size) }))
    await expect(handleWithin(8, request)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
  })
})

describe('what callers send cannot fill the memory', () => {
  it('of the log', async () => {
    const entries: LogEntry[] = []
    const mock = createDemo({ log: (entry) => entries.push(entry) })
    const parameters = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${'a'.repeat(1000)}${index}`, 'b'.repeat(500)]),
    )
    await ask(mock, v1({ method: 'POST', secretKey, parameters }))
    await ask(mock, v1({ method: 'POST', secretKey, parameters: { ['a'.repeat(150 * kilobyte)]: '' } }))
    expect(entries.filter(({ kind }) => kind === 'signature')).toHaveLength(2)
    for (const entry of entries) expect(formatLogEntry(entry).length).toBeLessThan(64 * kilobyte)
  })

  it('of the journal', async () => {
    const mock = createDemo({ log: () => {}, journal: { bytes: megabyte } })
    const request = v3({
      action: 'a'.repeat(8000),
      headers: { 'content-type': `application/json;${'a'.repeat(8000)}` },
    })
    await ask(mock, request)
    const before = heapInUse()
    for (let count = 0; count < 2000; count += 1) await ask(mock, request)
    expect(heapInUse() - before).toBeLessThan(2 * megabyte)
    const [entry] = mock.journal.entries()
    expect(entry?.form.contentType?.length).toBeLessThan(300)
    expect(entry?.action?.length).toBeLessThan(300)
  })
})

describe('the log', () => {
  /** Has an effect on terminals: ends a line, colours text, sets a title, reverses the direction of the text. */
  const tricks = ['\n', '\r', '\x1b[31m', '\x1b]0;title\x07', '\x9b31m', '\u202e', '\u2028', '\0', '\x7f']
  const suspicious = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

  it.each(tricks)('shows no %j of a caller', async (trick) => {
    const text = `a${trick}b`
    const entries: LogEntry[] = []
    const mock = createDemo({ log: (entry) => entries.push(entry) })
    for (const request of [
      v3({ action: text }),
      v3({ region: text }),
      v3({ input: { [text]: 1 } }),
      v3({ headers: { 'content-type': text } }),
      v3({ version: text, secretKey }),
      v3({ host: text, secretKey }),
      v1({ method: 'POST', secretKey, parameters: { [text]: text } }),
      v1({ method: 'POST', parameters: { [text]: text } }),
      { ...v3(), method: text },
    ])
      await ask(mock, request)
    expect(entries.length).toBeGreaterThan(9)
    for (const line of entries.flatMap((entry) => formatLogEntry(entry).split('\n'))) {
      expect(line).not.toMatch(suspicious)
      expect(line).not.toMatch(/^b/)
    }
  })

  it('does not change a response if it throws', async () => {
    const mock = createDemo({
      log() {
        throw new Error('The disk is full.')
      },
    })
    expect(await ask(mock, v3())).toHaveProperty('RequestId')
    expect((await ask(mock, v3({ secretKey }))).Error?.Code).toBe('AuthFailure.SignatureFailure')
    expect(mock.journal.entries()).toHaveLength(2)
  })
})
