import { formatLogEntry } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

async function measure(input: object) {
  return await errorOf(createDemo(), v3({ action: 'Measure', input: { Name: 'abc', ...input } }))
}
async function echo(input: object) {
  return await errorOf(createDemo(), v3({ input }))
}

describe('required and unknown parameters', () => {
  it('MissingParameter', async () => {
    const error = await errorOf(createDemo(), v3({ action: 'Measure' }))
    expect(error).toEqual({ Code: 'MissingParameter', Message: 'The parameter Name is missing.' })
    expect(await measure({ Filters: [{ Name: 'a', Values: [] }, { Name: 'a' }] })).toEqual({
      Code: 'MissingParameter',
      Message: 'The parameter Filters.1.Values is missing.',
    })
  })

  it('null counts as missing', async () => {
    expect(await measure({ Name: null })).toMatchObject({ Code: 'MissingParameter' })
  })

  it('UnknownParameter', async () => {
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

  it.each(['__proto__', 'constructor', 'toString', '', 'text'])('names are exact: "%s"', async (name) => {
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
  it.each<[object, string]>([
    [{ Text: 1 }, 'The parameter Text must be a string, but is 1.'],
    [{ Text: ['a'] }, 'The parameter Text must be a string, but is an array.'],
    [{ Count: '1' }, 'The parameter Count must be an integer, but is text.'],
    [{ Count: 1.5 }, 'The parameter Count must be an integer, but is 1.5.'],
    [{ Ratio: true }, 'The parameter Ratio must be a number, but is true.'],
    [{ On: 'true' }, 'The parameter On must be true or false, but is text.'],
    [{ When: 1 }, 'The parameter When must be a time such as 2017-05-16 20:00:00, but is 1.'],
    [{ Tags: 'a' }, 'The parameter Tags must be an array of String, but is text.'],
    [{ Times: '2020-01-01 00:00:00' }, 'The parameter Times must be an array of Timestamp, but is text.'],
    [{ Times: [1] }, 'The parameter Times.0 must be a time such as 2017-05-16 20:00:00, but is 1.'],
    [{ Tags: { 0: 'a' } }, 'The parameter Tags must be an array of String, but is an object.'],
    [{ Tags: ['a', null] }, 'The parameter Tags.1 must be a string, but is null.'],
    [{ Node: [] }, 'The parameter Node must be an object of type Node, but is an array.'],
    [
      { Nodes: [{ Node: { Count: 'x' } }] },
      'The parameter Nodes.0.Node.Count must be an integer, but is text.',
    ],
  ])('JSON %j', async (input, message) => {
    expect(await echo(input)).toEqual({ Code: 'InvalidParameter', Message: message })
  })

  it.each([
    ['Count=1.0', 'The parameter Count must be an integer, but is text.'],
    ['Count=', 'The parameter Count must be an integer, but is text.'],
    ['Count=0x10', 'The parameter Count must be an integer, but is text.'],
    ['Ratio=half', 'The parameter Ratio must be a number, but is text.'],
    [`Ratio=${'9'.repeat(400)}`, 'The parameter Ratio must be a number, but is Infinity.'],
    ['On=yes', 'The parameter On must be true or false, but is text.'],
    ['Counts.0=1&Counts.1=x', 'The parameter Counts.1 must be an integer, but is text.'],
    ['Text.0=a', 'The parameter Text must be a string, but is an object.'],
    ['Tags=a', 'The parameter Tags must be an array of String, but is text.'],
    ['Node=a', 'The parameter Node must be an object of type Node, but is text.'],
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

  it.each([
    ...['true', 'True', 'TRUE', '1'].map((text) => [text, true] as const),
    ...['false', 'False', 'FALSE', '0'].map((text) => [text, false] as const),
  ])('the text %s is a Boolean', async (text, On) => {
    const asQuery = v3({ method: 'GET', query: `On=${text}&Nodes.0.On=${text}` })
    const asForm = v1({ method: 'POST', parameters: { On: text, 'Nodes.0.On': text } })
    for (const request of [asQuery, asForm]) {
      expect(await ask(createDemo(), request)).toMatchObject({ Input: { On, Nodes: [{ On }] } })
    }
  })

  it('the nesting of a recursive data type is limited', async () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { Node: nested(levels - 1) })
    expect(await echo(nested(20))).toBeUndefined()
    expect(await echo(nested(1000))).toMatchObject({ Code: 'InvalidParameter' })
  })
})

describe('a violated constraint has the code that the action documents for the parameter, or else InvalidParameterValue', () => {
  const plain = 'InvalidParameterValue'
  it.each<[object, string, string]>([
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
    [
      { Capacity: 200 },
      plain,
      'The parameter Capacity must be 64, or 128 to 512 in steps of 128, but is 200.',
    ],
    [
      { Capacity: 640 },
      'LimitExceeded.Capacity',
      'The parameter Capacity must be 64, or 128 to 512 in steps of 128, but is 640.',
    ],
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

  it('a time', async () => {
    expect(await echo({ When: 'noon' })).toMatchObject({ Code: plain })
    expect(await echo({ Times: ['noon'] })).toMatchObject({ Code: plain })
  })

  it.each<[object]>([
    [{ Name: 'ab', Size: 64, Timeout: 900, Blob: 'éé', Order: 'DESC', Capacity: 64 }],
    [{ Name: 'abcde', Size: 256, Field: 'AnotherField' }],
    [{ Name: 'abc', Filters: [{ Name: '\u{1F600}\u{1F600}\u{1F600}', Values: ['x'] }] }],
  ])('values at the bounds are accepted: %j', async (input) => {
    expect(await ask(createDemo(), v3({ action: 'Measure', input }))).toMatchObject({ Input: input })
  })
})

describe('documented defaults', () => {
  async function order(input: object, journal?: (input: unknown) => void) {
    const mock = createDemo()
    const { Input } = await ask(mock, v3({ action: 'Order', input }))
    journal?.(mock.journal.last()?.input)
    return Input
  }

  it('are passed to the handler for omitted parameters', async () => {
    expect(await order({ Item: 'tea' })).toEqual({ Item: 'tea', Count: 1, Gift: false })
    expect(await order({ Item: 'tea', Count: null })).toEqual({ Item: 'tea', Count: 1, Gift: false })
    expect(await order({ Item: 'tea', Count: 3, Gift: true })).toEqual({ Item: 'tea', Count: 3, Gift: true })
  })

  it('are added within nested objects and arrays', async () => {
    const wrapped = { Item: 'tea', Wrapping: { Layers: [{}, { Colour: 'blue' }] } }
    expect(await order(wrapped)).toEqual({
      Item: 'tea',
      Count: 1,
      Gift: false,
      Wrapping: { Ribbon: 'silk', Layers: [{ Colour: 'red' }, { Colour: 'blue' }] },
    })
  })

  it('are not applied to required parameters, nor to those that leave a value unchanged', async () => {
    const mock = createDemo()
    expect(await errorOf(mock, v3({ action: 'Order' }))).toMatchObject({ Code: 'MissingParameter' })
    expect(await order({ Item: 'tea' })).not.toHaveProperty('Sugar')
  })

  it('are not recorded in the journal', async () => {
    await order({ Item: 'tea', Wrapping: { Layers: [{}], Ribbon: null } }, (input) => {
      expect(input).toEqual({ Item: 'tea', Wrapping: { Layers: [{}] } })
    })
  })
})

describe('unknown parameters that are only warned of', () => {
  const input = { Text: 'a', Txt: 'b', Node: { Count: 1, Other: {} } }

  it('are refused by default, as in the cloud', async () => {
    expect(await codeOf(createDemo(), v3({ input }))).toBe('UnknownParameter')
    expect(await codeOf(createDemo({ unknownParameters: 'refuse' }), v3({ input }))).toBe('UnknownParameter')
  })

  it('are ignored, with warnings in the journal and the log', async () => {
    const mock = createDemo({ unknownParameters: 'warn' })
    expect(await ask(mock, v3({ input }))).toMatchObject({ Input: { Text: 'a', Node: { Count: 1 } } })
    const warnings = [
      expect.stringMatching(/^The parameter Txt is not known. Did you mean Text\?$/),
      expect.stringMatching(/^The parameter Node.Other is not known. Known: /),
    ]
    expect(mock.journal.last()).toMatchObject({ error: undefined, warnings })
    const logged = mock.entries.filter(({ kind }) => kind === 'warning').map((entry) => formatLogEntry(entry))
    expect(logged).toEqual([
      expect.stringMatching(/^warning [\da-f-]{36} The parameter Txt is not known/),
      expect.stringMatching(/^warning [\da-f-]{36} The parameter Node.Other is not known/),
    ])
    expect(mock.entries.at(-1)?.kind).toBe('request')
  })

  it('do not hide other problems', async () => {
    const mock = createDemo({ unknownParameters: 'warn' })
    expect(await codeOf(mock, v3({ input: { ...input, Tags: 'a' } }))).toBe('InvalidParameter')
    expect(await codeOf(mock, v3({ input: { Text: 'a'.repeat(10_000), Other: 1 } }))).not.toBe(
      'UnknownParameter',
    )
    await ask(
      mock,
      v3({ input: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`P${index}`, 1])) }),
    )
    expect(mock.journal.last()?.warnings).toHaveLength(20)
  })

  it('are ignored in a form, too', async () => {
    const mock = createDemo({ unknownParameters: 'warn' })
    await ask(mock, v1({ parameters: { Text: 'a', 'Extra.0.Name': 'b' } }))
    expect(mock.journal.last()).toMatchObject({
      error: undefined,
      warnings: [expect.stringContaining('Extra')],
    })
  })
})
