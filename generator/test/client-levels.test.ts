import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Change } from '@tc3/generator'
import fc from 'fast-check'
import ts from 'typescript'
import { expect, it, onTestFinished } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import type { InputSchema } from '../dist/validate/schema.js'
import { validate } from '../dist/validate/validate.js'
import { type Files, type GenerationResult, generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec, demo } from './semver/spec.js'

// The level of a change of a parameter, compared with its effect: whether programs with the old types of the generated
// client compile with the new ones, and whether `validate` rejects values that it accepted. All random changes are in one
// spec, so that it is generated, compiled and loaded only once.

/** The number of random changes; `npm run soak` sets a higher one. */
const rounds = Number(process.env.CHANGES ?? 150)
const seed = Number(process.env.SEED ?? 1)

/** A parameter or member as in the YAML of a spec. */
type Declaration = Readonly<Record<string, unknown>> & { readonly type: string }

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const flag = optional(fc.boolean())

/** The constraints that apply to the elements of each type. */
const constraints: Readonly<Record<string, fc.Arbitrary<object>>> = {
  String: fc.oneof(
    enumOf('red', 'green', 'blue'),
    fc.record({ minLength: optional(fc.nat(2)), maxLength: optional(fc.integer({ min: 2, max: 4 })) }),
    fc.record({ base64: flag }),
  ),
  Integer: fc.oneof(
    enumOf(1, 2, 3),
    fc.record({ min: optional(fc.nat(2)), max: optional(fc.integer({ min: 2, max: 4 })) }),
  ),
  Float: fc.record({ min: optional(fc.nat(2)), step: optional(fc.constantFrom(0.25, 0.5)) }),
  Boolean: fc.record({ default: flag }),
  Timestamp: fc.constant({}),
  One: fc.constant({}),
  Other: fc.constant({}),
}

function enumOf(...values: (string | number)[]): fc.Arbitrary<object> {
  const nature = fc.constantFrom({}, { open: true }, { extensible: true })
  return fc
    .tuple(fc.subarray(values, { minLength: 1 }), nature)
    .map(([listed, others]) => ({ enum: listed, ...others }))
}

function declaration(use: Use): fc.Arbitrary<Declaration> {
  return fc.constantFrom(...Object.keys(constraints)).chain((type) =>
    fc
      .record({
        array: fc.boolean(),
        required: flag,
        nullable: flag,
        deprecated: flag,
        more: constraints[type] ?? fc.constant({}),
        description: fc.constantFrom('A value', 'Any value'),
      })
      .map(({ array, more, ...others }): Declaration => {
        const { base64, default: initial, ...applicable }: Readonly<Record<string, unknown>> = { ...more }
        return JSON.parse(
          JSON.stringify({
            ...others,
            ...applicable,
            // Only inputs have binary data, and arrays have no default.
            base64: use.output ? undefined : base64,
            default: array ? undefined : initial,
            type: array ? `Array of ${type}` : type,
          }),
        )
      }),
  )
}

/** Where the changed parameters are: the declaration in the generated client, and its effect on programs. */
interface Use {
  readonly declaration: 'CreateThingRequest' | 'CreateThingResponse' | 'Sent' | 'Got' | 'Both'
  readonly input: boolean
  readonly output: boolean
}

const uses: readonly Use[] = [
  { declaration: 'CreateThingRequest', input: true, output: false },
  { declaration: 'CreateThingResponse', input: false, output: true },
  { declaration: 'Sent', input: true, output: false },
  { declaration: 'Got', input: false, output: true },
  { declaration: 'Both', input: true, output: true },
]

interface RandomChange {
  readonly use: Use
  readonly before: Declaration
  readonly after: Declaration
}

/** Changes of everything, of flags and constraints, of flags, and of the type alone. */
const change: fc.Arbitrary<RandomChange> = fc.constantFrom(...uses).chain((use) =>
  fc
    .record({
      before: declaration(use),
      other: declaration(use),
      mode: fc.constantFrom('all', 'facts', 'flags', 'type'),
    })
    .map(({ before, other, mode }) => {
      if (mode === 'all') return { use, before, after: other }
      if (mode !== 'type') return { use, before, after: mix(before, other, mode === 'flags') }
      const plain = plainOf(before)
      const type = plain.type.replace(/\w+$/, (name) => similarTypes[name] ?? name)
      return { use, before: plain, after: { ...plain, type } }
    }),
)

