import { describe, expect, it } from 'vitest'
import { createGobDecoder, createGobEncoder, type GobRecord, type GobStruct } from '../../src/runtime/gob.js'
import captured from './go.json' with { type: 'json' }

const request: GobStruct = { name: 'Request', fields: { ServiceMethod: 'string', Seq: 'uint' } }
const pingRequest: GobStruct = { name: 'PingRequest', fields: {} }
const invokeRequest: GobStruct = {
  name: 'InvokeRequest',
  fields: {
    Payload: 'bytes',
    RequestId: 'string',
    TraceId: 'string',
    Deadline: { name: 'InvokeRequest_Timestamp', fields: { Seconds: 'int', Nanos: 'int' } },
    InvokedFunctionUnique: 'string',
    ClientContext: 'bytes',
    Namespace: 'string',
    FunctionName: 'string',
    FunctionVersion: 'string',
    MemoryLimitInMb: 'int',
    TimeLimitInMs: 'int',
    Environment: 'string',
    TencentcloudRegion: 'string',
    TencentcloudAppID: 'string',
    TencentcloudUin: 'string',
    FunctionTrace: 'string',
  },
}

/** The values that go/capture.go encodes. */
const requests: readonly [GobStruct, GobRecord][] = [
  [request, { ServiceMethod: 'Function.Ping', Seq: 0 }],
  [pingRequest, {}],
  [request, { ServiceMethod: 'Function.Invoke', Seq: 1 }],
  [
    invokeRequest,
    {
      Payload: Buffer.from('{"a":1}'),
      RequestId: '9d2f28c6-1d0f-4b0e-9a5c-3f6f7d1a2b3c',
      Deadline: { Seconds: 1577836803, Nanos: 250000000 },
      Namespace: 'default',
      FunctionName: 'sample',
      FunctionVersion: '$LATEST',
      MemoryLimitInMb: 128,
      TimeLimitInMs: 10000,
      Environment: '{"SCF_NAMESPACE":"default"}',
      TencentcloudRegion: 'ap-guangzhou',
      TencentcloudAppID: '100000000001',
      TencentcloudUin: '100000000001',
    },
  ],
]

/** Decodes bytes that arrive in chunks of a size. */
function decode(hex: string, size: number): GobRecord[] {
  const values: GobRecord[] = []
  const receive = createGobDecoder((value) => values.push(value))
  const data = Buffer.from(hex, 'hex')
  for (let start = 0; start < data.length; start += size) receive(data.subarray(start, start + size))
  return values
}

describe('gob', () => {
  it('encodes requests to the same bytes as Go', () => {
    const { encode } = createGobEncoder()
    const bytes = Buffer.concat(requests.map(([type, value]) => encode(type, value)))
    expect(bytes.toString('hex')).toBe(captured.requests)
  })

  it.each([1, 7, 10_000])('decodes replies of Go in chunks of %i bytes', (size) => {
    expect(decode(captured.replies.panic.join(''), size)).toEqual([
      { ServiceMethod: 'Function.Ping' },
      {},
      { ServiceMethod: 'Function.Invoke', Seq: 1 },
      {
        Error: {
          Message: 'so bad',
          Type: 'string',
          StackTrace: [
            { Path: 'fn/main.go', Line: 7, Label: 'handle' },
            { Path: 'fn/main.go', Line: 300, Label: 'main' },
          ],
          ShouldExit: true,
        },
      },
    ])
  })

  it.each([0, 127, 128, 255, 256, 65_535, 2 ** 32, 2 ** 50, -1, -64, -65, -1234567])(
    'decodes the integer %i that it has encoded',
    (value) => {
      const type: GobStruct = { name: 'Sample', fields: { value: 'int' } }
      const bytes = createGobEncoder().encode(type, { value })
      expect(decode(bytes.toString('hex'), 1)).toEqual([value === 0 ? {} : { value }])
    },
  )

  // A definition of a struct with three fields, and the type 69.
  const definition = captured.replies.result[0]?.slice(0, 0x3b * 2)

  it.each([
    ['a message that is too long', 'fc7fffffff', 'A message of gob has more than'],
    ['an integer that is too long', '80', 'An integer of gob has more than 8 bytes.'],
    [
      'a text that is longer than its message',
      `${definition}05ff8a017f00`,
      'A message of gob ends too early.',
    ],
    ['a field that does not exist', `${definition}04ff8a0900`, 'A struct of gob has no field 8.'],
    ['a value of an unknown type', '03ff8a00', 'The type 69 of gob is neither defined'],
    ['a value that is no struct', '020400', 'The type 2 of gob is no struct.'],
  ])('refuses %s', (_, hex, message) => {
    expect(() => decode(hex, 100)).toThrow(message)
  })
})
