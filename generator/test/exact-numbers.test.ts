import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate, Stages } from '@tc3/generator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { product } from './breakages/breakages.js'
import { readSpec } from './spec-texts.js'

const spec = readSpec(new URL('./breakages/spec/', import.meta.url), product)
const action = `${product}/actions/ListNamespaces.yaml`

/** The messages about a spec with another maximum. */
async function problemsOf(max: string): Promise<string[]> {
  const files = spec.replace(action, 'default: 20', `max: ${max}`)
  return (await checkSource(files.source(), new Stages(() => 0))).diagnostics.map(({ message }) => message)
}

describe('a number in a spec', () => {
  it('is accepted in the form in which JavaScript prints it', async () => {
    const numbers = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    await fc.assert(
      fc.asyncProperty(numbers, async (number) => {
        fc.pre(!Number.isInteger(number) || Number.isSafeInteger(number))
        expect(await problemsOf(String(number).replace('e+', 'e'))).toEqual([])
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    )
  })

  it('is accepted with more zeros and with an exponent', async () => {
    for (const text of [
      '0.50',
      '5e-1',
      '5E-1',
      '50e-2',
      '1.50e1',
      '0',
      '-0',
      '0.0',
      '0e5',
      '1e3',
      '100.00',
      '1e15',
    ]) {
      expect(await problemsOf(text), text).toEqual([])
    }
  })

  it('is reported if it has more digits than JavaScript can hold', async () => {
    const digits = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
    )
    await fc.assert(
      fc.asyncProperty(digits, fc.boolean(), async ([first, middle, last], isInteger) => {
        const text = `${isInteger ? '' : '0.'}${first}${middle.join('')}${last}`
        expect(await problemsOf(text)).toEqual([expect.stringContaining('cannot be represented exactly')])
      }),
      { numRuns: Number(process.env.RUNS ?? 30) },
    )
  })
})

describe('an integer beyond 2^53 in an example', () => {
  const integer = '9223372036854775807'
  const texts = spec
    .replace(action, 'TotalCount: 0', `TotalCount: ${integer}`)
    .replace(action, 'SearchKey:\n          -', `Offset: ${integer}\n        SearchKey:\n          -`)

  it('keeps its digits in the reference and in the emulator', async () => {
    const project = await texts.project()
    const { diagnostics } = await generate(project.root, new Stages(() => 0), false)
    expect(diagnostics).toEqual([])
    const read = (path: string) => readFile(join(project.root, path), 'utf8')
    const page = await read('packages/docs-functions/reference/actions/ListNamespaces.md')
    expect(page).toContain(`"TotalCount": ${integer}`)
    expect(page).toContain(`&Offset=${integer}`)
    expect(await read('packages/mock-functions/src/generated/examples.ts')).toContain(
      `TotalCount: ${integer}n as unknown as number`,
    )
  })

  it('is checked against the constraints of its parameter', async () => {
    const limited = texts.replace(action, 'default: 0', 'default: 0, max: 100')
    const { diagnostics } = await checkSource(limited.source(), new Stages(() => 0))
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The value of Offset in the example must be at most 100, but is ${integer}.`,
    ])
  })

  it('is not a text', async () => {
    const { diagnostics } = await checkSource(
      spec.replace(action, 'Value: dev', `Value: ${integer}`).source(),
      new Stages(() => 0),
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The value of SearchKey.0.Value in the example must be a string, but is ${integer}.`,
    ])
  })
})
