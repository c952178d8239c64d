import {
  createCheck,
  type Field,
  type InputSchema,
  isArrayViolation,
  parsePrimitive,
  type Rule,
  type Violation,
  validate,
} from '@tc3/core/validate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const description = 'The documented description.'

/** The schema of an action with one parameter. */
function schemaOf(field: Omit<Field, 'description'>, types: InputSchema['types'] = {}): InputSchema {
  return {
    action: 'CreateThing',
    input: { Value: { ...field, description } },
    types,
  }
}

function rules(schema: InputSchema, Value: unknown): Rule[] {
  return validate(schema, { Value }).map(({ rule }) => rule)
}

/** A single number, or one of three. */
const sizes = [
  { min: 64, max: 64 },
  { min: 100, max: 356, step: 128 },
]

describe('a maximum that another parameter raises', () => {
  const isAsync: Field = { type: 'String', description: '' }
  function problems(orAbsent: boolean, input: object): string[] {
    const maxWhen = { parameter: 'Async', value: 'TRUE', max: 86_400, orAbsent }
    const Timeout: Field = { type: 'Integer', min: 1, max: 900, maxWhen, description: '' }
    const schema = { action: 'Act', input: { Async: isAsync, Timeout }, types: {} }
    return validate(schema, input).map(({ message }) => message)
  }
  const unless = 'Timeout must be at most 900 unless Async is TRUE, which allows 86400, but is 901.'
  const most = 'Timeout must be at most 86400, but is 86401.'

  it.each<[orAbsent: boolean, input: object, problem: string | undefined]>([
    [false, { Timeout: 900 }, undefined],
    [false, { Timeout: 901 }, unless],
    [false, { Timeout: 901, Async: null }, unless],
    [false, { Timeout: 901, Async: 'FALSE' }, unless],
    [false, { Timeout: 901, Async: 'TRUE' }, undefined],
    [false, { Timeout: 86_400, Async: 'TRUE' }, undefined],
    [false, { Timeout: 86_401, Async: 'TRUE' }, most],
    [false, { Timeout: 86_400n, Async: 'TRUE' }, undefined],
    [true, { Timeout: 86_400 }, undefined],
    [true, { Timeout: 86_401 }, most],
    [true, { Timeout: 901, Async: 'FALSE' }, unless],
    [false, { Timeout: 0, Async: 'TRUE' }, 'Timeout must be at least 1, but is 0.'],
  ])('applies (also if that is absent: %s) to %o', (orAbsent, input, problem) => {
    expect(problems(orAbsent, input)).toEqual(problem === undefined ? [] : [problem])
  })
})

describe('a value is valid', () => {
  it.each<[string, Omit<Field, 'description'>, unknown]>([
    ['a string', { type: 'String' }, ''],
    ['an integer', { type: 'Integer' }, -3],
    ['an integer beyond the safe integers', { type: 'Integer' }, 2n ** 60n],
    ['a float', { type: 'Float' }, 0.5],
    ['a boolean', { type: 'Boolean' }, false],
    ['a time', { type: 'Timestamp' }, '2017-05-16 20:00:00'],
    ['an array', { type: 'String', list: true, maxItems: 2 }, ['a', 'b']],
    ['a listed value', { type: 'String', enum: ['a', 'b'] }, 'b'],
    ['a value besides the examples of an open enum', { type: 'String', enum: ['a', 'b'], open: true }, 'c'],
    ['a number at both ends of its range', { type: 'Integer', min: 64, max: 64, step: 64 }, 64],
    ['the only number of a range', { type: 'Integer', ranges: sizes }, 64],
    ['a number on a step of a range, counted from its start', { type: 'Integer', ranges: sizes }, 228n],
    ['a number within a range without steps', { type: 'Float', ranges: [{ min: 0, max: 1 }] }, 0.3],
    [
      'the maximum number of characters, which are not UTF-16 units',
      { type: 'String', minLength: 2, maxLength: 2 },
      '👍👍',
    ],
    ['the maximum number of bytes', { type: 'String', maxBytes: 6 }, '北京'],
    ['a string that matches the whole pattern', { type: 'String', pattern: 'a|bc' }, 'bc'],
    ['undefined, if it is not required', { type: 'String' }, undefined],
    ['null, if it is not required', { type: 'String' }, null],
  ])('if it is %s', (_case, field, value) => {
    expect(validate(schemaOf(field), { Value: value })).toEqual([])
  })
})

