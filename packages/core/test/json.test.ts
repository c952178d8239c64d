import { createClient } from '@tc3/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cvm, describeRegions, recorder } from './request-recorder.js'

async function received(content: string): Promise<unknown> {
  const { options } = recorder(`{"Response":${content}}`)
  return createClient(cvm, options).send(describeRegions, {})
}

async function sent(input: object, method: 'GET' | 'POST' = 'POST'): Promise<string> {
  const { options, request } = recorder()
  await createClient(cvm, { ...options, method }).send(describeRegions, input)
  return method === 'GET' ? new URL(request().url).search : request().text()
}

describe('an integer beyond 2^53', () => {
  it('is returned as a bigint, with all digits', async () => {
    expect(
      await received(
        '{"Id":12345678901234567891,"List":[-9007199254740993,1],"Deep":{"Id":9007199254740993}}',
      ),
    ).toEqual({ Id: 12345678901234567891n, List: [-9007199254740993n, 1], Deep: { Id: 9007199254740993n } })
  })

  it.each([
    ['a safe integer', '9007199254740991', 9007199254740991],
    ['a negative safe integer', '-9007199254740991', -9007199254740991],
    ['a fraction', '0.12345678901234567890', 0.12345678901234568],
    ['a fraction of many digits', '12345678901234567890.5', 12345678901234567000],
    ['an exponent', '1e300', 1e300],
    ['an exponent of many digits', '12345678901234567890e2', 1234567890123456800000],
    ['text', '"12345678901234567890"', '12345678901234567890'],
    ['text with quotes', '"a\\":12345678901234567890,\\\\"', 'a":12345678901234567890,\\'],
  ])('is not %s', async (_case, json, value) => {
    expect(await received(`{"V":${json}}`)).toEqual({ V: value })
    // The same next to an integer that is.
    expect(await received(`{"V":${json},"B":[9007199254740993]}`)).toEqual({
      V: value,
      B: [9007199254740993n],
    })
  })

  it('is found at each place', async () => {
    for (let length = 0; length < 40; length += 1) {
      const before = JSON.stringify('x'.repeat(length))
      for (const [digits, value] of [
        ['9007199254740993', 9007199254740993n],
        ['12345678901234567', 12345678901234567n],
        ['900719925474099', 900719925474099],
      ] as const) {
        expect(await received(`{"A":${before},"B":${digits}}`)).toMatchObject({ B: value })
      }
    }
  })

  it('can be a name', async () => {
    expect(await received('{"12345678901234567890":1}')).toEqual({ '12345678901234567890': 1 })
  })

  it('does not make invalid JSON valid', async () => {
    for (const invalid of [
      '{"A":12345678901234567890x}',
      '{"A":012345678901234567890}',
      '{"A":"1234567890123456',
    ]) {
      await expect(received(invalid)).rejects.toMatchObject({ name: 'ResponseError' })
    }
  })

  it('is found in linear time in a long string', async () => {
    const text = '\\"1234567890123456'.repeat(500_000)
    expect(await received(`{"Log":"${text}","Id":9007199254740993}`)).toMatchObject({ Id: 9007199254740993n })
    await expect(received(`{"Log":"${text}`)).rejects.toMatchObject({ name: 'ResponseError' })
  })

  it('is sent from a bigint as an integer, in JSON and in a query', async () => {
    const input = { Id: 12345678901234567891n, List: [{ Id: -1n }], Name: '\ud83d\ude00 "1"', No: undefined }
    expect(await sent(input)).toBe('{"Id":12345678901234567891,"List":[{"Id":-1}],"Name":"😀 \\"1\\""}')
    expect(await sent({ Id: 12345678901234567891n }, 'GET')).toBe('?Id=12345678901234567891')
  })

  it('does not change the TypeError of a cycle', async () => {
    const cycle: Record<string, unknown> = { Id: 1n }
    cycle.self = cycle
    await expect(sent(cycle)).rejects.toBeInstanceOf(TypeError)
  })

  it('is preserved by a round trip among any other values', async () => {
    const pieces = ['\ud800', '\udc00', '"', '\\', ':', '-', '1', '1234567890123456']
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.boolean(),
        fc.constant(null),
        fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .map((number) => (Object.is(number, -0) ? 0 : number)),
        fc.maxSafeInteger(),
        fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }),
        fc.bigInt({ min: -(2n ** 200n), max: -(2n ** 53n) }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    // Doubles that print as integers beyond 2^53 become bigints of the same value.
    const afterRoundTrip = (one: unknown): unknown =>
      typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one) && Math.abs(one) < 1e21
        ? BigInt(String(one))
        : Array.isArray(one)
          ? one.map(afterRoundTrip)
          : typeof one === 'object' && one !== null
            ? Object.fromEntries(Object.entries(one).map(([name, member]) => [name, afterRoundTrip(member)]))
            : one
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, value, { noNullPrototype: true }), async (input) => {
        // Nested, because a member Error of the Response would be an error of the service.
        expect(await received(await sent({ Content: input }))).toEqual({ Content: afterRoundTrip(input) })
      }),
    )
  })
})

describe('text that begins with a lone surrogate', () => {
  it.each([
    ['\\ud800', '\ud800'],
    ['\\uD800', '\ud800'],
    // The first half of a character.
    ['\ud800\udc00', '\ud800\udc00'],
  ])('and an integer is not a bigint: %s', async (json, text) => {
    expect(
      await received(`{"V":"${json}1234567890123456","${json}1234567890123456":[9007199254740993]}`),
    ).toEqual({ V: `${text}1234567890123456`, [`${text}1234567890123456`]: [9007199254740993n] })
  })

  it('is sent unchanged next to a bigint', async () => {
    const input = { A: '\ud8001', '\ud8002': 2n, B: '"\ud8003', C: '\ud800\udc00', D: '\ud800' }
    expect(await sent(input)).toBe(
      '{"A":"\\ud8001","\\ud8002":2,"B":"\\"\\ud8003","C":"\ud800\udc00","D":"\\ud800"}',
    )
  })
})
