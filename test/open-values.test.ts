import * as schemas from '@tc3/client-scf/validate'
import { createCheck, type InputSchema, type Members, validate } from '@tc3/core/validate'
import type { Action, DataType, Parameter } from '@tc3/generator'
import type { Field } from '@tc3/mock'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { scf as tables } from '../packages/mock-scf/src/generated/product.js'
import { createAccount, inputFor } from '../packages/mock-scf/test/recipes/account.js'
import { actions, dataTypes } from './documented-requests.js'
import { root } from './published.js'

/** A parameter or member of an input with listed values. */
interface ValueSet {
  readonly title: string
  readonly owner: Action | DataType
  readonly parameter: Parameter
  /** Whether clients accept any value. */
  readonly isOpen: boolean
}

function valueSets(owner: Action | DataType, parameters: readonly Parameter[]): ValueSet[] {
  return parameters
    .filter((parameter) => parameter.enum !== undefined)
    .map((parameter) => ({
      title: `${owner.name}.${parameter.name}`,
      owner,
      parameter,
      isOpen: parameter.open || parameter.extensible,
    }))
}

const sets = [
  ...actions.flatMap((action) => valueSets(action, action.input)),
  ...dataTypes.filter((type) => type.usedInInput).flatMap((type) => valueSets(type, type.members)),
]
const open = sets.filter(({ isOpen }) => isOpen)
const closed = sets.filter(({ isOpen }) => !isOpen)

/** A value that is not listed. */
function unlisted({ enum: values = [], type }: Parameter): unknown {
  const value = typeof values[0] === 'number' ? 4711 : 'No such value'
  return type.array ? [value] : value
}

function isAction(owner: Action | DataType): owner is Action {
  return 'input' in owner
}

function isOfOutput(owner: Action | DataType): boolean {
  return !isAction(owner) && owner.usedInOutput
}

describe('the values of an input', () => {
  it('are open in some places and closed in others', () => {
    expect(open.length).toBeGreaterThan(15)
    expect(closed.length).toBeGreaterThan(15)
  })

  // Values that are part of the protocol: they come in complete sets, to which none can be added.
  const protocol = [
    ['FALSE', 'TRUE'],
    ['ASC', 'DESC'],
    ['asc', 'desc'],
    ['CLOSE', 'OPEN'],
    ['DISABLE', 'ENABLE'],
    // The modes of an invocation, and whether its response contains the log.
    ['Event', 'RequestResponse'],
    ['None', 'Tail'],
  ]
  it.each(closed)('are closed only if they are the protocol: $title', ({ parameter }) => {
    expect(protocol).toContainEqual(parameter.enum?.toSorted())
  })
})

/** One line for each set, which assigns any value of its type, and one in which an editor completes a value. */
const program = {
  file: `${root}test/open-values.program.ts`,
  lines: sets.flatMap(({ owner, parameter: { name, type, enum: values = [] } }, index) => {
    const [scalar, empty] = typeof values[0] === 'number' ? ['number', '0'] : ['string', `''`]
    const owners = isAction(owner) ? `${owner.name}Request` : owner.name
    const member = `client.${owners}['${name}']`
    const [any, completed] = type.array ? [`[any${index}]`, `[${empty}]`] : [`any${index}`, empty]
    return [
      `declare const any${index}: ${scalar}; export const input${index}: ${member} = ${any}`,
      `export const completed${index}: ${member} = ${completed}`,
    ]
  }),
}

function languageService(): ts.LanguageService {
  const text = [`import type * as client from '@tc3/client-scf'`, ...program.lines].join('\n')
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  return ts.createLanguageService({
    fileExists: (file) => file === program.file || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    getCompilationSettings: () => ({ ...options, noEmit: true }),
    getScriptFileNames: () => [program.file],
    getScriptVersion: () => '1',
    getScriptSnapshot(file) {
      const content = file === program.file ? text : ts.sys.readFile(file)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  })
}

describe('the types of the client', () => {
  const service = languageService()
  afterAll(() => service.dispose())
  const source = service.getProgram()?.getSourceFile(program.file)
  const problems = service.getSemanticDiagnostics(program.file)
  /** The messages about a line of the program. */
  const messagesOf = (index: number) =>
    problems
      .filter(({ start = 0 }) => source?.getLineAndCharacterOfPosition(start).line === index + 1)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))

  it.each(sets)('accept any value exactly if the set is open: $title', (set) => {
    const messages = messagesOf(2 * sets.indexOf(set))
    // The values of outputs may grow, also those of data types that inputs share.
    if (set.isOpen || isOfOutput(set.owner)) expect(messages).toEqual([])
    else expect(messages).toEqual([expect.stringContaining('is not assignable to')])
  })

  const texts = sets.filter(({ parameter }) => typeof parameter.enum?.[0] === 'string')
  it.each(texts)('let editors complete the listed values: $title', (set) => {
    const line = 2 * sets.indexOf(set) + 2
    const end = source?.getLineEndOfPosition(source.getPositionOfLineAndCharacter(line, 0)) ?? 0
    const inQuotes = source?.text.lastIndexOf(`'`, end) ?? 0
    const found = service.getCompletionsAtPosition(program.file, inQuotes, {})?.entries ?? []
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([...(set.parameter.enum ?? [])]))
  })
})

/** The rules that a value breaks as the only parameter of an action. */
function brokenRules(field: Members<Field>[string] | undefined, value: unknown): string[] {
  const rules: string[] = []
  if (field === undefined) return ['unknown']
  createCheck<Field>({})({ value }, { value: field }, ({ rule }) => rules.push(rule))
  return rules
}

describe('an unlisted value', () => {
  const ofActions = sets.filter(({ owner }) => isAction(owner))

  it.each(ofActions)('is a problem for validate exactly if the set is closed: $title', (set) => {
    const { owner, parameter, isOpen } = set
    const schema: InputSchema = Reflect.get(
      schemas,
      `${owner.name[0]?.toLowerCase()}${owner.name.slice(1)}Input`,
    )
    const ofValue = validate(schema, { [parameter.name]: unlisted(parameter) }).filter(
      ({ path }) => path.split('.')[0] === parameter.name,
    )
    expect(ofValue.map(({ rule }) => rule)).toEqual(isOpen ? [] : ['enum'])
  })

  it.each(ofActions)('is rejected by the emulator: $title', async ({ owner, parameter }) => {
    const { call, ...account } = await createAccount()
    const input = inputFor(owner.name, account, { [parameter.name]: unlisted(parameter) })
    await expect(call(owner.name, input)).rejects.toMatchObject({
      code: expect.stringMatching(/^InvalidParameterValue(\.|$)/),
    })
  })

  const ofTypes = sets.filter(({ owner }) => !isAction(owner))
  it.each(ofTypes)('is rejected by the tables of the emulator unless others exist: $title', (set) => {
    const { owner, parameter } = set
    const field = tables.types[owner.name]?.[parameter.name]
    expect(brokenRules(field, unlisted(parameter))).toEqual(parameter.open ? [] : ['enum'])
  })
})
