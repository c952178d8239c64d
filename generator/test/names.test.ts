import type { Model } from '@tc3/generator'
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { compare } from '../dist/diff/compare/compare.js'
import { fileNames } from '../dist/emit/file-names.js'
import { dataTypeName, methodName, serviceConstant, waiterMethodName } from '../dist/emit/naming.js'
import { Stages } from '../dist/stages.js'
import { generateInMemory } from './semver/generate-in-memory.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec, demo } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

// `test/names.test.ts` compiles and runs a product with all kinds of such names.

const actionWords = 'Default Delete Then ToString Send Client Demo IsDemoError GetURL GetUrl Index Things'
const typeWords =
  'Function Record Request XRequest XResponse XErrorCode DemoClient DemoRegion UUI Uui Thing_Label'

/** A name of an action or a data type: a word, often with suffixes that the generator appends, too. */
function nameOf(words: string, suffix: string): fc.Arbitrary<string> {
  const word = fc.oneof(fc.constantFrom(...words.split(' ')), fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,5}$/))
  return fc.tuple(word, fc.nat({ max: 3 })).map(([stem, count]) => stem + suffix.repeat(count))
}

const product = { service: 'demo' }
const kinds: [string, fc.Arbitrary<string>, (name: string) => string][] = [
  ['an action', nameOf(actionWords, 'Action'), (name) => methodName(name, product)],
  ['a data type', nameOf(typeWords, 'Data'), (name) => dataTypeName(name, product)],
  [
    'a waiter',
    nameOf('Delete Client Then Constructor', 'Waiter').map(
      (name) => name.charAt(0).toLowerCase() + name.slice(1),
    ),
    waiterMethodName,
  ],
]

describe.each(kinds)('the TypeScript name of %s', (_, name, rename) => {
  it('differs from the names of all others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 20 }), (names) => {
        expect(new Set(names.map(rename)).size).toBe(names.length)
      }),
    )
  })

  it('can be declared', () => {
    fc.assert(
      fc.property(name, (one) => {
        expect(syntaxErrors(`export const ${rename(one)} = 1`)).toEqual([])
      }),
    )
  })
})

function syntaxErrors(text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

it('a file name differs from all others even without regard to case, in any order of the names', () => {
  const name = fc.oneof(
    fc.constantFrom('GetURL', 'GetUrl', 'geturl', 'Con', 'AUX', 'index', 'Index'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      const files = fileNames(names, ['index'])
      const lower = [...files.values()].map((file) => file.toLowerCase())
      expect(lower).toHaveLength(names.length)
      expect(new Set([...lower, 'index', 'con', 'aux']).size).toBe(names.length + 3)
      expect(new Map(fileNames(names.toReversed(), ['index']))).toEqual(new Map(files))
    }),
  )
})

/** A small spec with additional actions and data types. */
function specWith(actions: readonly string[], types: readonly string[]): SpecTexts {
  const user = actions[0]
  const input = types
    .map((name) => `  ${name}: { type: ${name}, required: false, description: x }\n`)
    .join('')
  const definitions = types.map((name) => `${name}:\n  members:\n    A: { type: String, description: A }\n`)
  const withActions = actions.reduce(
    (spec, name) =>
      spec.with(
        `${demo}/actions/${fileNames(actions).get(name)}.yaml`,
        `action: ${name}\ncategory: Thing APIs\nsummary: x\nrateLimit: 1\nregion: required\n` +
          `input:${name === user && input !== '' ? `\n${input}` : ' {}\n'}output: {}\nerrors: []\nexamples: []\n`,
      ),
    baseSpec,
  )
  return withActions.with(`${demo}/types.yaml`, baseSpec.text(`${demo}/types.yaml`) + definitions.join(''))
}

