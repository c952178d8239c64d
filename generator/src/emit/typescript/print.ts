import type { GeneratedFile } from '../generated-file.js'
import { typescriptHeader } from '../header.js'
import { bind } from './binder.js'
import { type External, type Module, resolveReferences } from './module.js'
import { IndentationText, Project, QuoteKind } from './ts-morph.js'

/**
 * Prints modules as TypeScript source. Each file is created from one structure, because adding nodes one by one takes time
 * quadratic in their number.
 */
export function print(modules: readonly Module[], externals: readonly External[]): GeneratedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  })
  return bind(modules, externals).map(({ module, statements, nameOf }) => {
    // Statements that are already text need not be parsed, so a comment marks their position.
    const marked = statements.map((statement, index) =>
      typeof statement === 'string' ? `/*${index}*/` : statement,
    )
    const text = project
      .createSourceFile(module.path, { statements: marked })
      .getFullText()
      .replaceAll(/^\/\*(\d+)\*\/$/gm, (_, index) => String(statements[index]))
    // Without an export, the file would not be a module.
    const code = resolveReferences(text.trim(), nameOf) || 'export {};'
    const content = `${typescriptHeader(module.from)}\n\n${code}\n`
    return { path: module.path, content: content.replaceAll(/\n{3,}/g, '\n\n') }
  })
}