describe('a value violates', () => {
  it.each<[Rule, Omit<Field, 'description'>, unknown, string]>([
    ['required', { type: 'String', required: true }, undefined, 'Value is missing; CreateThing requires it.'],
    ['required', { type: 'String', required: true }, null, 'Value is missing; CreateThing requires it.'],
    ['type', { type: 'String' }, 1, 'Value must be a string, but is 1.'],
    ['type', { type: 'Integer' }, '1', 'Value must be an integer, but is text.'],
    ['type', { type: 'Integer' }, 0.5, 'Value must be an integer, but is 0.5.'],
    ['type', { type: 'Float' }, Number.NaN, 'Value must be a number, but is NaN.'],
    ['type', { type: 'Boolean' }, 'TRUE', 'Value must be true or false, but is text.'],
    ['type', { type: 'Timestamp' }, 'noon', 'Value must be a time such as 2017-05-16 20:00:00, but is text.'],
    ['type', { type: 'Timestamp' }, 1, 'Value must be a time such as 2017-05-16 20:00:00, but is 1.'],
    ['type', { type: 'String', list: true }, 'a', 'Value must be an array of String, but is text.'],
    ['type', { type: 'String' }, ['a'], 'Value must be a string, but is an array.'],
    ['type', { type: 'String' }, { a: 1 }, 'Value must be a string, but is an object.'],
    ['type', { type: 'String' }, () => 'a', 'Value must be a string, but is a function.'],
    [
      'maxItems',
      { type: 'String', list: true, maxItems: 1 },
      ['a', 'b'],
      'Value must have at most 1 elements, but has 2.',
    ],
    ['enum', { type: 'String', enum: ['a', 'b'] }, 'c', 'Value must be one of a, b.'],
    ['min', { type: 'Integer', min: 2 }, 1, 'Value must be at least 2, but is 1.'],
    ['max', { type: 'Integer', max: 2 }, 3n, 'Value must be at most 2, but is 3.'],
    ['step', { type: 'Integer', step: 64 }, 65, 'Value must be a multiple of 64, but is 65.'],
    [
      'ranges',
      { type: 'Integer', ranges: sizes },
      256,
      'Value must be 64, or 100 to 356 in steps of 128, but is 256.',
    ],
    [
      'ranges',
      { type: 'Integer', ranges: sizes },
      484,
      'Value must be 64, or 100 to 356 in steps of 128, but is 484.',
    ],
    [
      'ranges',
      { type: 'Integer', ranges: [{ min: 1, max: 1 }, ...sizes] },
      2,
      'Value must be 1, 64, or 100 to 356 in steps of 128, but is 2.',
    ],
    [
      'minLength',
      { type: 'String', minLength: 2 },
      '👍',
      'Value must have at least 2 characters, but has 1.',
    ],
    [
      'maxLength',
      { type: 'String', maxLength: 2 },
      'abc',
      'Value must have at most 2 characters, but has 3.',
    ],
    ['ranges', { type: 'Float', ranges: [{ min: 0, max: 1 }] }, 2, 'Value must be 0 to 1, but is 2.'],
    [
      'maxLength',
      { type: 'String', maxLength: 1 },
      '👍👍',
      'Value must have at most 1 characters, but has 2.',
    ],
    ['maxBytes', { type: 'String', maxBytes: 5 }, '北京', 'Value must have at most 5 bytes, but has 6.'],
    ['pattern', { type: 'String', pattern: 'a|b' }, 'ab', 'Value must match a|b.'],
  ])('the rule %s', (rule, field, value, message) => {
    expect(validate(schemaOf(field), { Value: value })).toEqual([
      { path: 'Value', rule, message, description },
    ])
  })

  it('several rules at once', () => {
    expect(rules(schemaOf({ type: 'Integer', max: 100, step: 64 }), 129)).toEqual(['max', 'step'])
    expect(rules(schemaOf({ type: 'String', enum: ['a'], maxLength: 1, pattern: 'a' }), 'bb')).toEqual([
      'enum',
      'maxLength',
      'pattern',
    ])
  })
})

describe('an output', () => {
  const fields: InputSchema['input'] = {
    Present: { type: 'String', description },
    Nullable: { type: 'String', nullable: true, description },
    Optional: { type: 'String', required: false, description },
    List: { type: 'String', list: true, nullable: true, required: true, description },
  }
  const check = createCheck({}, 'output')

  function violations(output: object): string[] {
    const found: string[] = []
    check(output, fields, ({ rule, path }) => found.push(`${path.join('.')} ${rule}`))
    return found
  }

  it('has every member that is neither nullable nor optional', () => {
    expect(violations({ Present: 'a', List: null })).toEqual([])
    expect(violations({ Present: 'a', Nullable: null, Optional: 'b', List: ['c'] })).toEqual([])
    expect(violations({})).toEqual(['Present required', 'List required'])
  })

  it('has null only where it is nullable', () => {
    expect(violations({ Present: null, Nullable: null, Optional: null, List: [null] })).toEqual([
      'Present type',
      'Optional type',
      'List.0 type',
    ])
  })

  it('has no unknown members, not even null', () => {
    expect(violations({ Present: 'a', List: [], Other: null, Missing: undefined })).toEqual(['Other unknown'])
  })
})

