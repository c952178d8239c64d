import type { GeneratedFile } from '../generated-file.js'
import { typescriptHeader } from '../header.js'
import { bind } from './binder.js'
import { type External, type Module, resolveReferences } from './module.js'
import { IndentationText, Project, QuoteKind } from './ts-morph.js'

/**
 * Prints modules as TypeScript source. Each structure is printed at once, because adding nodes one by one takes time
 * quadratic in their number.
 */
export function print(modules: readonly Module[], externals: readonly External[]): GeneratedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  })
  return bind(modules, externals).map(({ module, statements, nameOf }) => {
    const texts = statements.map((statement, index) =>
      typeof statement === 'string'
        ? statement
        : `\n${project.createSourceFile(`${index}/${module.path}`, { statements: [statement] }).getFullText()}`,
    )
    // Without an export, the file would not be a module.
    const code = resolveReferences(texts.join('\n').trim(), nameOf) || 'export {};'
    const content = `${typescriptHeader(module.from)}\n\n${code}\n`
    return { path: module.path, content: content.replaceAll(/\n{3,}/g, '\n\n') }
  })
}
