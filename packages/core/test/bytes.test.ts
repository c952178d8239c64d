import { runInNewContext } from 'node:vm'
import {
  type Action,
  type ClientOptions,
  ConfigurationError,
  createClient,
  isConfigurationError,
} from '@tc3/core'
import { encodeBytes } from '@tc3/core/bytes'
import { multipart } from '@tc3/core/multipart'
import { hmacSha1 } from '@tc3/core/v1'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { credentials } from './request-recorder.js'

const bytes = Uint8Array.of(0, 250, 255, 62, 63, 1, 2)
const text = 'APr/Pj8BAg=='

describe('encodeBytes', () => {
  it.each(['with', 'without'])('encodes bytes of any length like Buffer, %s it', (how) => {
    const { Buffer } = globalThis
    if (how === 'without') vi.stubGlobal('Buffer', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    const encode = (Data: Uint8Array) => encodeBytes({ Data }, ['Data'], ConfigurationError)
    for (const length of [6143, 6144, 6145, 18_432, 100_000]) {
      const Data = Uint8Array.from({ length }, (_, index) => index * 7)
      expect(encode(Data)).toEqual({ Data: Buffer.from(Data).toString('base64') })
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(3), (bytes, start) => {
        const Data = bytes.subarray(start)
        expect(encode(Data)).toEqual({ Data: Buffer.from(Data).toString('base64') })
      }),
    )
  })

  it.each(['__proto__', 'constructor', 'toString'])(
    'encodes a parameter with the name %s, if there is one',
    (name) => {
      const input = Object.fromEntries([[name, bytes]])
      const encoded = encodeBytes(input, [name], ConfigurationError)
      expect(Object.entries(encoded)).toEqual([[name, text]])
      expect(Object.entries(encodeBytes({}, [name, `${name}.Data`], ConfigurationError))).toEqual([])
    },
  )

  it('encodes 10 MB', () => {
    const Data = new Uint8Array(10_000_000).fill(0x61)
    expect(encodeBytes({ Data }, ['Data'], ConfigurationError)).toEqual({
      Data: Buffer.from(Data).toString('base64'),
    })
  })

  it.each([
    ['a Uint8Array', bytes],
    ['a Buffer', Buffer.from(bytes)],
    ['a view of a part of a buffer', Uint8Array.of(9, 9, ...bytes, 9).subarray(2, 9)],
    ['a Buffer within a pool', Buffer.from([9, ...bytes, 9]).subarray(1, 8)],
    ['a view of shared memory', sharedCopy(bytes)],
    ['a Uint8Array of another realm', runInNewContext('Uint8Array.of(0, 250, 255, 62, 63, 1, 2)')],
    ['a text, as it is', text],
  ])('accepts %s', (_, Data) => {
    expect(encodeBytes({ Data }, ['Data'], ConfigurationError)).toEqual({ Data: text })
  })

  it('finds nested parameters, also in arrays, and leaves all others', () => {
    const input = {
      Name: 'a',
      Code: { Data: bytes, Other: 1 },
      Parts: [{ Data: bytes }, { Data: 'AA==' }, { Name: 'none' }],
      List: [bytes, 'AA=='],
      Files: bytes,
    }
    const before = structuredClone(input)
    expect(
      encodeBytes(input, ['Code.Data', 'Parts.Data', 'List', 'Missing', 'Missing.Data'], ConfigurationError),
    ).toEqual({
      Name: 'a',
      Code: { Data: text, Other: 1 },
      Parts: [{ Data: text }, { Data: 'AA==' }, { Name: 'none' }],
      List: [text, 'AA=='],
      Files: bytes,
    })
    expect(input).toEqual(before)
  })

  it.each([undefined, null])('leaves out %s', (Data) => {
    expect(encodeBytes({ Data, Code: { Data } }, ['Data', 'Code.Data'], ConfigurationError)).toEqual({
      Data,
      Code: { Data },
    })
  })

  it.each([
    ['ArrayBuffer', bytes.buffer],
    ['SharedArrayBuffer', new SharedArrayBuffer(1)],
    ['Blob', new Blob([bytes])],
    ['File', new File([bytes], 'a.zip')],
    ['DataView', new DataView(bytes.buffer)],
    ['Uint16Array', new Uint16Array(2)],
    ['Promise', Promise.resolve(bytes)],
    ['ReadableStream', new ReadableStream()],
    ['Number', 7],
    ['Object', { type: 'Buffer', data: [1] }],
    ['Date', new Date(0)],
  ])('rejects a value of the type %s', (type, Data) => {
    let error: unknown
    try {
      encodeBytes({ Code: { Data } }, ['Code.Data'], ConfigurationError)
    } catch (thrown) {
      error = thrown
    }
    expect(isConfigurationError(error) && [error.option, error.message]).toEqual([
      'input',
      `Code.Data must be a Uint8Array or a string in Base64, but its type is ${type}. ` +
        'Pass new Uint8Array(buffer) for an ArrayBuffer, and new Uint8Array(await blob.arrayBuffer()) for a Blob.',
    ])
  })
})

