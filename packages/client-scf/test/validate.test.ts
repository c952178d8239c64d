import * as validation from '@tc3/client-scf/validate'
import { createFunctionInput, createNamespaceInput, validate } from '@tc3/client-scf/validate'
import { type Action, createClient, isConfigurationError, isServiceError } from '@tc3/core'
import type { Field, InputSchema, ObjectSchema, Rule } from '@tc3/core/validate'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { checkedEmulator } from '../../mock-scf/test/checked-emulator.js'

describe('the input of CreateFunction', () => {
  it('gets all problems reported, with the documented descriptions', () => {
    const problems = validate(createFunctionInput, {
      FunctionName: '1hello',
      Code: { ZipFile: 'UEsFBg==', ZipPath: '/tmp' },
      MemorySize: 32,
      Layers: [{ LayerName: 'tools' }],
    })
    expect(problems.map(({ path, rule }) => [path, rule])).toEqual([
      ['FunctionName', 'pattern'],
      ['Code.ZipPath', 'unknown'],
      ['MemorySize', 'ranges'],
      ['Layers.0.LayerVersion', 'required'],
    ])
    expect(problems[2]?.description).toContain('Value range: 64 or 128-3072 MB')
  })

  it('has a problem if the memory size is not on a step', () => {
    const input = { FunctionName: 'hello', Code: { ZipFile: 'UEsFBg==' } }
    const messages = (MemorySize: number) =>
      validate(createFunctionInput, { ...input, MemorySize }).map(({ message }) => message)
    expect(messages(200)).toEqual(['MemorySize must be 64, or 128 to 3072 in steps of 128, but is 200.'])
    for (const size of [64, 128, 256, 3072]) expect(messages(size)).toEqual([])
  })

  it('has no problem if it is as documented', () => {
    const input = { FunctionName: 'hello', Code: { ZipFile: 'UEsFBg==' }, MemorySize: 128, Timeout: 3 }
    expect(validate(createFunctionInput, input)).toEqual([])
  })

  it('has problems with the schema of another action', () => {
    expect(validate(createNamespaceInput, { FunctionName: 'hello' }).map(({ rule }) => rule)).toEqual([
      'unknown',
      'required',
    ])
  })
})

function isSchema(value: unknown): value is InputSchema {
  return typeof value === 'object'
}
const schemas: InputSchema[] = Object.values(validation).filter(isSchema)

const candidates: Record<string, unknown[]> = {
  String: [
    'hello',
    'ENABLE',
    '1',
    '* * * * * * *',
    '2020-01-01 00:00:00',
    '2020-01-01',
    'invoke.headers.User',
    'abcdefghijklmnopqrstuvwxyz0123456789',
  ],
  Timestamp: ['2020-01-01 00:00:00'],
  Integer: [1, 0, 3, 64, 128, 1024],
  Float: [0.5],
  Boolean: [true],
}

/** A valid value, with all members. */
function validValue(field: Field, types: InputSchema['types']): unknown {
  const members = types[field.type]
  const element = members === undefined ? validPrimitive(field) : validMembers(members, types)
  return field.list ? [element] : element
}

function validMembers(schema: ObjectSchema, types: InputSchema['types']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).map(([name, field]) => [name, validValue(field, types)]))
}

function validPrimitive(field: Field): unknown {
  const schema = { action: 'Try', input: { value: { ...field, list: false } }, types: {} }
  const value = [...(field.enum ?? []), ...(candidates[field.type] ?? [])].find(
    (candidate) => validate(schema, { value: candidate }).length === 0,
  )
  if (value === undefined) throw new Error(`No candidate is valid for ${JSON.stringify(field)}.`)
  return value
}

