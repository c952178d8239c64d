import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, isServiceError } from '@tc3/core'
import { commonErrors } from '@tc3/core/platform'
import { type InputSchema, type NumberRange, type Problem, validate } from '@tc3/core/validate'
import { check, type Diagnostic, Stages } from '@tc3/generator'
import { createMock, type Field, type Product, type Shape } from '@tc3/mock'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './published.js'

// Each case is an action of one product. `RUNS` sets the number of products.
const runs = Number(process.env.RUNS ?? 50)
/** Only ends tests that hang. */
const timeout = 60_000 + runs * 1000

/** The documented input of an action, and a value that may conform to it. */
interface Case {
  readonly input: Shape
  readonly types: Readonly<Record<string, Shape>>
  readonly value: object
}

const typeNames = ['Box', 'Part', 'Node']
const memberNames = ['Name', 'Size', 'On', 'When', 'Items']

// Documented input.

const count = fc.integer({ min: 0, max: 6 })

/** Two numbers in ascending order. */
const ends = fc.tuple(fc.integer({ min: -8, max: 8 }), count).map(([low, more]) => [low, low + more] as const)

const range: fc.Arbitrary<NumberRange> = fc
  .tuple(ends, fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }))
  .map(([[min, max], step]) => (step === undefined ? { min, max } : { min, max, step }))

function some<Value extends object>(model: { [Name in keyof Value]: fc.Arbitrary<Value[Name]> }) {
  return fc.record(model, { requiredKeys: [] })
}

const bounds = fc
  .tuple(
    ends,
    some<{ min: true; max: true; step: number }>({
      min: fc.constant(true),
      max: fc.constant(true),
      step: fc.constantFrom(1, 2, 3),
    }),
  )
  .map(([[low, high], { min, max, step }]) => ({
    ...(min && { min: low }),
    ...(max && { max: high }),
    ...(step && { step }),
  }))

function listed<Value>(value: fc.Arbitrary<Value>) {
  return fc
    .tuple(fc.uniqueArray(value, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([values, open]) => ({
      enum: values,
      ...(open && { open }),
    }))
}

const lengths = fc
  .tuple(
    count,
    count,
    some<{ minLength: true; maxLength: true; maxBytes: true; pattern: string }>({
      minLength: fc.constant(true),
      maxLength: fc.constant(true),
      maxBytes: fc.constant(true),
      pattern: fc.constantFrom('[a-z]+', 'b*|c', '.*', '[^a]*'),
    }),
  )
  .map(([least, more, { minLength, maxLength, maxBytes, pattern }]) => ({
    ...(minLength && { minLength: least }),
    ...(maxLength && { maxLength: least + more }),
    ...(maxBytes && { maxBytes: least + more + 1 }),
    ...(pattern !== undefined && { pattern }),
  }))

/** Whether a value contains a text that is a placeholder in examples. */
function hasPlaceholder(value: unknown) {
  return /"(x+|abc|<[^<>]+>)"/i.test(JSON.stringify(value))
}

const text = fc
  .string({ unit: fc.constantFrom('a', 'b', 'c', 'Z', '0', '-', 'é', '京', '\u{1F600}'), maxLength: 8 })
  .filter((one) => !hasPlaceholder(one))

const number = fc.integer({ min: -10, max: 20 })

const scalar: fc.Arbitrary<Field> = fc.oneof(
  fc.oneof(lengths, listed(text)).map((constraints) => ({ type: 'String', ...constraints })),
  fc
    .tuple(
      fc.constantFrom('Integer', 'Float'),
      fc.oneof(
        bounds,
        fc.array(range, { minLength: 1, maxLength: 3 }).map((ranges) => ({ ranges })),
        listed(number),
      ),
    )
    .map(([type, constraints]) => ({ type, ...constraints })),
  fc.constantFrom('String', 'Integer', 'Float', 'Boolean', 'Timestamp').map((type) => ({ type })),
)

const field: fc.Arbitrary<Field> = fc
  .record({
    element: fc.oneof(
      { arbitrary: scalar, weight: 3 },
      fc.constantFrom(...typeNames).map((type) => ({ type })),
    ),
    required: fc.constantFrom(undefined, false, true),
    list: fc.constantFrom(undefined, undefined, 1, 2, 'any'),
  })
  .map(({ element, required, list }) => ({
    ...element,
    ...(required !== undefined && { required }),
    ...(list !== undefined && { list: true }),
    ...(typeof list === 'number' && { maxItems: list }),
  }))

const shape: fc.Arbitrary<Shape> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...memberNames), field), {
    minLength: 1,
    selector: ([name]) => name,
  })
  .map((fields) => Object.fromEntries(fields))

