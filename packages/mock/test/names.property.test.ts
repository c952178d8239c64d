import { type CallOptions, type ClientOptions, createClient } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { type Problem, validate } from '@tc3/core/validate'
import { ApiError, createMock, type Product } from '@tc3/mock'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

// `npm run soak` tries far more.
const runs = Number(process.env.RUNS ?? 100)

/** Members that all objects inherit, or that JavaScript treats specially in some places. */
const inherited = [
  '__proto__',
  '__defineGetter__',
  'constructor',
  'hasOwnProperty',
  'prototype',
  'then',
  'toJSON',
  'toString',
  'valueOf',
  '_',
]

/** Names of the spec that no common parameter has. */
const name = fc.oneof(
  fc.constantFrom(...inherited),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/).filter((one) => !(one in commonNames)),
)
const commonNames: object = Object.fromEntries(
  'Action Language Nonce Region RequestClient SecretId Signature SignatureMethod Timestamp Token Version'
    .split(' ')
    .map((one) => [one, true]),
)

type Encoder = NonNullable<CallOptions['encode']>

type Fields = Product['actions'][string]['input']

/** The parameters of an action and the members of its data type, and an input with some of them. */
interface Case {
  readonly fields: Fields
  readonly members: Fields
  readonly input: object
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 })
const scalar = fc.oneof(
  text.map((value) => ({ field: { type: 'String' }, value })),
  fc.maxSafeInteger().map((value) => ({ field: { type: 'Integer' }, value })),
  fc.boolean().map((value) => ({ field: { type: 'Boolean' }, value })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((value) => ({
    field: { type: 'String', list: true },
    value,
  })),
)
// The flattened form cannot express an empty object.
const scalars = fc.uniqueArray(fc.tuple(name, scalar), {
  selector: ([one]) => one,
  minLength: 1,
  maxLength: 5,
})

function fieldsOf(entries: readonly (readonly [string, { readonly field: object }])[]): Fields {
  return JSON.parse(JSON.stringify(Object.fromEntries(entries.map(([key, { field }]) => [key, field]))))
}

function valuesOf(entries: readonly (readonly [string, { readonly value: unknown }])[]): object {
  return Object.fromEntries(entries.map(([key, { value }]) => [key, value]))
}

/** Inputs with parameters, and with an object and a list of objects under other such names. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(scalars, scalars, fc.tuple(name, name))
  .map(([parameters, members, [one, list]]) => {
    const value = valuesOf(members)
    const objects = new Map([
      [one, { field: { type: 'Part' }, value }],
      [list, { field: { type: 'Part', list: true }, value: [value, value] }],
    ])
    const entries = [...parameters.filter(([key]) => !objects.has(key)), ...objects]
    return { fields: fieldsOf(entries), members: fieldsOf(members), input: valuesOf(entries) }
  })

/** An emulator with one action, which returns its input, and a client of it. */
function scene(
  fields: Fields,
  members: Fields,
  options: ClientOptions = {},
  behaviour: (input: object) => object = (input) => ({ Input: input }),
) {
  const product: Product = {
    service: 'demo',
    version: '2020-01-01',
    endpoint: 'demo.tencentcloudapi.com',
    regions: ['ap-north'],
    actions: {
      Echo: {
        handler: 'echo',
        rateLimit: 1_000_000,
        region: 'not required',
        input: fields,
        output: {},
        errors: [],
      },
    },
    types: { Part: members },
    errors: {},
  }
  const received: object[] = []
  const echo = (input: object) => {
    received.push(input)
    return behaviour(input)
  }
  const mock = createMock({ product, handlers: { echo } })
  const { credentials, fetch } = mock
  const client = createClient(product, { credentials, fetch, retry: false, ...options })
  const send = (input: object, encode?: Encoder): Promise<object> =>
    client.send({ name: 'Echo', region: false }, input, encode && { encode })
  return { mock, received, send }
}

// Equality of texts also distinguishes own members from inherited ones.
const json = (value: unknown) => JSON.stringify(value)

const untouched = Object.getOwnPropertyNames(Object.prototype).sort()
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched)
  for (const one of inherited) expect(Object.keys({})).not.toContain(one)
})

