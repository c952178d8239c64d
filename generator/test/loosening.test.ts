import { check, type Model, type Range, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import { baseSpec, demo } from './semver/spec.js'

/** The numeric constraints of a parameter in YAML. */
interface Numbers {
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly ranges?: readonly Range[]
}

type Type = 'Integer' | 'Float'

const file = `${demo}/actions/CreateThing.yaml`

/** Creates the model of a product with an action that has the given parameters. */
async function modelOf(parameters: readonly string[]): Promise<Model> {
  const lines = parameters.map((parameter, index) => `\n  P${index}: ${parameter}`)
  const { root } = await baseSpec.replace(file, 'input:', `input:${lines.join('')}`).project()
  const { model, diagnostics } = await check(root, new Stages(() => 0))
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}

/** Compares each pair of constraints, and returns the kind, the old and the new value of each difference. */
async function differencesOf(type: Type, changes: readonly (readonly [before: Numbers, after: Numbers])[]) {
  const toYaml = (numbers: Numbers) =>
    JSON.stringify({ type, required: false, description: 'How many', ...numbers })
  const before = await modelOf(changes.map(([numbers]) => toYaml(numbers)))
  const after = await modelOf(changes.map(([, numbers]) => toYaml(numbers)))
  const differences = compare(before, after).flatMap(({ changes }) => changes)
  return changes.map((_, index) =>
    differences
      .filter(({ subject }) => subject?.name === `P${index}`)
      .map(({ kind, before, after }) => [kind, before, after]),
  )
}

describe('a change of numeric constraints', () => {
  it('is reported as one difference', async () => {
    const sizes = [
      { min: 64, max: 64 },
      { min: 128, max: 3072, step: 128 },
    ]
    const [widened, parted, lifted, stepped] = await differencesOf('Integer', [
      [{ ranges: sizes }, { min: 64, max: 3072, step: 64 }],
      [{ min: 64, max: 3072 }, { ranges: sizes }],
      [
        { min: 1, max: 10 },
        { min: 0, max: 5 },
      ],
      [{ step: 64 }, { step: 128 }],
    ])
    expect(widened).toEqual([
      [
        'input-loosened',
        'no min, no max, no step, ranges 64, or 128 to 3072 in steps of 128',
        'min 64, max 3072, step 64, no ranges',
      ],
    ])
    expect(parted).toEqual([
      [
        'input-tightened',
        'min 64, max 3072, no ranges',
        'no min, no max, ranges 64, or 128 to 3072 in steps of 128',
      ],
    ])
    expect(lifted).toEqual([['input-tightened', 'min 1, max 10', 'min 0, max 5']])
    expect(stepped).toEqual([['input-tightened', 'step 64', 'step 128']])
  })

  const integerConstraints: Numbers[] = [
    {},
    { min: 0 },
    { max: 8 },
    { min: 0, max: 8 },
    { min: 0, max: 8, step: 2 },
    { min: 1, max: 9, step: 2 },
    { step: 2 },
    { step: 3 },
    { step: 4 },
    { min: 4, step: 4 },
    { ranges: [{ min: 0, max: 8 }] },
    { ranges: [{ min: 0, max: 8, step: 2 }] },
    { ranges: [{ min: 0, max: 8, step: 4 }] },
    { ranges: [{ min: 2, max: 10, step: 4 }] },
    { ranges: [{ min: 1, max: 10, step: 3 }] },
    { ranges: [{ min: 4, max: 4 }] },
    {
      ranges: [
        { min: 4, max: 4 },
        { min: 6, max: 12, step: 3 },
      ],
    },
    {
      ranges: [
        { min: 0, max: 3 },
        { min: 4, max: 8 },
      ],
    },
    {
      ranges: [
        { min: 0, max: 4 },
        { min: 4, max: 8 },
      ],
    },
    {
      ranges: [
        { min: 0, max: 8, step: 2 },
        { min: 1, max: 7, step: 2 },
      ],
    },
    {
      ranges: [
        { min: 0, max: 8, step: 4 },
        { min: 2, max: 6, step: 4 },
      ],
    },
  ]
  const fractionConstraints: Numbers[] = [
    { min: 0, max: 1 },
    { min: 0, max: 1, step: 0.1 },
    { min: 0, max: 1, step: 0.3 },
    { ranges: [{ min: 0, max: 1, step: 0.1 }] },
    {
      ranges: [
        { min: 0, max: 1, step: 0.2 },
        { min: 0.1, max: 0.9, step: 0.2 },
      ],
    },
    {
      ranges: [
        { min: 0, max: 0.5 },
        { min: 0.5, max: 1 },
      ],
    },
    {
      ranges: [
        { min: 0, max: 0.4 },
        { min: 0.5, max: 1 },
      ],
    },
    { ranges: [{ min: 0.1, max: 0.1 }] },
  ]

  /** Whether the constraints allow a number, by definition. */
  function isAllowed(value: number, { min = -Infinity, max = Infinity, step, ranges }: Numbers): boolean {
    const isMultiple = (distance: number, step: number | undefined) =>
      step === undefined || Math.abs(distance / step - Math.round(distance / step)) < 1e-9
    if (ranges === undefined) return value >= min && value <= max && isMultiple(value, step)
    return ranges.some((range) => {
      return value >= range.min && value <= range.max && isMultiple(value - range.min, range.step)
    })
  }

  // The range exceeds the common multiple of all steps, and the floats are finer than all fractions.
  const integers = Array.from({ length: 101 }, (_, index) => index - 50)
  const floats = Array.from({ length: 2001 }, (_, index) => (index - 1000) / 20)

  it.each<[Type, readonly Numbers[], readonly number[]]>([
    ['Integer', integerConstraints, integers],
    ['Float', [...integerConstraints, ...fractionConstraints], floats],
  ])('of type %s is loosened if all previously allowed values still are', async (type, all, values) => {
    const pairs = all.flatMap((before) => all.map((after) => [before, after] as const))
    const changes = pairs.filter(([before, after]) => before !== after)
    const differences = await differencesOf(type, changes)
    changes.forEach(([before, after], index) => {
      const loosens = values.every((value) => !isAllowed(value, before) || isAllowed(value, after))
      const kinds = differences[index]?.map(([kind]) => kind)
      expect(kinds, JSON.stringify([before, after])).toEqual([loosens ? 'input-loosened' : 'input-tightened'])
    })
  })
})
