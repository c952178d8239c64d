import { describe, expect, it } from 'vitest'
import type { InputSchema } from '../../dist/validate/schema.js'
import { validate } from '../../dist/validate/validate.js'
import { type Document, exportDocument, projectWith, schemasOf } from './document.js'

/** A parameter, a value that satisfies its constraints, and one that does not; undefined if each value does. */
type Case = readonly [
  title: string,
  parameter: Readonly<Record<string, unknown>>,
  valid: unknown,
  invalid?: unknown,
]

const inputs: readonly Case[] = [
  ['String', { type: 'String' }, '', 1],
  ['Integer', { type: 'Integer' }, -1, 1.5],
  ['Float', { type: 'Float' }, 1.5, '1.5'],
  ['Boolean', { type: 'Boolean' }, false, 'false'],
  ['Timestamp', { type: 'Timestamp' }, '2017-05-16 20:00:00', '2017-05-16T20:00:00Z'],
  ['an array', { type: 'Array of String' }, ['a'], 'a'],
  ['the elements of an array', { type: 'Array of Integer', max: 3 }, [1, 3], [1, 4]],
  ['a data type', { type: 'Thing' }, { Name: 'a' }, 'a'],
  ['a required member', { type: 'Thing' }, { Name: 'a' }, {}],
  ['an unknown member', { type: 'Thing' }, { Name: 'a' }, { Name: 'a', Nmae: 'b' }],
  ['an array of a data type', { type: 'Array of Thing' }, [{ Name: 'a' }], [{ Name: 1 }]],
  ['enum', { type: 'String', enum: ['a', 'b'] }, 'b', 'c'],
  ['enum of numbers', { type: 'Integer', enum: [1, 2] }, 2, 3],
  ['enum of elements', { type: 'Array of String', enum: ['a', 'b'] }, ['a', 'b'], ['c']],
  ['an open enum', { type: 'String', enum: ['a'], open: true }, 'new', 1],
  ['an extensible enum', { type: 'String', enum: ['a'], extensible: true }, 'new', 1],
  [
    'an extensible enum with a limit',
    { type: 'String', enum: ['a'], extensible: true, maxLength: 3 },
    'new',
    'newer',
  ],
  ['statuses', { type: 'String', status: 'thing' }, 'New', 1],
  ['min', { type: 'Integer', min: 1 }, 1, 0],
  ['max', { type: 'Float', max: 1.5 }, 1.5, 1.6],
  ['step', { type: 'Integer', step: 64 }, 128, 65],
  [
    'ranges',
    {
      type: 'Integer',
      ranges: [
        { min: 64, max: 64 },
        { min: 128, max: 512 },
      ],
    },
    64,
    65,
  ],
  ['the step of a range', { type: 'Integer', ranges: [{ min: 128, max: 512, step: 128 }] }, 256, 257],
  ['minLength in characters', { type: 'String', minLength: 2 }, '\u{1F600}a', '\u{1F600}'],
  ['maxLength in characters', { type: 'String', maxLength: 2 }, '\u{1F600}a', 'abc'],
  ['maxBytes', { type: 'String', maxBytes: 2 }, 'ab', 'abc'],
  ['maxLength and maxBytes', { type: 'String', maxLength: 9, maxBytes: 2 }, 'ab', 'abc'],
  ['pattern from the beginning', { type: 'String', pattern: 'a|b' }, 'b', 'cb'],
  ['pattern to the end', { type: 'String', pattern: 'a|b' }, 'a', 'ac'],
  ['pattern with properties of Unicode', { type: 'String', pattern: '\\p{L}+' }, 'é', '1'],
  ['maxItems', { type: 'Array of String', maxItems: 1 }, ['a'], ['a', 'b']],
  ['base64', { type: 'String', base64: true, maxBytes: 4 }, 'YWI=', 'YWJjZA=='],
  ['required', { type: 'String', required: true }, '', undefined],
]

const types = {
  Thing: { members: { Name: { type: 'String', required: true, description: 'Name' } } },
  Box: { members: { Owner: { type: 'String', nullable: true, description: 'Owner' } } },
}

/** Parameters of the spec, one for each case. */
function parametersOf(cases: readonly Case[]) {
  return Object.fromEntries(
    cases.map(([title, parameter], index) => [`P${index}`, { ...parameter, description: title }]),
  )
}

/** The document of a product with the inputs and outputs of all cases. */
async function documentOf(input: readonly Case[], output: readonly Case[]): Promise<Document> {
  const isUsed = (name: string) => [...input, ...output].some(([, { type }]) => String(type).endsWith(name))
  const used = Object.entries(types).filter(([name]) => isUsed(name))
  const project = await projectWith({
    action: { input: parametersOf(input), output: parametersOf(output) },
    types: Object.fromEntries(used),
  })
  if (input.some(([, { status }]) => status === 'thing')) {
    const states = 'thing: { title: Thing, statuses: { New: { kind: stable, description: Just made } } }\n'
    await project.write('spec/demo/2020-01-01/states.yaml', states)
  }
  return exportDocument(project)
}

/** The same parameters, for the validation of clients. */
const documented: InputSchema = {
  action: 'ListThings',
  input: Object.fromEntries(
    inputs.map(([title, { type, extensible, ...constraints }], index) => {
      const [, element] = /^Array of (.*)$/.exec(String(type)) ?? []
      const list = element !== undefined
      const open = { open: constraints.open === true || extensible === true }
      return [
        `P${index}`,
        { ...constraints, ...open, type: element ?? String(type), list, description: title },
      ]
    }),
  ),
  types: { Thing: { Name: { type: 'String', required: true, description: 'Name' } } },
}