/** The name in the client of each action and data type of a spec. */
async function namesIn(spec: SpecTexts): Promise<ReadonlyMap<string, string>> {
  const { result, problems } = await generateInMemory(spec)
  expect(problems).toEqual([])
  const texts = [...(result?.files ?? [])].filter(([path]) =>
    path.startsWith('packages/client-demo/src/generated/'),
  )
  const actions = texts.flatMap(([path, text]) =>
    path.includes('/actions/')
      ? [...text.matchAll(/^export const (\w+)[^=]*= \{\s*name: '(\w+)'/gm)].map(
          ([, name = '', wire = '']) => [`action ${wire}`, name] as const,
        )
      : [],
  )
  const declared = texts.find(([path]) => path.endsWith('/generated/types.ts'))?.[1] ?? ''
  const names = [...declared.matchAll(/^export interface (\w+)/gm)].map(([, name = '']) => name)
  const types = result?.model.products[0]?.types ?? []
  expect(names).toHaveLength(types.length)
  return new Map([
    ...actions,
    ...types.map(({ name }, index) => [`type ${name}`, names[index] ?? ''] as const),
  ])
}

it('a product that grows renames nothing', async () => {
  const setOf = (name: fc.Arbitrary<string>) => fc.uniqueArray(name, { minLength: 1, maxLength: 6 })
  const existing = new Set(
    'CreateThing DeleteThing GetThing ListMakers ListThings Thing Maker Filter Label'.split(' '),
  )
  const isNew = (name: string) =>
    !existing.has(name) && !/^(String|Integer|Float|Boolean|Timestamp)$/.test(name)
  const actions = setOf(nameOf(actionWords, 'Action').filter(isNew))
  const types = setOf(nameOf(typeWords, 'Data').filter(isNew))
  await fc.assert(
    fc.asyncProperty(
      actions,
      types,
      fc.nat(),
      fc.nat(),
      async (allActions, allTypes, someActions, someTypes) => {
        const before = await namesIn(
          specWith(
            // One action uses the data types.
            allActions.slice(0, 1 + (someActions % allActions.length)),
            allTypes.slice(0, someTypes % (allTypes.length + 1)),
          ),
        )
        const after = await namesIn(specWith(allActions, allTypes))
        for (const [subject, name] of before) expect([subject, after.get(subject)]).toEqual([subject, name])
        expect(after.size).toBeGreaterThanOrEqual(allActions.length + allTypes.length)
      },
    ),
    { numRuns: 4 },
  )
})

it.each(
  'arguments await class core default delete eval exports function import mock new null package require tag this'.split(
    ' ',
  ),
)('a product can have the name %s', async (service) => {
  const spec = baseSpec
    .copy(demo, `${service}/2020-01-01`)
    .without(demo)
    .replace(`${service}/2020-01-01/service.yaml`, 'service: demo', `service: '${service}'`)
  const { result, problems } = await generateInMemory(spec)
  expect(problems).toEqual([])
  const sources = [...(result?.files ?? [])].filter(([path]) => path.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(20)
  for (const [path, text] of sources) expect([path, syntaxErrors(text)]).toEqual([path, []])
  const constant = serviceConstant(service)
  const file = `packages/client-${service}/src/generated/service.ts`
  expect(result?.files.get(file)).toContain(`export const ${constant}: Service = { service: '${service}'`)
  expect(result?.files.get(`packages/mock-${service}/src/generated/product.ts`)).toContain(
    `export const ${constant}: Product = {\n  service: '${service}'`,
  )
})

/** Names of parameters, members and error codes that JavaScript treats specially in some places. */
const special = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'prototype',
  'toString',
  'valueOf',
  '_',
  '__defineGetter__',
]
const member = fc.oneof(fc.constantFrom(...special), fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/))

describe('parameters and members with any name', () => {
  const file = `${demo}/actions/Other.yaml`

  /** An action that has all parameters in its input and output, and in an example. */
  function otherAction(names: readonly string[], details: (name: string) => string): string {
    const parameters = names
      .map((name) => `  ${name}: { type: String, ${details(name)}description: x }\n`)
      .join('')
    const values = names.map((name) => `${name}: the ${name}`).join(', ')
    return (
      'action: Other\ncategory: Thing APIs\nsummary: x\nrateLimit: 1\nregion: required\n' +
      `input:\n${parameters}output:\n${parameters}errors: []\n` +
      `examples: [{ title: x, request: { method: GET, params: { ${values} } }, response: { ${values}, RequestId: x } }]\n`
    )
  }

  it('are in the model, in its examples and in the generated files', async () => {
    const names = fc
      .uniqueArray(member, { minLength: 1, maxLength: 5 })
      .filter((all) => !all.includes('RequestId'))
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const { result, problems } = await generateInMemory(
          baseSpec.with(
            file,
            otherAction(all, () => ''),
          ),
        )
        expect(problems).toEqual([])
        const action = result?.model.products[0]?.actions.find(({ name }) => name === 'Other')
        expect(action?.input.map(({ name }) => name)).toEqual(all)
        expect(action?.output.map(({ name }) => name)).toEqual([...all, 'RequestId'])
        const values = all.map((name) => [name, `the ${name}`])
        expect(action?.examples.map(({ params }) => Object.entries(params))).toEqual([values])
        const tables = result?.files.get('packages/mock-demo/src/generated/product.ts') ?? ''
        const { outputText } = ts.transpileModule(tables, {
          compilerOptions: { module: ts.ModuleKind.CommonJS },
        })
        const exports: { demo?: { actions: { Other: { input: object; output: object } } } } = {}
        new Function('exports', 'require', outputText)(exports, () => ({}))
        const { input = {}, output = {} } = exports.demo?.actions.Other ?? {}
        expect(Object.keys(input)).toEqual(all)
        expect(Object.keys(output)).toEqual(all)
      }),
      { numRuns: 8 },
    )
  })

  it('have positions', async () => {
    const names = fc
      .uniqueArray(member, { minLength: 1, maxLength: 5 })
      .filter((all) => !all.includes('RequestId'))
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), async (all, index) => {
        const wrong = all[index % all.length]
        const text = otherAction(all, (name) => (name === wrong ? 'nullable: maybe, ' : ''))
        const { diagnostics } = await checkSource(baseSpec.with(file, text).source(), new Stages(() => 0))
        const line =
          text.split('\n').findIndex((one) => one.startsWith(`  ${wrong}: { type: String, nullable`)) + 1
        expect(diagnostics[0]).toMatchObject({ id: 'wrong-value', position: { line, file: `spec/${file}` } })
        expect(diagnostics).toHaveLength(2)
      }),
      { numRuns: 8 },
    )
  })
})

