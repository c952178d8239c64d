import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Call, isDocumented, type Program, programs } from '@tc3/explorer/programs'
import { Language, Parser } from '@vscode/tree-sitter-wasm'
import { expect, it } from 'vitest'
import { modelOf } from './model.js'

interface Parameter {
  readonly name: string
  readonly type: string
  readonly undocumented: boolean
}

interface Model {
  readonly service: string
  readonly version: string
  readonly packageId: string
  readonly actions: readonly {
    readonly name: string
    readonly method: string
    readonly undocumented: boolean
    readonly input: readonly Parameter[]
  }[]
  readonly types: readonly { readonly name: string; readonly members: readonly Parameter[] }[]
}

/** The file of the grammar of each language, by its name in Markdown. */
const grammars: Readonly<Record<string, string>> = { ts: 'typescript', js: 'javascript', csharp: 'c-sharp' }

const { resolve } = createRequire(import.meta.url)

/** Creates the parser of a language. */
async function parserOf(syntax: string): Promise<Parser> {
  const file = resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammars[syntax] ?? syntax}.wasm`)
  return new Parser().setLanguage(await Language.load(await readFile(file)))
}

/** Text that may end a literal early, or change in it. */
const text = `"It's" 100 % \\n \`\${x}\` )json" """ é 😀\n\t<end>\r\nJSON;\u0085\u2028\ufeff`

/** A value of a type that has all members, to a depth at which types may contain themselves. */
function sampleOf(type: string, types: Model['types'], depth = 0): unknown {
  const [, item] = /^Array of (.*)/.exec(type) ?? []
  if (item !== undefined)
    return depth > 5 ? [] : [sampleOf(item, types, depth + 1), sampleOf(item, types, depth + 1)]
  const structure = types.find(({ name }) => name === type)
  if (structure !== undefined) return depth > 5 ? {} : objectOf(structure.members, types, depth + 1)
  const samples: Readonly<Record<string, unknown>> = {
    Boolean: true,
    Float: -0.25,
    Integer: 9_007_199_254_740_991,
  }
  return samples[type] ?? text
}

function objectOf(members: readonly Parameter[], types: Model['types'], depth = 0) {
  return Object.fromEntries(members.map(({ name, type }) => [name, sampleOf(type, types, depth)]))
}

/** Calls of each action, without and with what the cloud does not document, and to the cloud and to an emulator. */
function callsOf({ service, version, packageId, actions, types }: Model): Call[] {
  return actions.flatMap((action) => {
    const documented = action.input.filter(({ undocumented }) => !undocumented)
    const inputs = [{}, objectOf(documented, types), objectOf(action.input, types)]
    return inputs.flatMap((input) =>
      [undefined, 'http://127.0.0.1:9580'].map((endpoint) => ({
        service,
        version,
        packageId,
        action: action.name,
        method: action.method,
        isDocumented: isDocumented(action, input),
        region: 'ap-guangzhou',
        input,
        endpoint,
      })),
    )
  })
}

it.each(['scf', 'sts'])('have no syntax errors for any action of %s', async (service) => {
  await Parser.init()
  const model: Model = JSON.parse(modelOf(service))
  const parsers = new Map<string, Parser>()
  const hasError = async ({ syntax, text }: Program) => {
    const parser = parsers.get(syntax) ?? (await parserOf(syntax))
    parsers.set(syntax, parser)
    const tree = parser.parse(text)
    const found = tree?.rootNode.hasError ?? true
    tree?.delete()
    return found
  }
  const calls = callsOf(model)
  expect(new Set(calls.map(({ isDocumented }) => isDocumented)).size).toBe(service === 'scf' ? 2 : 1)
  const wrong: string[] = []
  for (const call of calls)
    for (const program of programs(call))
      if (await hasError(program)) wrong.push(`${call.action} in ${program.language}:\n${program.text}`)
  expect(wrong).toEqual([])
  expect(parsers.size).toBe(8)
  // The parsers find errors.
  for (const program of programs(calls[0] ?? expect.fail()))
    expect(await hasError({ ...program, text: `${program.text}(` })).toBe(true)
})