// Values that mostly conform.

/** The context in which a value is generated. */
interface Place {
  readonly types: Case['types']
  /** The remaining depth of nested values. */
  readonly depth: number
}

const damaged = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !hasPlaceholder(value)),
  fc.constantFrom<unknown>(null, '', '1', 'true', 0.5, 1e300, 'noon', '2020-01-01T00:00:00Z', [], {}, [null]),
)

/** Mostly the first kind of value, occasionally the second. */
function mostly<Usual, Rare>(usual: fc.Arbitrary<Usual>, rare: fc.Arbitrary<Rare>) {
  return fc.oneof<fc.MaybeWeightedArbitrary<Usual | Rare>[]>(
    { arbitrary: usual, weight: 40 },
    { arbitrary: rare, weight: 1 },
  )
}

function valueFor(field: Field, place: Place): fc.Arbitrary<unknown> {
  const element = mostly(elementOf(field, place), damaged)
  return field.list ? mostly(fc.array(element, { maxLength: field.maxItems ?? 3 }), damaged) : element
}

function elementOf(field: Field, { types, depth }: Place): fc.Arbitrary<unknown> {
  const members = types[field.type]
  if (members) return membersOf(members, { types, depth: depth - 1 })
  if (field.enum) return fc.constantFrom(...field.enum)
  switch (field.type) {
    case 'Boolean':
      return fc.boolean()
    case 'Timestamp':
      return fc.constantFrom('2017-05-16 20:00:00', '2030-12-31 00:00:01')
    case 'String':
      return textOf(field)
    default:
      return numberOf(field)
  }
}

function textOf({ minLength = 0, maxLength = 8, maxBytes = 8 }: Field): fc.Arbitrary<string> {
  const most = Math.max(minLength, Math.min(maxLength, maxBytes))
  return mostly(fc.string({ unit: fc.constant('b'), minLength, maxLength: most }), text)
}

function numberOf({ type, min = -8, max = 8, step = 1, ranges }: Field): fc.Arbitrary<number> {
  const onSteps = (low: number, high: number, step: number) =>
    fc
      .integer({ min: 0, max: Math.max(0, Math.floor((high - low) / step)) })
      .map((steps) => low + steps * step)
  const usual = ranges
    ? fc.oneof(...ranges.map((range) => onSteps(range.min, range.max, range.step ?? 1)))
    : onSteps(Math.ceil(Math.min(min, max) / step) * step, Math.max(min, max), step)
  return type === 'Float'
    ? fc.oneof(
        usual,
        number.map((one) => one / 2),
      )
    : usual
}

function membersOf(shape: Shape, place: Place): fc.Arbitrary<object> {
  // Recursive data types end at a limited depth.
  const members = Object.entries(shape).filter(([, { type }]) => place.depth > 0 || !(type in place.types))
  const known = fc.record(
    Object.fromEntries(members.map(([name, field]) => [name, valueFor(field, place)])),
    {
      requiredKeys: members.filter(([, { required }]) => required).map(([name]) => name),
    },
  )
  const unknown = fc.tuple(fc.constantFrom('Naem', 'toString', 'hasOwnProperty'), damaged)
  const missing = fc.constantFrom(...memberNames)
  const none = fc.constant(undefined)
  return fc.tuple(known, mostly(none, unknown), mostly(none, missing)).map(([given, added, taken]) => {
    const remaining = Object.entries(given).filter(([name]) => name !== taken)
    return Object.fromEntries(added ? [added, ...remaining] : remaining)
  })
}

const cases: fc.Arbitrary<Case> = fc
  .record({ input: shape, types: fc.record({ Box: shape, Part: shape, Node: shape }) })
  .chain(({ input, types }) =>
    // As parsed from JSON.
    membersOf(input, { types, depth: 3 }).map((value) => ({
      input,
      types,
      value: JSON.parse(JSON.stringify(value)),
    })),
  )

// The results of each validator.

function actionOf(index: number) {
  return `Try${index}`
}
function typeOf(type: string, index: number) {
  return typeNames.includes(type) ? `${type}${index}` : type
}

/** Renames the data types of a shape, so that those of all cases are distinct. */
function renameTypes(shape: Shape, index: number): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, { ...field, type: typeOf(field.type, index) }]),
  )
}

