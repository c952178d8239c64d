import { ScfClient } from '@tc3/client-scf'
import { createFunctionInput, validate } from '@tc3/client-scf/validate'
import { createScf } from '@tc3/mock-scf'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { zip } from '../packages/mock-scf/test/zip.js'

const runtimes = (createFunctionInput.input.Runtime?.enum ?? []).map(String)

/** A handler in the form of the language of a runtime. */
function handlerOf(runtime: string): string {
  if (runtime.startsWith('Java')) return 'example.Main::handle'
  return runtime === 'Go1' ? 'main' : 'index.main_handler'
}

function inputOf(runtime: string) {
  const FunctionName = `on-${runtime.replace('.', '-')}`
  return { FunctionName, Runtime: runtime, Handler: handlerOf(runtime), Code: { ZipFile: zip().ZipFile } }
}

it('the runtimes include those of the book and those of today', () => {
  expect(runtimes).toEqual(
    expect.arrayContaining(['Python2.7', 'Nodejs18.15', 'Python3.10', 'Php8.0', 'CustomRuntime']),
  )
})

it.each(runtimes)(
  'CreateFunction with the runtime %s is valid, and deploys on the emulator',
  async (runtime) => {
    const { credentials, fetch } = createScf()
    const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
    const input = inputOf(runtime)
    expect(validate(createFunctionInput, input)).toEqual([])
    await scf.createFunction(input)
    const { Status, Runtime } = await scf.getFunction({ FunctionName: input.FunctionName })
    expect({ Status, Runtime }).toEqual({ Status: 'Active', Runtime: runtime })
  },
)

it('CreateFunction with each runtime compiles', () => {
  const calls = runtimes.map((runtime) => `scf.createFunction(${JSON.stringify(inputOf(runtime))})`)
  const file = new URL('runtimes-program.ts', import.meta.url).pathname
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const text = `import { ScfClient } from '@tc3/client-scf'\nconst scf = new ScfClient()\n${calls.join('\n')}\n`
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  const program = ts.createProgram([file], options, host)
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([])
})