describe('a violation', () => {
  it('is one of a whole array or of one of its elements', () => {
    const field: Field = { type: 'String', list: true, maxItems: 1, description }
    const found: Violation<Field>[] = []
    createCheck<Field>({})({ Value: ['a', 1] }, { Value: field }, (violation) => found.push(violation))
    expect(found.map((one) => [one.rule, isArrayViolation(one)])).toEqual([
      ['maxItems', true],
      ['type', false],
    ])
    expect(isArrayViolation({ field: undefined, path: ['Value'] })).toBe(false)
    expect(isArrayViolation({ field: { type: 'String' }, path: ['Value'] })).toBe(false)
  })

  it('of a value of an unknown data type is not reported', () => {
    expect(validate(schemaOf({ type: 'Unknown' }), { Value: { a: 1 } })).toEqual([])
  })
})

describe('a primitive value is parsed from text', () => {
  it.each<[type: string, text: string, value: unknown]>([
    ...['true', 'True', 'TRUE', '1'].map((text): [string, string, unknown] => ['Boolean', text, true]),
    ...['false', 'False', 'FALSE', '0'].map((text): [string, string, unknown] => ['Boolean', text, false]),
    ['Boolean', 'yes', 'yes'],
    ['Integer', '10', 10],
    ['Integer', '-10', -10],
    ['Integer', '1.5', '1.5'],
    ['Integer', 'a1', 'a1'],
    ['Integer', '1a', '1a'],
    ['Integer', '', ''],
    ['Float', '10', 10],
    ['Float', '-0.25', -0.25],
    ['Float', '12e10', 12e10],
    ['Float', '1.5E-10', 1.5e-10],
    ['Float', '1e+2', 100],
    ['Float', '1.', '1.'],
    ['Float', 'a1', 'a1'],
    ['Float', '1a', '1a'],
    ['Float', '1ea', '1ea'],
    ['String', '1', '1'],
  ])('%s: %s', (type, text, value) => {
    expect(parsePrimitive(text, type)).toBe(value)
  })
})

describe('an input', () => {
  const schema: InputSchema = {
    action: 'CreateThing',
    input: {
      Name: { type: 'String', required: true, description: 'Name of the thing' },
      Parts: { type: 'Part', list: true, description: 'Its parts' },
      Box: { type: 'Part', description: 'Its box' },
    },
    types: {
      Part: {
        Size: { type: 'Integer', required: true, min: 1, description: 'Size of the part' },
        Parts: { type: 'Part', list: true, description: 'Parts of the part' },
      },
    },
  }

  it('gets all its problems reported, each with its path', () => {
    const input = {
      Parts: [{ Size: 1 }, { Size: 0, Colour: 'red' }, { Parts: [{ Size: 'big' }] }, null],
      Box: [],
      Naem: 'a',
    }
    expect(validate(schema, input).map(({ path, rule, description }) => [path, rule, description])).toEqual([
      ['Naem', 'unknown', undefined],
      ['Name', 'required', 'Name of the thing'],
      ['Parts.1.Colour', 'unknown', undefined],
      ['Parts.1.Size', 'min', 'Size of the part'],
      ['Parts.2.Size', 'required', 'Size of the part'],
      ['Parts.2.Parts.0.Size', 'type', 'Size of the part'],
      ['Parts.3', 'type', 'Its parts'],
      ['Box', 'type', 'Its box'],
    ])
  })

  it('gets the known names reported if it has an unknown one', () => {
    const [problem] = validate(schema, { Name: 'a', Naem: 'a' })
    expect(problem?.message).toBe('CreateThing has no Naem; it has Name, Parts, Box.')
    expect(validate({ action: 'GetThing', input: {}, types: {} }, { a: 1 })[0]?.message).toBe(
      'GetThing has no a; it has none.',
    )
  })

  it.each([undefined, null, 'text', [], 1])('that is not an object has a problem itself: %j', (input) => {
    expect(validate(schema, input)).toMatchObject([
      {
        path: '',
        rule: 'type',
        message: expect.stringMatching(/^The input of CreateThing must be an object, but is /),
      },
    ])
  })

  it('does not have inherited members as parameters', () => {
    expect(validate(schema, { Name: 'a', constructor: 'b', toString: 'c' })).toHaveLength(2)
    expect(validate({ ...schema, types: {} }, JSON.parse('{"Name":"a","__proto__":1}'))).toHaveLength(1)
  })

  it('is never quoted in problems', () => {
    const secret = fc.string({ minLength: 12 }).map((text) => `planted${text}`)
    fc.assert(
      fc.property(secret, (text) => {
        for (const field of [
          { type: 'String', enum: ['a'] },
          { type: 'String', maxLength: 2, maxBytes: 2, pattern: 'a' },
          { type: 'Integer' },
          { type: 'Timestamp' },
          { type: 'Boolean', list: true },
        ]) {
          const problems = validate(schemaOf(field), { Value: text })
          expect(problems.length).toBeGreaterThan(0)
          expect(JSON.stringify(problems)).not.toContain('planted')
        }
      }),
    )
  })
})