/** Values that violate one rule of a parameter, each with the rule. */
function* violatingValues(field: Field, valid: unknown): Generator<readonly [Rule, unknown]> {
  const {
    type,
    list,
    required,
    open,
    min,
    max,
    maxWhen,
    step,
    ranges,
    minLength,
    maxLength,
    maxBytes,
    maxItems,
  } = field
  const wrap = (value: unknown) => (list ? [value] : value)
  if (required) yield ['required', undefined]
  yield ['type', wrap(type === 'String' || type === 'Timestamp' ? 1 : 'text')]
  if (list) yield ['type', 'text']
  if (list && maxItems !== undefined) {
    const [item] = Array.isArray(valid) ? valid : []
    yield ['maxItems', Array.from({ length: maxItems + 1 }, () => item)]
  }
  if (field.enum !== undefined && !open)
    yield ['enum', wrap(typeof field.enum[0] === 'number' ? 4711 : 'no value')]
  if (min !== undefined) yield ['min', wrap(min - 1)]
  if (max !== undefined) yield ['max', wrap(Math.max(max, maxWhen?.max ?? max) + 1)]
  if (step !== undefined) yield ['step', wrap(step + 0.5 * step)]
  if (ranges !== undefined) yield ['ranges', wrap(Math.max(...ranges.map(({ max }) => max)) + 1)]
  if (minLength !== undefined && minLength > 0) yield ['minLength', wrap('')]
  if (maxLength !== undefined) yield ['maxLength', wrap('a'.repeat(maxLength + 1))]
  if (maxBytes !== undefined) yield ['maxBytes', wrap('a'.repeat(maxBytes + 1))]
  if (field.pattern !== undefined) yield ['pattern', wrap('\n')]
}

interface InvalidInput {
  readonly path: string
  readonly rule: Rule
  readonly input: Record<string, unknown>
}

/** Copies of a valid input with one violation, for each parameter and member at any depth. */
function* invalidInputs(
  schema: ObjectSchema,
  types: InputSchema['types'],
  valid: Record<string, unknown>,
  path = '',
): Generator<InvalidInput> {
  yield { path: `${path}Nonsense`, rule: 'unknown', input: { ...valid, Nonsense: 'text' } }
  for (const [name, field] of Object.entries(schema)) {
    for (const [rule, value] of violatingValues(field, valid[name])) {
      // A violation of an element is reported at the element.
      const place = Array.isArray(value) && rule !== 'maxItems' ? `${path}${name}.0` : `${path}${name}`
      yield { path: place, rule, input: { ...valid, [name]: value } }
    }
    const members = types[field.type]
    if (members === undefined) continue
    const inside = `${path}${name}.${field.list ? '0.' : ''}`
    for (const nested of invalidInputs(members, types, validMembers(members, types), inside)) {
      yield { ...nested, input: { ...valid, [name]: field.list ? [nested.input] : nested.input } }
    }
  }
}

describe.each(schemas)('the validation and the emulator agree on $action:', ({ action, input, types }) => {
  const cloud = createScf({ rateLimits: false })
  const { credentials } = cloud
  const { fetch } = checkedEmulator(cloud)
  const client = createClient(
    { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' },
    { region: 'ap-guangzhou', credentials, fetch, retry: false },
  )
  const bareAction: Action<object, { RequestId: string }> = { name: action, region: false }
  /** The error code, or the option of the client's own error, because input over 10 MB is not sent; empty for success. */
  const errorCode = (value: object): Promise<string> =>
    client.send(bareAction, value).then(
      () => '',
      (error: unknown) => {
        if (isServiceError(error)) return error.code
        if (isConfigurationError(error)) return error.option
        throw error
      },
    )
  const valid = validMembers(input, types)

  it('valid inputs are accepted', async () => {
    expect(validate({ action, input, types }, valid)).toEqual([])
    // Other errors are possible: the function may not exist.
    expect(await errorCode(valid)).not.toMatch(/^(MissingParameter|UnknownParameter|InvalidParameter)$/)
  })

  it('inputs that violate a rule are rejected', async () => {
    for (const { path, rule, input: invalid } of invalidInputs(input, types, valid)) {
      const title = `${path} violates ${rule}`
      const problems = validate({ action, input, types }, invalid)
      expect(problems, title).toContainEqual(expect.objectContaining({ path, rule }))
      expect(await errorCode(invalid), title).toMatch(
        /^(MissingParameter|UnknownParameter|InvalidParameter|InvalidParameterValue|LimitExceeded|input)(\.|$)/,
      )
    }
  })
})