/** Primitive types, each with one of the same TypeScript type. */
const similarTypes: Readonly<Record<string, string>> = {
  String: 'Timestamp',
  Timestamp: 'String',
  Integer: 'Float',
  Float: 'Integer',
}

const flags = ['required', 'nullable', 'deprecated', 'description']

/** The declaration without its constraints. */
function plainOf(declaration: Declaration): Declaration {
  const { type } = declaration
  const entries = Object.entries(declaration).filter(([name]) => flags.includes(name))
  return { ...Object.fromEntries(entries), type }
}

/** A declaration with the flags of another one and, if the types are the same, its constraints. */
function mix(before: Declaration, other: Declaration, onlyFlags: boolean): Declaration {
  const names = onlyFlags || before.type !== other.type ? flags : Object.keys({ ...before, ...other })
  const rest = Object.entries(before).filter(([name]) => !names.includes(name))
  const changed = Object.entries(other).filter(([name]) => names.includes(name))
  return { ...Object.fromEntries([...rest, ...changed]), type: before.type }
}

const action = `${demo}/actions/CreateThing.yaml`
const types = `${demo}/types.yaml`

/** Generates a spec in which the declarations of each use are parameters of the same action and its data types. */
async function generate(declarations: readonly { use: Use; declaration: Declaration }[]) {
  const lines = (name: Use['declaration'], indent: string) =>
    declarations
      .flatMap(({ use, declaration }, index) =>
        use.declaration === name ? [`${indent}P${index}: ${JSON.stringify(declaration)}\n`] : [],
      )
      .join('')
  const description = 'description: A value'
  const member = (type: string) => `  ${type}Value: { type: ${type}, ${description} }\n`
  const dataType = (name: string, members: string) => `${name}:\n  members:\n${members}`
  // The data types are used both ways before and after, so that their own declarations are the same.
  const always = `  Ones: { type: One, ${description} }\n  Others: { type: Other, ${description} }\n${member('Both')}`
  const spec = baseSpec
    .replace(action, 'input:\n', `input:\n${always}${member('Sent')}${lines('CreateThingRequest', '  ')}`)
    .replace(action, 'output:\n', `output:\n${always}${member('Got')}${lines('CreateThingResponse', '  ')}`)
  const members = (name: Use['declaration']) =>
    `    Any: { type: String, ${description} }\n${lines(name, '    ')}`
  const withTypes = spec.with(
    types,
    [
      spec.text(types),
      ...(['Sent', 'Got', 'Both'] as const).map((name) => dataType(name, members(name))),
      dataType('One', `    Key: { type: String, required: true, ${description} }\n`),
      dataType('Other', `    Size: { type: Integer, required: true, ${description} }\n`),
    ].join(''),
  )
  const { result, problems } = await generateInMemory(withTypes)
  if (result === undefined) throw new Error(problems.join('\n'))
  return result
}

const client = 'packages/client-demo/src/generated'

/** The interfaces of a generated client that changes can affect, as a namespace. */
function namespaceOf(name: string, files: Files): string {
  const texts = [`${client}/types.ts`, `${client}/actions/createThing.ts`].map(
    (path) => files.get(path) ?? '',
  )
  const interfaces = texts.flatMap((text) => {
    const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022)
    return source.statements.filter(ts.isInterfaceDeclaration).map((node) => node.getText(source))
  })
  return `namespace ${name} {\n${interfaces.join('\n')}\n}\n`
}

