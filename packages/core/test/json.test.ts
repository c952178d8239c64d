import { createClient } from '@tc3/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cvm, describeRegions, recorder } from './recorder.js'

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
  it('arrives as a bigint, with all its digits', async () => {
    expect(
      await received(
        '{"Id":12345678901234567891,"List":[-9007199254740993,1],"Deep":{"Id":9007199254740993}}',
      ),
    ).toEqual({ Id: 12345678901234567891n, List: [-9007199254740993n, 1], Deep: { Id: 9007199254740993n } })
  })

  it.each([
    ['an integer that a number holds', '9007199254740991', 9007199254740991],
    ['the same below zero', '-9007199254740991', -9007199254740991],
    ['a fraction', '0.12345678901234567890', 0.12345678901234568],
    ['a fraction of many digits', '12345678901234567890.5', 12345678901234567000],
    ['an exponent', '1e300', 1e300],
    ['an exponent of many digits', '12345678901234567890e2', 1234567890123456800000],
    ['text', '"12345678901234567890"', '12345678901234567890'],
    ['text with quotes', '"a\\":12345678901234567890,\\\\"', 'a":12345678901234567890,\\'],
  ])('is not %s', async (_what, json, value) => {
    expect(await received(`{"V":${json}}`)).toEqual({ V: value })
    // Nor beside one that is.
    expect(await received(`{"V":${json},"B":[9007199254740993]}`)).toEqual({
      V: value,
      B: [9007199254740993n],
    })
  })

  it('may be a name', async () => {
    expect(await received('{"12345678901234567890":1}')).toEqual({ '12345678901234567890': 1 })
  })

  it('does not make JSON of what is none', async () => {
    for (const wrong of [
      '{"A":12345678901234567890x}',
      '{"A":012345678901234567890}',
      '{"A":"1234567890123456',
    ]) {
      await expect(received(wrong)).rejects.toMatchObject({ name: 'ResponseError' })
    }
  })

  it('costs no more in a long text than reading it', async () => {
    const text = '\\"1234567890123456'.repeat(500_000)
    expect(await received(`{"Log":"${text}","Id":9007199254740993}`)).toMatchObject({ Id: 9007199254740993n })
    await expect(received(`{"Log":"${text}`)).rejects.toMatchObject({ name: 'ResponseError' })
  })

  it('is sent as an integer from a bigint, in JSON and in a query', async () => {
    const input = { Id: 12345678901234567891n, List: [{ Id: -1n }], Name: '\ud83d\ude00 "1"', No: undefined }
    expect(await sent(input)).toBe('{"Id":12345678901234567891,"List":[{"Id":-1}],"Name":"😀 \\"1\\""}')
    expect(await sent({ Id: 12345678901234567891n }, 'GET')).toBe('?Id=12345678901234567891')
  })

  it('leaves a cycle the TypeError that it is', async () => {
    const cycle: Record<string, unknown> = { Id: 1n }
    cycle.self = cycle
    await expect(sent(cycle)).rejects.toBeInstanceOf(TypeError)
  })

  it('comes back as it was, among any other values', async () => {
    const text = fc.string({ unit: 'grapheme' })
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
    const asSent = (one: unknown): unknown =>
      typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one) && Math.abs(one) < 1e21
        ? BigInt(String(one))
        : Array.isArray(one)
          ? one.map(asSent)
          : typeof one === 'object' && one !== null
            ? Object.fromEntries(Object.entries(one).map(([name, member]) => [name, asSent(member)]))
            : one
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, value, { noNullPrototype: true }), async (input) => {
        // Error in a Response is the service's own.
        expect(await received(await sent({ Content: input }))).toEqual({ Content: asSent(input) })
      }),
    )
  })
})