/** Returns a function that creates a value in the first test that needs it. */
function once<Value>(create: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => (value ??= create())
}

describe('the schema of an input has', () => {
  const schema = once(async () => schemasOf(await documentOf(inputs, [])).request('ListThings'))
  const required = Object.fromEntries([[`P${inputs.length - 1}`, '']])

  it.each(inputs.map((one, index) => [one[0], `P${index}`, one] as const))(
    '%s',
    async (_, name, [, , valid, invalid]) => {
      const isValid = await schema()
      for (const [value, expected] of [
        [valid, true],
        [invalid, false],
      ] as const) {
        const input = { ...required, [name]: value }
        expect(validate(documented, input).length === 0, 'the validation of clients').toBe(expected)
        expect(isValid(JSON.parse(JSON.stringify(input))), JSON.stringify(isValid.errors)).toBe(expected)
      }
    },
  )
})

const outputs: readonly Case[] = [
  ['String', { type: 'String' }, '', null],
  ['null', { type: 'String', nullable: true }, null, 1],
  ['null or one of an enum', { type: 'String', enum: ['a'], nullable: true }, null, 1],
  ['null or one of an open enum', { type: 'String', enum: ['a'], open: true, nullable: true }, null, 1],
  ['null or a number', { type: 'Integer', ranges: [{ min: 1, max: 2 }], nullable: true }, null, 3],
  ['null or a data type', { type: 'Box', nullable: true }, null, 'a'],
  ['null or an array', { type: 'Array of Box', nullable: true }, null, [null]],
  ['null in a data type', { type: 'Box' }, { Owner: null }, null],
  ['a nullable member that is missing', { type: 'Box' }, {}, []],
  ['a member that the cloud has added', { type: 'Thing' }, { Name: 'a', New: 1 }, { New: 1 }],
  ['a value that the cloud has added', { type: 'String', enum: ['a'] }, 'new', 1],
  ['a text in another form', { type: 'String', pattern: 'a+' }, '', 1],
  ['a time in another form', { type: 'Timestamp' }, '6/9/2021 4:07:18 PM', 1],
  ['a member that may be missing', { type: 'String', required: false }, undefined, null],
]

describe('the schema of an output accepts', () => {
  const schema = once(async () => schemasOf(await documentOf([], outputs)).response('ListThings'))
  const others = Object.fromEntries(outputs.map(([, , valid], index) => [`P${index}`, valid]))

  it.each(outputs.map((one, index) => [one[0], `P${index}`, one] as const))(
    '%s',
    async (_, name, [, , valid, invalid]) => {
      const isValid = await schema()
      for (const [value, expected] of [
        [valid, true],
        [invalid, false],
      ] as const) {
        const Response = { ...others, [name]: value, RequestId: 'x' }
        expect(isValid(JSON.parse(JSON.stringify({ Response }))), JSON.stringify(isValid.errors)).toBe(
          expected,
        )
      }
    },
  )
})

describe('the schema of a response', () => {
  const schema = once(async () => schemasOf(await documentOf([], [])).response('ListThings'))
  const failure = { Code: 'InternalError', Message: 'Oops.' }
  it.each([
    ['accepts an output', { RequestId: 'x' }, true],
    ['accepts an error', { Error: failure, RequestId: 'x' }, true],
    ['accepts an undocumented code', { Error: { ...failure, Code: 'Some.New' }, RequestId: 'x' }, true],
    ['rejects an error without a message', { Error: { Code: 'InternalError' }, RequestId: 'x' }, false],
    ['rejects a response without RequestId', {}, false],
  ])('%s', async (_, Response, expected) => {
    const isValid = await schema()
    expect(isValid({ Response })).toBe(expected)
  })
})

it('constraints that a schema cannot express are described', async () => {
  const document = await documentOf(
    [
      ['Odd', { type: 'Integer', ranges: [{ min: 1, max: 9, step: 2 }], unit: 'MB' }, 1],
      ['Small', { type: 'String', maxBytes: 4 }, 'a'],
      ['Kept', { type: 'Integer', default: 3, unchanged: true }, 1],
      ['Status', { type: 'String', status: 'thing' }, 'New'],
    ],
    [['Form', { type: 'String', pattern: 'a+' }, 'a']],
  )
  expect(document.components.schemas.ListThingsRequest?.properties).toMatchObject({
    P0: { description: 'Odd\n\n1 to 9 in steps of 2.\n\nUnit: MB.', anyOf: [{ minimum: 1, maximum: 9 }] },
    P1: { description: 'Small\n\nAt most 4 bytes.', maxLength: 4 },
    P2: {
      description:
        'Kept\n\nDefault for a new resource: `3`. An update without the parameter keeps the current value.',
    },
    P3: { description: 'Status', 'x-enumDescriptions': { New: 'Just made' } },
  })
  expect(document.components.schemas.ListThingsRequest?.properties).not.toHaveProperty('P2.default')
  expect(document.components.schemas.ListThingsResponse?.properties).toMatchObject({
    P0: { description: 'Form\n\nUsually matches `a+`.' },
  })
})
