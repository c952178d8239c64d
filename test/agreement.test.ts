import { scf } from '@tc3/client-scf/actions'
import { type Action, type ClientOptions, createClient, isServiceError } from '@tc3/core'
import { commonErrors } from '@tc3/core/platform'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { createMock, type Mock, type Product, type Shape } from '@tc3/mock'
import { listen, type MockServer } from '@tc3/mock/node'
import { createScf } from '@tc3/mock-scf'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAction } from './client-action.js'
import { actions, documentedRequests } from './documented-requests.js'

// `npm run soak -w test` sends far more inputs.
const runs = Number(process.env.RUNS ?? 40)
/** Only ends tests that hang. */
const timeout = 300_000 + runs * 1000

const forms = [undefined, hmacSha256, hmacSha1].flatMap((signatureMethod) =>
  (['POST', 'GET'] as const).map((method) => ({ signatureMethod, method })),
)

/** A data type with a member of each kind, including itself. */
interface Node {
  Text?: string
  Count?: number
  Ratio?: number
  On?: boolean
  Tags?: string[]
  Node?: Node
  Nodes?: Node[]
}

const node: Shape = {
  Text: { type: 'String' },
  Count: { type: 'Integer' },
  Ratio: { type: 'Float' },
  On: { type: 'Boolean' },
  Tags: { type: 'String', list: true },
  Node: { type: 'Node' },
  Nodes: { type: 'Node', list: true },
}
const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
const product: Product = {
  ...service,
  regions: ['ap-north', 'ap-south'],
  actions: {
    Echo: { handler: 'echo', rateLimit: 1, region: 'required', input: node, output: {}, errors: [] },
  },
  types: { Node: node },
  errors: commonErrors,
}
const echo: Action<Node, { Input: Node; RequestId: string }> = { name: 'Echo', region: true }

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  // Lone surrogates, too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', ' ', '+', '%', '%41', '&=?#', '\r\n', '\0', "!'()*~", 'a=b&Action=Other', '__proto__'),
)

/** Values of the data type, limited in depth. Nothing is empty, because a query cannot represent that. */
function nodes(depth: number): fc.Arbitrary<Node> {
  const flat = {
    Text: text,
    Count: fc.maxSafeInteger(),
    // A query does not distinguish 0 and -0.
    Ratio: fc.double({ noNaN: true, noDefaultInfinity: true }).map((ratio) => (ratio === 0 ? 0 : ratio)),
    On: fc.boolean(),
    Tags: fc.array(text, { minLength: 1, maxLength: 12 }),
  }
  const nested = () => ({
    Node: nodes(depth - 1),
    Nodes: fc.array(nodes(depth - 1), { minLength: 1, maxLength: 3 }),
  })
  return fc
    .record(depth > 0 ? { ...flat, ...nested() } : flat, { requiredKeys: [] })
    .map((members) => (Object.keys(members).length === 0 ? { On: true } : members))
}

const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 64,
})

const callers = fc.record({
  credentials: fc.record({
    secretId: fc.stringMatching(/^[A-Za-z0-9]{1,40}$/),
    secretKey: visible,
    token: visible,
  }),
  region: fc.constantFrom(...product.regions),
  // From 2015 to 2099.
  now: fc.integer({ min: 1_420_070_400_000, max: 4_070_908_800_000 }),
})

/** Replaces lone surrogates, which the UTF-8 of queries and forms cannot represent. */
function toWellFormed(input: Node): Node {
  return JSON.parse(JSON.stringify(input), (_, value) =>
    typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value,
  )
}

/** Converts integers beyond 2^53, which the client returns as bigint, to numbers. */
function withoutBigInts(response: Node): Node {
  return JSON.parse(
    JSON.stringify(response, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
  )
}

describe.each(forms)('$signatureMethod.name over $method', (form) => {
  let mock: Pick<Mock, 'handle'>
  let server: MockServer

  beforeAll(async () => {
    server = await listen({ handle: (request) => mock.handle(request) })
  })
  afterAll(() => server.close())

  const sendsJson = form.method === 'POST' && !form.signatureMethod
  // Small enough for the 32 KB of a GET request.
  const inputs = nodes(2).filter((input) => JSON.stringify(input).length < 3000)

  it(`transmits ${runs} random inputs unchanged, for any key and time`, { timeout }, () =>
    fc.assert(
      fc.asyncProperty(inputs, callers, async (input, { credentials, region, now }) => {
        const clock = { now: () => now }
        let received: object = {}
        const handlers = {
          echo(Input: object) {
            received = Input
            return { Input }
          },
        }
        mock = createMock({ product, handlers, credentials: [credentials], clock })
        const client = createClient(service, { ...form, endpoint: server.url, credentials, region, clock })
        const { Input } = await client.send(echo, input)
        expect(received).toEqual(sendsJson ? input : toWellFormed(input))
        expect(withoutBigInts(Input)).toEqual(received)
      }),
      { numRuns: runs },
    ),
  )
})

describe('every form of a documented request gets the same response from', () => {
  const requests = actions.flatMap((action) =>
    documentedRequests(action).map(({ title, params }) => ({ name: action.name, title, params })),
  )

  /** The response of a new emulator, or its error code. */
  async function outcome(name: string, input: object, form: Partial<ClientOptions>): Promise<unknown> {
    const { credentials, fetch } = createScf({ clock: { now: () => 1_600_000_000_000 }, stubs: true })
    const clock = { now: () => 1_600_000_000_000 }
    const client = createClient(scf, { region: 'ap-guangzhou', credentials, fetch, clock, ...form })
    try {
      const { RequestId, ...response } = await client.send(clientAction(name), input)
      return response
    } catch (error) {
      if (isServiceError(error)) return error.code
      throw error
    }
  }

  it.each(requests)('$name: $title', async ({ name, params }) => {
    const outcomes = await Promise.all(forms.map((form) => outcome(name, params, form)))
    expect(outcomes[0]).not.toEqual(expect.stringMatching(/^AuthFailure|Parameter/))
    for (const other of outcomes) expect(other).toEqual(outcomes[0])
  })
})
