import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facts, factsOf } from '../dist/import/prose/facts-of.js'
import { patterns } from '../dist/import/prose/patterns.js'
import { cases, contradictions } from './prose/cases.js'

describe('each pattern', () => {
  it('has cases', () => {
    expect(cases.map(({ pattern }) => pattern)).toEqual(patterns.map(({ name }) => name))
  })

  for (const { pattern, hits, misses } of cases) {
    describe(pattern, () => {
      for (const [type, description, facts] of hits) {
        it(`finds ${JSON.stringify(facts)} in: ${description}`, () => {
          expect(factsOf(description, type)).toEqual(facts)
        })
      }
      for (const [type, description, facts = {}] of misses) {
        it(`finds ${JSON.stringify(facts)} only in: ${description}`, () => {
          expect(factsOf(description, type)).toEqual(facts)
        })
      }
    })
  }
})

describe('facts that contradict each other', () => {
  for (const [type, description, facts] of contradictions) {
    it(`are left out of: ${description}`, () => {
      expect(factsOf(description, type)).toEqual(facts)
    })
  }
})

describe('any text', () => {
  const words = cases.flatMap(({ hits, misses }) =>
    [...hits, ...misses].flatMap(([, text]) => text.split(/(?<= )/)),
  )
  const types = [
    'String',
    'Integer',
    'Float',
    'Boolean',
    'Timestamp',
    'Thing',
    'Array of String',
    'Array of Thing',
  ]

  it('gives only facts that fit the type and each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        fc.constantFrom(...types),
        (pieces, type) => {
          expect(problemsOf(factsOf(pieces.join(''), type), type)).toEqual([])
        },
      ),
      { numRuns: 2000, seed: Number(process.env.SEED ?? 1) },
    )
  })

  it('takes little time', () => {
    const symbols = [
      '<li>',
      '(',
      '[',
      '`',
      '1,',
      '1-',
      '- ',
      '\n',
      '\n- ',
      '"',
      '&lt;',
      '|',
      'a',
      'A,',
      '<b ',
      '; 1',
    ]
    const phrases = cases.flatMap(({ hits }) => hits.map(([, text]) => `${text} `))
    const slow = [...symbols, ...phrases, 'values: ', '[a](https://', 'up to 1 a ', 'in ', 'default '].filter(
      (piece) => {
        const text = piece.repeat(Math.floor(10_000 / piece.length))
        const start = performance.now()
        for (const type of ['String', 'Integer', 'Array of String']) factsOf(text, type)
        // Usually it takes milliseconds, and with an expression of exponential or cubic time, hours.
        return performance.now() - start > 10_000
      },
    )
    expect(slow).toEqual([])
  })

  it('gives none if it is longer than 10,000 characters', () => {
    const sentence = 'Default value: 20. '
    expect(factsOf(sentence.padEnd(10_000), 'Integer')).toEqual({ default: 20 })
    expect(factsOf(sentence.padEnd(10_001), 'Integer')).toEqual({})
  })
})

/** Lists what is wrong with facts whatever the description says. */
function problemsOf(facts: Facts, type: string): string[] {
  const { default: initial, enum: values = [], min = -Infinity, max = Infinity, ranges = [] } = facts
  const scalar = { String: 'string', Integer: 'number', Float: 'number', Boolean: 'boolean' }[
    type.replace('Array of ', '')
  ]
  const isOutside = (value: unknown) =>
    typeof value === 'number' &&
    (value < min ||
      value > max ||
      (ranges.length > 0 && !ranges.some((range) => range.min <= value && value <= range.max)))
  return [
    ...[...values, initial]
      .filter((value) => value !== undefined && typeof value !== scalar)
      .map(() => 'type'),
    ...[...values, initial].filter(isOutside).map(() => 'range'),
    ...(values.length > 0 && initial !== undefined && !facts.open && !values.includes(initial)
      ? ['list']
      : []),
    ...(min >= max ? ['empty'] : []),
    ...(facts.maxItems !== undefined && !type.startsWith('Array of ') ? ['array'] : []),
  ]
}