function typesOf({ types }: Case, index: number) {
  return Object.entries(types).map(
    ([name, shape]) => [typeOf(name, index), renameTypes(shape, index)] as const,
  )
}

/** The problems that the client finds. */
function clientProblems({ input, types, value }: Case, index: number): Problem[] {
  const withDescriptions = (shape: Shape) =>
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, { ...field, description: name }]))
  const all = typesOf({ input, types, value }, index).map(
    ([name, shape]) => [name, withDescriptions(shape)] as const,
  )
  const documented: InputSchema = {
    action: actionOf(index),
    input: withDescriptions(renameTypes(input, index)),
    types: Object.fromEntries(all),
  }
  return validate(documented, value)
}

/** The error that the emulator responds with for each case, if any. */
async function emulatorErrors(all: readonly Case[]) {
  const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
  const product: Product = {
    ...service,
    regions: ['ap-guangzhou'],
    actions: Object.fromEntries(
      all.map(({ input }, index) => [
        actionOf(index),
        {
          handler: actionOf(index),
          rateLimit: 1,
          region: 'not required',
          input: renameTypes(input, index),
          output: {},
          errors: [],
        },
      ]),
    ),
    types: Object.fromEntries(all.flatMap(typesOf)),
    errors: commonErrors,
  }
  const { credentials, fetch } = createMock({ product, handlers: {}, rateLimits: false })
  const client = createClient(service, { credentials, fetch, retry: false })
  return Promise.all(
    all.map(({ value }, index) =>
      client.send({ name: actionOf(index), region: false }, value).then(
        () => undefined,
        (error: unknown) => {
          if (!isServiceError(error)) throw error
          const [, message] = /: (.*) \(RequestId /.exec(error.message) ?? []
          return { code: error.code, message }
        },
      ),
    ),
  )
}

/** A project with a product whose actions are written by the tests. */
let project: string
function product() {
  return join(project, 'spec/demo/2020-01-01')
}

beforeAll(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'tc3-')))
  await cp(`${root}generator/test/fixture/spec`, join(project, 'spec'), { recursive: true })
  await cp(`${root}spec/tencentcloud.yaml`, join(project, 'spec/tencentcloud.yaml'))
})
afterAll(() => rm(project, { recursive: true }))

/** The data types that a shape uses, directly or through others. */
function usedTypes(shape: Shape, types: Case['types'], found = new Set<string>()): Set<string> {
  for (const { type } of Object.values(shape)) {
    const members = types[type]
    if (members === undefined || found.has(type)) continue
    found.add(type)
    usedTypes(members, types, found)
  }
  return found
}

/** Converts a shape to parameters of the spec. */
function parameterDocuments(shape: Shape) {
  return Object.fromEntries(
    Object.entries(shape).map(([name, { type, list, ...constraints }]) => [
      name,
      { type: list ? `Array of ${type}` : type, ...constraints, description: name },
    ]),
  )
}

/** An action of the spec with an example of a request and a response. */
function actionDocument(index: number, input: Shape, params: object, output: Shape, response: object) {
  return {
    action: actionOf(index),
    category: 'Thing APIs',
    summary: 'This API is used to try something.',
    rateLimit: 1,
    region: 'not required',
    input: parameterDocuments(input),
    output: parameterDocuments(output),
    errors: [],
    examples: [{ title: 'Trying', request: { method: 'POST', params }, response }],
  }
}

/** The diagnostics of the generator for a product with these actions and data types. JSON is valid YAML. */
async function diagnosticsOf(
  actions: readonly ReturnType<typeof actionDocument>[],
  types: Readonly<Record<string, Shape>>,
): Promise<readonly Diagnostic[]> {
  await rm(join(product(), 'actions'), { recursive: true })
  await mkdir(join(product(), 'actions'))
  const members = Object.entries(types).map(([name, shape]) => [name, { members: parameterDocuments(shape) }])
  await writeFile(join(product(), 'types.yaml'), JSON.stringify(Object.fromEntries(members)))
  for (const action of actions) {
    await writeFile(join(product(), `actions/${action.action}.yaml`), JSON.stringify(action))
  }
  return (await check(project, new Stages(() => 0))).diagnostics
}