describe(`parameters with any name get through (${runs} inputs per form)`, () => {
  const forms: [string, ClientOptions, Encoder?][] = [
    ['a POST of JSON', {}],
    ['a GET', { method: 'GET' }],
    ['multipart/form-data', {}, multipart],
    ['a form with HmacSHA256', { signatureMethod: hmacSha256 }],
    ['a GET with HmacSHA1', { signatureMethod: hmacSha1, method: 'GET' }],
  ]
  it.each(forms)('%s', async (_form, options, encode) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ fields, members, input }) => {
        const { mock, received, send } = scene(fields, members, options)
        const output = await send(input, encode)
        expect(received.map(json)).toEqual([json(input)])
        expect(json(Object.entries(output)[0])).toBe(json(['Input', input]))
        expect(json(mock.journal.last('Echo')?.input)).toBe(json(input))
        expect(json(mock.journal.last('Echo')?.output)).toBe(json({ Input: input }))
        expect(mock.journal.expect({ action: 'Echo', input })).toHaveLength(1)
      }),
      { numRuns: runs },
    )
  })
})

it('members of outputs can have any name', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ input }) => {
      const { send } = scene({}, {}, {}, () => input)
      const { RequestId, ...output }: { RequestId?: string } = await send({})
      expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
      expect(json(output)).toBe(json(input))
    }),
    { numRuns: runs },
  )
})

it('defaults of parameters and members can have any name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 2, maxLength: 5 }),
      async ([object = '', ...names]) => {
        const defaults: Fields = Object.fromEntries(
          names.map((one) => [one, { type: 'String', default: 'x' }]),
        )
        const fields = Object.fromEntries([...Object.entries(defaults), [object, { type: 'Part' }]])
        const { received, send } = scene(fields, defaults)
        await send(Object.fromEntries([[object, {}]]))
        const filled = names.map((one) => [one, 'x'])
        const expected = Object.fromEntries([[object, Object.fromEntries(filled)], ...filled])
        expect(received.map(json)).toEqual([json(expected)])
      },
    ),
    { numRuns: runs },
  )
})

it('unknown and missing parameters are found, whatever their name is', async () => {
  await fc.assert(
    fc.asyncProperty(name, name, async (required, unknown) => {
      fc.pre(required !== unknown)
      const fields: Fields = Object.fromEntries([[required, { type: 'String', required: true }]])
      const { send } = scene(fields, {})
      await expect(send({})).rejects.toMatchObject({ code: 'MissingParameter' })
      const input = Object.fromEntries([
        [required, 'x'],
        [unknown, 'y'],
      ])
      await expect(send(input)).rejects.toMatchObject({ code: 'UnknownParameter' })
      const described = Object.fromEntries(
        Object.entries(fields).map(([key, field]) => [key, { ...field, description: key }]),
      )
      const rulesOf = (value: object) =>
        validate({ action: 'Echo', input: described, types: {} }, value).map(({ rule, path }: Problem) => [
          rule,
          path,
        ])
      expect(rulesOf({})).toEqual([['required', required]])
      expect(rulesOf(input)).toEqual([['unknown', unknown]])
    }),
    { numRuns: runs },
  )
})

it.each([...inherited, 'lower.case', 'FailedOperation.SHOUTING_CODE', 'InvalidParameter.'])(
  'an error can have the code %s',
  async (code) => {
    const { send } = scene({}, {}, {}, () => {
      throw new ApiError(code)
    })
    await expect(send({})).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`${code}: ${code}`),
    })
  },
)

describe('a parameter that is named like a common one', () => {
  const names = Object.keys(commonNames)
  const fields: Fields = Object.fromEntries(names.map((one) => [one, { type: 'String' }]))
  const input = Object.fromEntries(names.map((one) => [one, `the ${one} of the action`]))

  it.each<[string, ClientOptions, Encoder?]>([
    ['a POST of JSON', {}],
    ['a GET', { method: 'GET' }],
    ['multipart/form-data', {}, multipart],
  ])('is sent with TC3-HMAC-SHA256 in %s', async (_form, options, encode) => {
    const { mock, received, send } = scene(fields, {}, options)
    await send(input, encode)
    expect(received).toEqual([input])
    expect(mock.journal.last()).toMatchObject({ action: 'Echo', input, verified: true })
  })

  it.each(
    names.flatMap((one) => [hmacSha1, hmacSha256].map((method) => [one, method.name, method] as const)),
  )('is rejected by the client with a v1 signature: %s with %s', async (one, _name, signatureMethod) => {
    const { mock, received, send } = scene(fields, {}, { signatureMethod })
    await expect(send({ [one]: 'x' })).rejects.toMatchObject({
      name: 'ConfigurationError',
      option: 'input',
      message:
        `The input must be without ${one}, the name of a common parameter of ${signatureMethod.name}. To send it, use ` +
        'TC3-HMAC-SHA256, which sends common parameters as headers: leave the option signatureMethod out.',
    })
    expect(mock.journal.entries()).toEqual([])
    // An absent value clashes with nothing.
    await send({ [one]: undefined })
    expect(received).toEqual([{}])
  })
})