it.each(special)('the error code and the key %s are not confused with inherited members', async (code) => {
  const errors = `${demo}/errors.yaml`
  const defined = baseSpec.with(errors, `${baseSpec.text(errors)}${code}: The description\n`)
  expect((await generateInMemory(defined)).problems).toEqual([])
  const unknown = baseSpec.replace(`${demo}/service.yaml`, '[FailedOperation.Busy]', `['${code}']`)
  expect((await generateInMemory(unknown)).problems).toEqual([
    expect.stringContaining(`Unknown error code ${code}.`),
  ])
  const key = baseSpec.replace(
    `${demo}/service.yaml`,
    'title: Demo Product',
    `title: Demo Product\n${code}: x`,
  )
  expect((await generateInMemory(key)).problems).toEqual([expect.stringContaining(`Unknown key ${code}.`)])
  const region = baseSpec.replace(
    `${demo}/service.yaml`,
    'label: South China (Guangzhou), region: ap-guangzhou',
    `label: South China (Guangzhou), region: '${code}'`,
  )
  expect((await generateInMemory(region)).problems).toEqual([
    expect.stringContaining(`Unknown region ${code}.`),
  ])
})

it.each(special)('the comparison of specs finds changes of %s', async (name) => {
  const file = `${demo}/actions/DeleteThing.yaml`
  const after = baseSpec.replace(
    file,
    'input:\n',
    `input:\n  ${name}: { type: String, required: false, description: x }\n`,
  )
  const [before, now] = await Promise.all([modelOf(baseSpec), modelOf(after)])
  const subjects = (from: Model, to: Model) =>
    compare(from, to).flatMap(({ changes }) => changes.map(({ kind, subject }) => [kind, subject?.name]))
  expect(subjects(before, now)).toEqual([['input-added-optional', name]])
  expect(subjects(now, before)).toEqual([['input-removed', name]])
})

it('the reference explains a parameter that is named like a common one', async () => {
  const file = `${demo}/actions/DeleteThing.yaml`
  const parameters = ['SecretId', 'Language'].map(
    (name) => `  ${name}: { type: String, description: ${name} }\n`,
  )
  const spec = baseSpec.replace(file, 'input:\n', `input:\n${parameters.join('')}`)
  const { result } = await generateInMemory(spec)
  const page = result?.files.get('packages/docs-demo/reference/actions/DeleteThing.md')
  for (const name of ['SecretId', 'Language'])
    expect(page).toContain(
      `| ${name}<br>This is not the common parameter. It can only be sent with Signature v3. |`,
    )
  expect(page?.match(/not the common parameter/g)).toHaveLength(2)
})

it('the reference links to data types whose names differ only in case', async () => {
  const { result } = await generateInMemory(specWith(['UseTypes'], ['UUI', 'Uui']))
  const page = result?.files.get('packages/docs-demo/reference/actions/UseTypes.md')
  expect(page).toContain('[UUI](../types.md#uui)')
  expect(page).toContain('[Uui](../types.md#uui-1)')
})

describe('files of actions', () => {
  const file = (action: string) =>
    baseSpec.text(`${demo}/actions/DeleteThing.yaml`).replace('DeleteThing', action)

  it('whose names differ only in case must have a number', async () => {
    const spec = baseSpec.with(`${demo}/actions/GetTHING.yaml`, file('GetTHING'))
    expect((await generateInMemory(spec)).problems).toEqual([
      expect.stringContaining('Rename the file to GetThing_2.yaml'),
    ])
    const renamed = baseSpec.with(`${demo}/actions/GetTHING_2.yaml`, file('GetTHING'))
    expect((await generateInMemory(renamed)).problems).toEqual([])
  })

  it('must not describe the same action', async () => {
    const spec = baseSpec.with(`${demo}/actions/DeleteThing_2.yaml`, file('DeleteThing'))
    expect((await generateInMemory(spec)).problems).toEqual([
      'Another file describes the action DeleteThing, too. Remove one of them.',
    ])
  })
})