/** The indexes of the changes after which a value of the old type of an input, or the new one of an output, has another type. */
function incompatible(before: Files, after: Files, changes: readonly RandomChange[]): ReadonlySet<number> {
  const head = `${namespaceOf('Before', before)}${namespaceOf('After', after)}`
  const first = head.split('\n').length - 1
  const assignments = changes.map(({ use: { declaration, input, output } }, index) => {
    const [old, now] = ['Before', 'After'].map((name) => `Pick<${name}.${declaration}, 'P${index}'>`)
    const assign = (from = '', to = '') => `((value: ${from}): ${to} => value)`
    return [...(input ? [assign(old, now)] : []), ...(output ? [assign(now, old)] : [])].join(';')
  })
  const text = `${head}${assignments.map((line) => `;${line}`).join('\n')}`
  const options = { strict: true, exactOptionalPropertyTypes: true, types: [], noEmit: true }
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram(['/changes.ts'], options, {
    ...host,
    getSourceFile: (path, target) =>
      path === '/changes.ts' ? ts.createSourceFile(path, text, target) : host.getSourceFile(path, target),
    fileExists: (path) => path === '/changes.ts' || host.fileExists(path),
  })
  const source = program.getSourceFile('/changes.ts')
  if (source === undefined) throw new Error('The compiler did not read the program.')
  const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  const lines = problems.map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line - first)
  expect(lines.filter((line) => line < 0)).toEqual([])
  return new Set(lines)
}

/** Loads the constraints of the input that a generated client contains. */
async function loadSchema({ files }: GenerationResult): Promise<InputSchema> {
  const root = await mkdtemp(join(tmpdir(), 'tc3-shapes-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
  await mkdir(join(root, 'validate'))
  for (const name of ['types', 'createThing']) {
    const text = files.get(`${client}/validate/${name}.ts`) ?? ''
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext } })
    await writeFile(join(root, 'validate', `${name}.js`), outputText)
  }
  const { createThingInput }: { createThingInput: InputSchema } = await import(
    pathToFileURL(join(root, 'validate/createThing.js')).href
  )
  return createThingInput
}

const elements: readonly unknown[] = [
  ...['', 'a', 'abc', 'abcde', 'red', 'green', 'blue', 'other', '2020-01-01 00:00:00'],
  ...[-1, 0, 1, 1.5, 2, 3, 4, 5, true, false, null, new Uint8Array(2)],
  ...[{}, { Key: 'a' }, { Size: 1 }],
]
const values = [undefined, [], ...elements, ...elements.map((element) => [element])]

/** Whether `validate` accepts a value of a changed parameter. */
function isAccepted(schema: InputSchema, { declaration }: Use, name: string, value: unknown): boolean {
  const wrapper = declaration === 'CreateThingRequest' ? undefined : `${declaration}Value`
  const input = wrapper === undefined ? { [name]: value } : { [wrapper]: { [name]: value } }
  const path = wrapper === undefined ? name : `${wrapper}.${name}`
  return !validate(schema, input).some((problem) => `${problem.path}.`.startsWith(`${path}.`))
}

const changes = fc.sample(change, { numRuns: rounds, seed })

it(`the level of a client is major exactly if the change breaks programs (${rounds} changes, SEED=${seed})`, async () => {
  const [before, after] = await Promise.all(
    (['before', 'after'] as const).map((side) =>
      generate(changes.map((one) => ({ use: one.use, declaration: one[side] }))),
    ),
  )
  if (before === undefined || after === undefined) throw new Error('The spec was not generated.')
  const broken = incompatible(before.files, after.files, changes)
  const [old, now] = [await loadSchema(before), await loadSchema(after)]
  const differences = compare(before.model, after.model).flatMap((unit) => unit.changes)
  const kindsAt = (index: number, isMatch: (change: Change) => boolean) =>
    differences.filter((one) => one.subject?.name === `P${index}` && isMatch(one)).map(({ kind }) => kind)

  const wrong = changes.flatMap(({ use, before: from, after: to }, index) => {
    const rejected = values.filter(
      (value) =>
        use.input && isAccepted(old, use, `P${index}`, value) && !isAccepted(now, use, `P${index}`, value),
    )
    const major = kindsAt(index, ({ levels }) => levels['@tc3/client-demo'] === 'major')
    // `loosening.test.ts` tests constraints with more values.
    const isRight =
      major.includes('input-tightened') || major.length > 0 === (broken.has(index) || rejected.length > 0)
    const kinds = kindsAt(index, () => true)
    return isRight ? [] : [JSON.stringify({ use: use.declaration, from, to, rejected, kinds })]
  })
  expect(wrong).toEqual([])
}, 1_200_000)
