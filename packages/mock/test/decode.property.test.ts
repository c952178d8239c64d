import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

// `npm run soak` tries far more.
const runs = Number(process.env.RUNS ?? 100)

interface Node {
  Text?: string
  Count?: number
  Ratio?: number
  On?: boolean
  Tags?: string[]
  Node?: Node
  Nodes?: Node[]
}

const text = fc.string({ unit: 'binary', maxLength: 20 })

/** Any value of the data type Node, with nested nodes down to the given depth. */
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
  return (
    fc
      .record(depth > 0 ? { ...flat, ...nested() } : flat, { requiredKeys: [] })
      // The flattened form cannot express empty objects and arrays.
      .map((members) => (Object.keys(members).length === 0 ? { On: true } : members))
  )
}

const node = nodes(3)

/** Flattens as the documentation shows: `Filters.0.Values.0`. */
function flatten(value: unknown, name: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, member]) => flatten(member, name ? `${name}.${key}` : key))
}

const mock = createDemo({ log: () => {} })

let lastNonce = 0

/** A Nonce that no other request has: an input that is generated twice would otherwise be a replay. */
function nonce(): number {
  lastNonce += 1
  return lastNonce
}

describe(`any nested input is restored from its flattened form (${runs} inputs per form)`, () => {
  it('v1 POST', async () => {
    await fc.assert(
      fc.asyncProperty(node, fc.constantFrom('HmacSHA1', 'HmacSHA256'), async (input, signatureMethod) => {
        const parameters = Object.fromEntries(flatten(input, ''))
        const { Input } = await ask(mock, v1({ method: 'POST', parameters, signatureMethod, nonce: nonce() }))
        expect(Input).toEqual(input)
      }),
      { numRuns: runs },
    )
  })

  it.each(['v1', 'v3'])('%s GET', async (version) => {
    // Within the 32 KB of a GET.
    const small = node.filter((input) => JSON.stringify(input).length < 4000)
    await fc.assert(
      fc.asyncProperty(small, async (input) => {
        const flattened = flatten(input, '')
        const query = flattened.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
        const parameters = Object.fromEntries(flattened)
        const request = version === 'v1' ? v1({ parameters, nonce: nonce() }) : v3({ method: 'GET', query })
        expect((await ask(mock, request)).Input).toEqual(input)
      }),
      { numRuns: runs },
    )
  })

  it('in any order of the parameters', async () => {
    const shuffled = node.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray(flatten(input, ''), { minLength: flatten(input, '').length }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([input, parameters]) => {
        const request = v1({ method: 'POST', parameters: Object.fromEntries(parameters), nonce: nonce() })
        expect((await ask(mock, request)).Input).toEqual(input)
      }),
      { numRuns: runs },
    )
  })
})
