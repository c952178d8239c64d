import { commonErrors } from '@tc3/core/platform'
import type { WireRequest } from '@tc3/mock'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

// `npm run soak` tries far more.
const runs = Number(process.env.RUNS ?? 400)
const documented = new Set(Object.keys(commonErrors))

/** Asserts that a request gets a response: a success, or a documented error other than InternalError. */
async function assertDocumented(request: WireRequest): Promise<void> {
  const mock = createDemo()
  const { Error: error } = await ask(mock, request)
  if (error && (!documented.has(error.Code) || error.Code === 'InternalError')) {
    throw new Error(`The response is ${error.Code}: ${error.Message}`)
  }
  expect(mock.entries.filter(({ kind }) => kind === 'failure')).toEqual([])
}

const headerName = fc.oneof(
  fc.constantFrom(
    'content-type',
    'host',
    'authorization',
    'x-tc-action',
    'x-tc-timestamp',
    'x-tc-content-sha256',
    '__proto__',
  ),
  fc.string({ maxLength: 20 }),
)
const contentType = fc.constantFrom(
  'application/json',
  'application/json;charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  contentType,
)
const anyQuery = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.webQueryParameters(),
  // Names that look like parameters, with indexes of all sizes.
  fc
    .array(
      fc.tuple(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'Text',
              'Count',
              'Tags',
              'Node',
              'Nodes',
              'Action',
              '__proto__',
              'constructor',
              'length',
              '',
            ),
            fc.nat().map(String),
          ),
          { minLength: 1, maxLength: 40 },
        ),
        fc.constantFrom('', '1', 'true', '%', '%FF', 'a+b', 'x%3D'),
      ),
      { maxLength: 10 },
    )
    .map((all) => all.map(([path, value]) => `${path.join('.')}=${value}`).join('&')),
)
const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map((json) => new TextEncoder().encode(json)),
  anyQuery.map((query) => new TextEncoder().encode(query)),
)

/** Existing parameters with any values. */
const anyValues = fc
  .dictionary(
    fc.constantFrom('Text', 'Count', 'Ratio', 'On', 'When', 'Tags', 'Node', 'Nodes'),
    fc.jsonValue(),
  )
  .map((input) => JSON.stringify(input))

describe(`any request gets a documented response, and nothing throws (${runs} requests each)`, () => {
  it('any request', async () => {
    const anything = fc.record({
      method: fc.oneof(fc.constantFrom('GET', 'POST'), fc.string({ maxLength: 10 })),
      origin: fc.constant('http://h'),
      host: anyText,
      path: anyText,
      query: anyQuery,
      headers: fc.array(fc.tuple(headerName, anyText)).map((all) => new Map(all)),
      body: anyBody,
    })
    await fc.assert(fc.asyncProperty(anything, assertDocumented), { numRuns: runs })
  })

  it('a valid request with one change', async () => {
    const valid = fc.constantFrom(
      v3({ input: { Text: 'a' } }),
      v3({ method: 'GET', query: 'Text=a' }),
      v1(),
      v1({ method: 'POST' }),
    )
    const change = fc.oneof(
      fc.record({ host: anyText }),
      fc.record({ query: anyQuery }),
      fc.record({ body: anyBody }),
      fc.record({ header: headerName, value: fc.option(anyText, { nil: undefined }) }),
    )
    const changed = fc
      .tuple(valid, change)
      .map(([request, { header, value, ...others }]: [WireRequest, Change]) => {
        const headers = new Map(request.headers)
        if (header !== undefined && value === undefined) headers.delete(header)
        if (header !== undefined && value !== undefined) headers.set(header, value)
        return { ...request, ...others, headers }
      })
    await fc.assert(fc.asyncProperty(changed, assertDocumented), { numRuns: runs })
  })

  it('any Authorization', async () => {
    const valid = v3().headers.get('authorization') ?? ''
    const cut = fc.tuple(fc.nat(valid.length), fc.nat(valid.length), anyText)
    const authorization = fc.oneof(
      anyText,
      cut.map(([from, to, text]) => valid.slice(0, from) + text + valid.slice(to)),
    )
    await fc.assert(
      fc.asyncProperty(authorization, (text) => assertDocumented(v3({ authorization: text }))),
      { numRuns: runs },
    )
  })

  it('any JSON, signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), anyValues), (body) => assertDocumented(v3({ body }))),
      { numRuns: runs },
    )
  })

  it('any JSON with a wrong signature', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object().map((one) => JSON.stringify(one)),
        (body) => assertDocumented(v3({ body, secretKey: 'other' })),
      ),
      { numRuns: runs },
    )
  })

  it('any query, signed', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, (query) => assertDocumented(v3({ method: 'GET', query }))),
      { numRuns: runs },
    )
  })

  it('any parameters, signed', async () => {
    const name = fc.oneof(
      fc.constantFrom('Text', 'Tags.0', 'Node.Text', '__proto__', 'a.__proto__.b'),
      anyText,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, anyText)), (all) =>
        assertDocumented(v1({ method: 'POST', parameters: Object.fromEntries(all) })),
      ),
      { numRuns: runs },
    )
    expect({}).not.toHaveProperty('b')
  })
})

interface Change {
  readonly host?: string
  readonly query?: string
  readonly body?: Uint8Array
  readonly header?: string
  readonly value?: string | undefined
}

describe('requests that are meant to exhaust the emulator do not', () => {
  it.each([
    ['JSON with a million nested arrays', v3({ body: `{"Text":${'['.repeat(1e6)}${']'.repeat(1e6)}}` })],
    [
      'the same with a wrong signature',
      v3({ body: `{"Text":${'['.repeat(1e6)}${']'.repeat(1e6)}}`, secretKey: 'other' }),
    ],
    ['JSON with nested objects', v3({ body: `${'{"Node":'.repeat(1e5)}{}${'}'.repeat(1e5)}` })],
    ['a form with 500,000 dots', v1({ method: 'POST', parameters: { [`a${'.'.repeat(5e5)}`]: 'x' } })],
    ['an index of almost a billion', v1({ parameters: { 'Tags.999999999': 'x' } })],
    ['an Authorization with 100,000 commas', v3({ authorization: `TC3-HMAC-SHA256 ${','.repeat(1e5)}` })],
    [
      'an Authorization with 100,000 headers',
      v3({ signedHeaders: ['content-type', 'host', ...Array(1e5).fill('x')] }),
    ],
    ['an Authorization with 100,000 spaces', v3({ authorization: `TC3-HMAC-SHA256${' '.repeat(1e5)}x` })],
  ])('%s', async (_, request) => {
    await assertDocumented(request)
  })
})
