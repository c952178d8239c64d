import { join } from 'node:path'
import ts from 'typescript'

/** The messages of the compiler about a package of a project, each with the file below the package. */
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
