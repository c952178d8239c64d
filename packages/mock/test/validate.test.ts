import { describe, expect, test } from 'vitest'
import { ask, errorOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

const measure = async (input: object) =>
  await errorOf(createDemo(), v3({ action: 'Measure', input: { Name: 'abc', ...input } }))
const echo = async (input: object) => await errorOf(createDemo(), v3({ input }))

describe('parameters that are required or unknown', () => {
  test('MissingParameter', async () => {
    const error = await errorOf(createDemo(), v3({ action: 'Measure' }))
    expect(error).toEqual({ Code: 'MissingParameter', Message: 'The parameter Name is missing.' })
    expect(await measure({ Filters: [{ Name: 'a', Values: [] }, { Name: 'a' }] })).toEqual({
      Code: 'MissingParameter',
      Message: 'The parameter Filters.1.Values is missing.',
    })
  })

  test('null is missing', async () => {
    expect(await measure({ Name: null })).toMatchObject({ Code: 'MissingParameter' })
  })

  test('UnknownParameter', async () => {
    expect(await echo({ Txet: 'a' })).toEqual({
      Code: 'UnknownParameter',
      Message: 'The parameter Txet is not known. Did you mean Text?',
    })
    expect(await echo({ Nodes: [{}, { Node: { Xyz: 1 } }] })).toEqual({
      Code: 'UnknownParameter',
      Message:
        'The parameter Nodes.1.Node.Xyz is not known. Known: Text, Count, Ratio, On, Tags, Node, Nodes.',
    })
  })

  test.each(['__proto__', 'constructor', 'toString', '', 'text'])('names are exact: "%s"', async (name) => {
    const body = `{${JSON.stringify(name)}: {"polluted": true}}`
    for (const request of [
      v3({ body }),
      v3({ method: 'GET', query: `${name}.polluted=true` }),
      v1({ parameters: { [`${name}.polluted`]: 'true' } }),
    ]) {
      expect(await errorOf(createDemo(), request)).toMatchObject({ Code: 'UnknownParameter' })
    }
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('InvalidParameter: values of the wrong type', () => {
  test.each<[object, string]>([
    [{ Text: 1 }, 'The parameter Text must be a string, but a number is given.'],
    [{ Text: ['a'] }, 'The parameter Text must be a string, but an array is given.'],
    [{ Count: '1' }, 'The parameter Count must be an integer, but a string is given.'],
    [{ Count: 1.5 }, 'The parameter Count must be an integer, but a number is given.'],
    [{ Ratio: true }, 'The parameter Ratio must be a number, but a boolean is given.'],
    [{ On: 'true' }, 'The parameter On must be true or false, but a string is given.'],
    [{ When: 1 }, 'The parameter When must be a time such as 2017-05-16 20:00:00, but a number is given.'],
    [{ Tags: 'a' }, 'The parameter Tags must be an array of String, but a string is given.'],
    [{ Tags: { 0: 'a' } }, 'The parameter Tags must be an array of String, but an object is given.'],
    [{ Tags: ['a', null] }, 'The parameter Tags.1 must be a string, but null is given.'],
    [{ Node: [] }, 'The parameter Node must be an object of type Node, but an array is given.'],
    [
      { Nodes: [{ Node: { Count: 'x' } }] },
      'The parameter Nodes.0.Node.Count must be an integer, but a string is given.',
    ],
  ])('JSON %j', async (input, message) => {
    expect(await echo(input)).toEqual({ Code: 'InvalidParameter', Message: message })
  })

  test.each([
    ['Count=1.0', 'The parameter Count must be an integer, but other text is given.'],
    ['Count=', 'The parameter Count must be an integer, but other text is given.'],
    ['Count=0x10', 'The parameter Count must be an integer, but other text is given.'],
    ['Ratio=half', 'The parameter Ratio must be a number, but other text is given.'],
    [`Ratio=${'9'.repeat(400)}`, 'The parameter Ratio must be a number, but other text is given.'],
    ['On=TRUE', 'The parameter On must be true or false, but other text is given.'],
    ['Counts.0=1&Counts.1=x', 'The parameter Counts.1 must be an integer, but other text is given.'],
    ['Text.0=a', 'The parameter Text must be a string, but one with members is given.'],
    ['Tags=a', 'The parameter Tags must be an array of String, but other text is given.'],
    ['Node=a', 'The parameter Node must be an object of type Node, but other text is given.'],
    [
      'Tags.0=a&Tags.2=b',
      'The parameter Tags.1 is missing; the indexes of an array count from 0 without gaps.',
    ],
    ['Tags.1=a', 'The parameter Tags.0 is missing; the indexes of an array count from 0 without gaps.'],
    ['Tags.00=a', 'The parameter Tags.0 is missing; the indexes of an array count from 0 without gaps.'],
    [
      'Tags.999999999=a',
      'The parameter Tags.0 is missing; the indexes of an array count from 0 without gaps.',
    ],
    ['Tags.length=a', 'The parameter Tags.0 is missing; the indexes of an array count from 0 without gaps.'],
  ])('query %s', async (query, message) => {
    const error = await errorOf(createDemo(), v3({ method: 'GET', query }))
    expect(error).toEqual({ Code: 'InvalidParameter', Message: message })
  })

  test('a data type that contains itself ends somewhere', async () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { Node: nested(levels - 1) })
    expect(await echo(nested(20))).toBeUndefined()
    expect(await echo(nested(1000))).toMatchObject({ Code: 'InvalidParameter' })
  })
})

describe('constraints: the code that the action documents for the parameter, or else InvalidParameterValue', () => {
  const plain = 'InvalidParameterValue'
  test.each<[object, string, string]>([
    [{ Name: 'a' }, `${plain}.NameInvalid`, 'The parameter Name must have at least 2 characters, but has 1.'],
    [
      { Name: 'abcdef' },
      `${plain}.NameInvalid`,
      'The parameter Name must have at most 5 characters, but has 6.',
    ],
    [{ Name: 'ABC' }, `${plain}.NameInvalid`, 'The parameter Name must match [a-z]+.'],
    [{ Name: 'ab!' }, `${plain}.NameInvalid`, 'The parameter Name must match [a-z]+.'],
    [{ Code: '12x' }, plain, 'The parameter Code must match [0-9]+.'],
    [{ Order: 'asc' }, `${plain}.Order`, 'The parameter Order must be one of ASC, DESC.'],
    [{ Size: 63 }, plain, 'The parameter Size must be at least 64, but is 63.'],
    [{ Size: 320 }, plain, 'The parameter Size must be at most 256, but is 320.'],
    [{ Size: 65 }, plain, 'The parameter Size must be a multiple of 64, but is 65.'],
    [{ Timeout: 901 }, 'LimitExceeded.Timeout', 'The parameter Timeout must be at most 900, but is 901.'],
    [{ MemorySize: 63 }, `${plain}.MemorySize`, 'The parameter MemorySize must be at least 64, but is 63.'],
    [
      { MemorySize: 3073 },
      `${plain}.MemorySize`,
      'The parameter MemorySize must be at most 3072, but is 3073.',
    ],
    [
      { Event: 'x'.repeat(9) },
      'InvalidParameter.RequestTooLarge',
      'The parameter Event must have at most 8 bytes, but has 9.',
    ],
    [{ Blob: 'ééé' }, plain, 'The parameter Blob must have at most 4 bytes, but has 6.'],
    [
      { Filters: Array(3).fill({ Name: 'a', Values: [] }) },
      `${plain}.Filters`,
      'The parameter Filters must have at most 2 elements, but has 3.',
    ],
    [
      { Filters: [{ Name: 'abcd', Values: [] }] },
      `${plain}.NameInvalid`,
      'The parameter Filters.0.Name must have at most 3 characters, but has 4.',
    ],
  ])('%j', async (input, code, message) => {
    expect(await measure(input)).toEqual({ Code: code, Message: message })
  })

  test('a time', async () => {
    expect(await echo({ When: 'noon' })).toMatchObject({ Code: plain })
  })

  test.each<[object]>([
    [{ Name: 'ab', Size: 64, Timeout: 900, Blob: 'éé', Order: 'DESC' }],
    [{ Name: 'abcde', Size: 256, Field: 'AnotherField' }],
    [{ Name: 'abc', Filters: [{ Name: '\u{1F600}\u{1F600}\u{1F600}', Values: ['x'] }] }],
  ])('values at the edge are accepted: %j', async (input) => {
    expect(await ask(createDemo(), v3({ action: 'Measure', input }))).toMatchObject({ Input: input })
  })
})
