import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const packageFolder = new URL('../..', import.meta.url)

// Node 20 has what browsers have, but hides it, and serializes texts in other scripts than Latin wrongly.
const hasRawJson = 'rawJSON' in JSON

/** Runs a program that can import the JSON of both runtimes and fast-check, and returns its output. */
async function run(program: string): Promise<string> {
  const flags = hasRawJson ? [] : ['--harmony-json-parse-with-source']
  const imports = `
    import assert from 'node:assert/strict'
    import fc from 'fast-check'
    import * as node from './dist/runtime/node.js'
    import * as web from './dist/runtime/web.js'
    const hasRawJson = ${hasRawJson}
  `
  const options = { cwd: packageFolder }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--input-type=module', '--eval', imports + program],
    options,
  )
  return stdout
}

it('is parsed and serialized as on Node', async () => {
  const output = await run(String.raw`
    const digits = fc.stringMatching(/^-?[1-9]\d{14,22}$/)
    const token = fc.oneof(
      digits,
      fc.constantFrom('9007199254740991', '9007199254740992', '-9007199254740992', '1e300', '0', 'null', 'true'),
      fc.tuple(digits, fc.constantFrom('.5', 'e2', 'E+2', '.0')).map((parts) => parts.join('')),
      fc.oneof(digits, fc.string({ unit: 'binary' })).map((text) => JSON.stringify(text)),
    )
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        token,
        fc.array(tie('json'), { maxLength: 4 }).map((items) => '[' + items.join(' , ') + ']'),
        fc
          .array(fc.tuple(fc.oneof(digits, fc.string()), tie('json')), { maxLength: 4 })
          .map((members) => '{' + members.map(([name, value]) => JSON.stringify(name) + ' : ' + value) + '}'),
      ),
    }))
    fc.assert(
      fc.property(json, (text) => {
        const value = node.parseJson(text)
        assert.deepEqual(web.parseJson(text), value)
        if (hasRawJson) assert.equal(web.stringifyJson([value]), node.stringifyJson([value]))
      }),
      { numRuns: 2000 },
    )
    for (const invalid of ['', '{', '012345678901234567890', '12345678901234567890x'])
      assert.throws(() => web.parseJson(invalid), SyntaxError)
    assert.equal(web.stringifyJson({ A: [12345678901234567891n, -1n], B: 'é' }), '{"A":[12345678901234567891,-1],"B":"é"}')
    const cycle = {}
    cycle.self = [1n, cycle]
    assert.throws(() => web.stringifyJson(cycle), TypeError)
    console.log('same')
  `)
  expect(output).toBe('same\n')
})

it('is rounded in old browsers, which reject bigints instead of rounding them', async () => {
  const output = await run(`
    const { parse } = JSON
    JSON.parse = (text, reviver) => parse(text, reviver && ((name, value) => reviver(name, value)))
    delete JSON.rawJSON
    assert.deepEqual(web.parseJson('{"A":9007199254740993,"B":"9007199254740993"}'), {
      A: 9007199254740992,
      B: '9007199254740993',
    })
    assert.throws(() => web.stringifyJson({ A: 1n }), TypeError)
    assert.equal(web.stringifyJson({ A: 1 }), '{"A":1}')
    console.log('rounded')
  `)
  expect(output).toBe('rounded\n')
})
