import { join } from 'node:path'
import ts from 'typescript'

/** Compiles a package of a project and returns the diagnostics, each with the file relative to the package. */
export function compile(root: string, name: string): { readonly file: string; readonly message: string }[] {
  const folder = join(root, 'packages', name)
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  const program = ts.createProgram(fileNames, { ...options, noEmit: true })
  return program.getSemanticDiagnostics().map(({ file, messageText }) => ({
    file: file?.fileName.slice(folder.length + 1) ?? '',
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
}