function sharedCopy(original: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(original.length))
  shared.set(original)
  return shared
}

interface Upload {
  Name: string
  Data: string | Uint8Array
  Parts?: { Data: Uint8Array }[]
}

const upload: Action<Upload, { RequestId: string }> = {
  name: 'Upload',
  region: false,
  encodeInput: (input, InputError) => encodeBytes(input, ['Data', 'Parts.Data'], InputError),
}

const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }

/** Sends an upload and returns the request. */
async function sent(
  options: ClientOptions,
  callOptions: Parameters<ReturnType<typeof createClient>['send']>[2] = {},
) {
  const requests: Request[] = []
  const client = createClient(service, {
    credentials,
    ...options,
    fetch: async (url, init) => {
      requests.push(new Request(url, init))
      return Response.json({ Response: { RequestId: 'r' } })
    },
  })
  await client.send(upload, { Name: 'a', Data: bytes, Parts: [{ Data: bytes }] }, callOptions)
  const [request] = requests
  if (request === undefined) throw new Error('Nothing was sent.')
  return request
}

describe('an action with encodeInput sends the encoded bytes', () => {
  it('in JSON', async () => {
    expect(await (await sent({})).json()).toEqual({ Name: 'a', Data: text, Parts: [{ Data: text }] })
  })

  it('in a query', async () => {
    const { searchParams } = new URL((await sent({ method: 'GET' })).url)
    expect([searchParams.get('Data'), searchParams.get('Parts.0.Data')]).toEqual([text, text])
  })

  it.each(['GET', 'POST'] as const)('as v1 parameters over %s', async (method) => {
    const request = await sent({ method, signatureMethod: hmacSha1 })
    const form = method === 'GET' ? new URL(request.url).searchParams : await request.formData()
    expect([form.get('Data'), form.get('Parts.0.Data')]).toEqual([text, text])
  })

  it('as fields in multipart/form-data', async () => {
    const form = await (await sent({}, { encode: multipart })).formData()
    expect([form.get('Data'), form.get('Parts.0.Data')]).toEqual([text, text])
  })

  it('again in a retry', async () => {
    const bodies: unknown[] = []
    const client = createClient(service, {
      credentials,
      clock: { now: () => 0, sleep: async () => {} },
      fetch: async (_, init) => {
        bodies.push(JSON.parse(String(init?.body)))
        const failure = { Error: { Code: 'RequestLimitExceeded', Message: 'later' } }
        return Response.json({ Response: { ...(bodies.length < 3 && failure), RequestId: 'r' } })
      },
    })
    await client.send(upload, { Name: 'a', Data: bytes })
    expect(bodies).toEqual(Array(3).fill({ Name: 'a', Data: text }))
  })
})