/** The diagnostics of the generator for each case, as an example. */
async function generatorDiagnostics(all: readonly Case[]): Promise<readonly (readonly Diagnostic[])[]> {
  const actions = all.map(({ input, value }, index) =>
    actionDocument(index, renameTypes(input, index), value, {}, { RequestId: 'xx' }),
  )
  const types = all.flatMap((one, index) => {
    const used = usedTypes(one.input, one.types)
    return typesOf(
      { ...one, types: Object.fromEntries([...used].map((name) => [name, one.types[name] ?? {}])) },
      index,
    )
  })
  const diagnostics = await diagnosticsOf(actions, Object.fromEntries(types))
  return all.map((_, index) =>
    diagnostics.filter(({ position }) => position.file.endsWith(`/${actionOf(index)}.yaml`)),
  )
}

/** The error code for a problem, as no action here documents codes of its own. */
function codeOf({ rule, message }: Problem): string {
  if (rule === 'unknown') return 'UnknownParameter'
  if (rule === 'required') return 'MissingParameter'
  // An invalid time is still a string.
  return rule === 'type' && !/ a time .* is text\.$/.test(message)
    ? 'InvalidParameter'
    : 'InvalidParameterValue'
}

/** The messages of the emulator and the generator for a problem. They differ for problems with names. */
function messagesFor({ path, message }: Problem): { readonly error: unknown; readonly diagnostic: string } {
  const [, unknownTo, name = ''] = /^(\w+) has no (.*); it has /s.exec(message) ?? []
  if (unknownTo !== undefined) {
    const diagnostic = `The example contains ${name}, which is not defined in ${listOf(unknownTo)}.`
    return { error: expect.stringContaining(`The parameter ${path} is not known.`), diagnostic }
  }
  const [, missingTo] = / is missing; (\w+) requires it\.$/.exec(message) ?? []
  if (missingTo !== undefined) {
    const diagnostic = `The example does not contain ${path.split('.').at(-1)}, which is required in ${listOf(missingTo)}.`
    return { error: `The parameter ${path} is missing.`, diagnostic }
  }
  return {
    error: `The parameter ${message}`,
    diagnostic: `The value of ${message.replace(' must ', ' in the example must ')}`,
  }
}

function listOf(owner: string) {
  return owner.startsWith('Try') ? `the input of ${owner}` : `the data type ${owner}`
}

describe('the validation of values', () => {
  it('is the same in the client, the emulator and the generator', { timeout }, async () => {
    let tried = 0
    let valid = 0
    const broken = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(cases, { minLength: 1, maxLength: 30, size: 'max' }), async (all) => {
        const errors = await emulatorErrors(all)
        const diagnostics = await generatorDiagnostics(all)
        all.forEach((one, index) => {
          const problems = clientProblems(one, index)
          const [first] = problems
          tried += 1
          if (first === undefined) valid += 1
          for (const { rule } of problems) broken.add(rule)
          const expectedError = first && { code: codeOf(first), message: messagesFor(first).error }
          expect(errors[index]).toEqual(expectedError)
          const reported = diagnostics[index]?.map(({ message }) =>
            message.replace(/ Did you mean \w+\?$/, ''),
          )
          expect(reported?.sort()).toEqual(problems.map((problem) => messagesFor(problem).diagnostic).sort())
        })
      }),
      { numRuns: runs },
    )
    process.stdout.write(`${valid} of ${tried} cases are valid, the others break ${[...broken].join(', ')}\n`)
    expect(tried).toBeGreaterThan(runs * 5)
    expect(valid).toBeGreaterThan(tried / 10)
    expect(valid).toBeLessThan(tried)
  })

  const name: Shape = { Name: { type: 'String', enum: ['a'], required: true } }
  const response = { Name: 'a', RequestId: 'xx' }

  it('differs for placeholders in examples', async () => {
    for (const Name of ['xx', 'abc', '<Name>']) {
      const one = { input: name, types: {}, value: { Name } }
      expect(clientProblems(one, 0)).toHaveLength(1)
      expect(await emulatorErrors([one])).toMatchObject([{ code: 'InvalidParameterValue' }])
      expect(await generatorDiagnostics([one])).toEqual([[]])
    }
  })

  it('differs for examples of responses, in which an empty string can replace any value', async () => {
    const lengths: Shape = { Name: { type: 'String', minLength: 1 } }
    const diagnosticsFor = (shape: Shape, Name: string) =>
      diagnosticsOf([actionDocument(0, name, { Name: 'a' }, shape, { ...response, Name })], {})
    const ids = async (shape: Shape, Name: string) => (await diagnosticsFor(shape, Name)).map(({ id }) => id)
    expect(await ids(lengths, '')).not.toContain('example-value')
    expect(await ids(lengths, 'a')).not.toContain('example-value')
    expect(await ids(name, 'b')).toContain('example-value')
  })
})
