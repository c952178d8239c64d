import type { GeneratedFile } from '../generated-file.js'
import { typescriptHeader } from '../header.js'
import { bind } from './binder.js'
import { type External, type Module, resolveReferences } from './module.js'
import { IndentationText, Project, QuoteKind } from './ts-morph.js'

/**
 * Turns modules into TypeScript source. Each file is made from one structure: adding nodes one call at a time
 * would take time quadratic in their number.
 */
export function print(modules: readonly Module[], externals: readonly External[]): GeneratedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  })
  return bind(modules, externals).map(({ module, statements, nameOf }) => {
    // What is text already would only be parsed: a mark keeps its place.
    const marked = statements.map((statement, index) =>
      typeof statement === 'string' ? `/*${index}*/` : statement,
    )
    const text = project
      .createSourceFile(module.path, { statements: marked })
      .getFullText()
      .replaceAll(/^\/\*(\d+)\*\/$/gm, (_, index) => String(statements[index]))
    const content = `${typescriptHeader(module.from)}\n\n${resolveReferences(text.trim(), nameOf)}\n`
    return { path: module.path, content: content.replaceAll(/\n{3,}/g, '\n\n') }
  })
}
