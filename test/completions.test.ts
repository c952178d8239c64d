import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const fileName = fileURLToPath(new URL('completions.example.ts', import.meta.url))

/** The strings that an editor offers at the mark `|` in a program. */
function completions(program: string): string[] {
  const position = program.indexOf('|')
  const text = program.replace('|', '')
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
    }),
    getScriptFileNames: () => [fileName],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      name === fileName || ts.sys.fileExists(name)
        ? ts.ScriptSnapshot.fromString(name === fileName ? text : readFileSync(name, 'utf8'))
        : undefined,
    getCurrentDirectory: () => fileURLToPath(new URL('.', import.meta.url)),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === fileName || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  }
  const service = ts.createLanguageService(host)
  const entries = service.getCompletionsAtPosition(fileName, position, undefined)?.entries ?? []
  service.dispose()
  return entries.map(({ name }) => name)
}

it.each([
  ['the client', "new ScfClient({ region: '|' })"],
  ['a call', "new ScfClient().listFunctions({}, { region: '|' })"],
  ['a list', "new ScfClient().paginate.listFunctions({}, { region: '|' })"],
  ['a waiter', "new ScfClient().waitUntil.functionActive({ FunctionName: 'a' }, { region: '|' })"],
])('an editor offers the regions of %s', (_case, expression) => {
  const regions = completions(`import { ScfClient } from '@tc3/client-scf'\nvoid ${expression}\n`)
  expect(regions).toContain('ap-guangzhou')
  expect(regions).toContain('eu-frankfurt')
})
