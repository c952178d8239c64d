import { Stages } from '@tc3/generator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { memorySource } from '../dist/spec/source.js'
import { product } from './breakages/breakages.js'
import { now } from './run.js'
import { readSpec } from './spec-texts.js'

const spec = readSpec(new URL('./breakages/spec/', import.meta.url), product)
const files = [
  ...['service', 'types', 'errors', 'states', 'history'].map((name) => `${product}/${name}.yaml`),
  `${product}/actions/Invoke.yaml`,
  `${product}/actions/ListNamespaces.yaml`,
]

/** The number of changed specs of each kind. */
const runs = Number(process.env.RUNS ?? 40)
const seed = Number(process.env.SEED ?? 1)

/** Words of the libraries that read YAML and validate values, and of JavaScript. */
const foreignWords = [
  /\b(?:implicit|flow (?:map|sequence|collection)|block (?:scalar|map|sequence|collection)|compact mapping)s?\b/i,
  /\b(?:mapping|sequence|scalar|node|token|indicator|directives?-end|doc-start|collection|resolved?|resolve)s?\b/i,
  /\b(?:Invalid (?:type|key|length|value|regex|url|format)|Unresolved|Unsupported|Excessive)\b/,
  /\b(?:undefined|NaN|Infinity|\[object|Object|Array(?! of )|TypeError|RangeError|SyntaxError|bigint|BigInt)\b/,
  /\bEOF\b|end of the (?:input|stream)|YAML stream/i,
]

/** Characters that mean something to YAML, others that are unusual in it, and parts of values. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...`:-?,[]{}#&*!|>'"%@\`\t\n\r \\~<=.0`,
    ...['\uFEFF', '\u0085', '\u2028', '\u{1F600}', '\uD800', '\r\n'],
    ...[
      '\n---\n',
      '\n...\n',
      '<<: *a',
      '&a ',
      '*a',
      '!!str ',
      '!foo ',
      '? ',
      '- ',
      ': ',
      ' #',
      '"\\q"',
      '\n\t',
      '[[[',
      '{{{',
    ],
    ...[
      'null',
      'true',
      '.inf',
      '.nan',
      '0o17',
      '017',
      '1e999',
      '9223372036854775807',
      '1_000',
      '2023-02-30 25:61:00',
    ],
    ...['__proto__', 'constructor', 'javascript:alert(1)', '%YAML 1.1\n---\n'],
  ),
  fc.string({ maxLength: 4 }),
)

/** A change of a text: at a position, some characters are replaced. */
const changes = fc.array(
  fc.record({ at: fc.nat(), removed: fc.nat({ max: 40 }), inserted: fc.oneof(fc.constant(''), pieces) }),
  { minLength: 1, maxLength: 4 },
)

/** Changes of bytes, which may break characters. */
const byteChanges = fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), {
  minLength: 1,
  maxLength: 3,
})

async function checkChanged(file: string, content: string | Buffer): Promise<void> {
  const texts = new Map<string, string | Buffer>(
    [...files, 'tencentcloud.yaml'].map((path) => [`spec/${path}`, spec.text(path)]),
  )
  texts.set(`spec/${file}`, content)
  const { diagnostics, model } = await checkSource(memorySource(texts), new Stages(() => 0), undefined, {
    now,
  })
  expect(model === undefined).toBe(diagnostics.length > 0)
  for (const { message, position } of diagnostics) {
    const lines = String(texts.get(position.file))
      .replace(/^\uFEFF/, '')
      .split('\n')
    const line = lines[position.line - 1]
    // A file may end in a line break, after which its end is.
    expect(line, JSON.stringify({ message, position })).toBeDefined()
    expect(position.column).toBeGreaterThanOrEqual(1)
    expect(position.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
    expect(position.length).toBeGreaterThanOrEqual(1)
    expect(position.length).toBeLessThanOrEqual(Math.max(1, (line?.length ?? 0) - position.column + 1))
    expect(message).toMatch(/^[^\n\r]+$/)
    // Messages quote the text at their position.
    const text = line?.slice(position.column - 1, position.column - 1 + position.length) || ' '
    const ours = message.replaceAll(text, ' ').replaceAll(/"[^"]*"|`[^`]*`/g, '')
    for (const words of foreignWords) expect(ours).not.toMatch(words)
  }
}

describe('a spec with random changes', () => {
  it('is checked, with positions in its files and in our words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, async (file, edits) => {
        let text = spec.text(file)
        for (const { at, removed, inserted } of edits) {
          const start = at % (text.length + 1)
          text = text.slice(0, start) + inserted + text.slice(start + removed)
        }
        await checkChanged(file, text)
      }),
      { numRuns: runs, seed },
    )
  })

  it('is checked if its bytes change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), byteChanges, async (file, edits) => {
        const bytes = Buffer.from(spec.text(file))
        for (const { at, byte } of edits) bytes[at % bytes.length] = byte
        await checkChanged(file, bytes)
      }),
      { numRuns: runs, seed },
    )
  })
})
