import type { Node as MorphNode, SourceFile, Statement } from 'ts-morph'
import { isTopLevel, loadedModule } from '../sdk/bindings.js'
import { Node, SyntaxKind } from '../ts-morph.js'

/** A name that a file needs from a module. */
interface ImportedName {
  readonly exported: string
  readonly local: string
  isType: boolean
}

/** How a statement loads a module. */
export type ImportForm = 'import' | 'require' | 'await import'

/** The names that one statement imports, by module. */
type ImportsOfSite = Map<string, ImportedName[]>

/** The imports that a file needs after the change. */
export class NewImports {
  readonly #source: SourceFile
  readonly #isFree: (name: string) => boolean
  readonly #firstSite: Statement | undefined
  readonly #sites = new Map<Statement | undefined, ImportsOfSite>()

  /**
   * @param firstSite The first statement of the file itself that imports the SDK.
   * @param isFree Whether a name can be declared in the file.
   */
  constructor(source: SourceFile, firstSite: Statement | undefined, isFree: (name: string) => boolean) {
    this.#source = source
    this.#firstSite = firstSite
    this.#isFree = isFree
  }

  /**
   * The local name of an export.
   *
   * @param site The statement whose import it replaces, which is the first one of the file unless it is inside a function.
   */
  name(
    module: string,
    exported: string,
    { site, isType = false }: { site?: Statement | undefined; isType?: boolean } = {},
  ): string {
    const imported = importedName(this.#source, module, exported)
    if (imported !== undefined) return imported
    const key = site && !isTopLevel(site) ? site : this.#firstSite
    const ofSite: ImportsOfSite = this.#sites.get(key) ?? new Map()
    this.#sites.set(key, ofSite)
    const names = ofSite.get(module) ?? []
    ofSite.set(module, names)
    let name = names.find((known) => known.exported === exported)
    if (!name) {
      name = { exported, local: this.#isFree(exported) ? exported : `Tc3${exported}`, isType }
      names.push(name)
    }
    name.isType &&= isType
    return name.local
  }

  /** The statements that import a name, by the statement that they replace or follow. */
  get sites(): ReadonlyMap<Statement | undefined, ImportsOfSite> {
    return this.#sites
  }

  /** The statements of a site, one a module. */
  statements(site: Statement | undefined): readonly string[] {
    const names = this.#sites.get(site) ?? new Map<string, ImportedName[]>()
    const form = site ? formOf(site) : formOfFile(this.#source)
    const quote = quoteOf(site ?? this.#source)
    const end = (site ? site.getText().endsWith(';') : hasSemicolons(this.#source)) ? ';' : ''
    return [...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, list]) => importText(form, `${quote}${module}${quote}`, list) + end)
  }
}

function importText(form: ImportForm, module: string, names: readonly ImportedName[]): string {
  const sorted = [...names].sort(
    (a, b) => Number(a.isType) - Number(b.isType) || a.exported.localeCompare(b.exported, 'en'),
  )
  if (form !== 'import') {
    const list = sorted.map(({ exported, local }) => (exported === local ? local : `${exported}: ${local}`))
    return `const { ${list.join(', ')} } = ${form}(${module})`
  }
  const onlyTypes = sorted.every(({ isType }) => isType)
  const list = sorted.map(
    ({ exported, local, isType }) =>
      (isType && !onlyTypes ? 'type ' : '') + (exported === local ? local : `${exported} as ${local}`),
  )
  return `import ${onlyTypes ? 'type ' : ''}{ ${list.join(', ')} } from ${module}`
}

/** The local name of an export that the file imports already. */
function importedName(source: SourceFile, module: string, exported: string): string | undefined {
  for (const declaration of source.getImportDeclarations()) {
    if (declaration.getModuleSpecifierValue() !== module) continue
    const specifier = declaration.getNamedImports().find((candidate) => candidate.getName() === exported)
    if (specifier && !declaration.isTypeOnly() && !specifier.isTypeOnly()) {
      return (specifier.getAliasNode() ?? specifier.getNameNode()).getText()
    }
  }
  for (const declaration of source.getVariableDeclarations()) {
    const pattern = declaration.getNameNode()
    const call = declaration.getInitializer()
    if (!call || loadedModule(call) !== module || !Node.isObjectBindingPattern(pattern)) continue
    const element = pattern
      .getElements()
      .find((candidate) => (candidate.getPropertyNameNode()?.getText() ?? candidate.getName()) === exported)
    if (element) return element.getName()
  }
  return undefined
}

function formOf(site: Statement): ImportForm {
  if (Node.isImportDeclaration(site) || Node.isImportEqualsDeclaration(site)) return 'import'
  return site.getDescendantsOfKind(SyntaxKind.ImportKeyword).length > 0 ? 'await import' : 'require'
}

/** How a file that does not import the SDK loads modules. */
function formOfFile(source: SourceFile): ImportForm {
  const isModule = source
    .getStatements()
    .some(
      (statement) =>
        Node.isImportDeclaration(statement) ||
        Node.isExportDeclaration(statement) ||
        Node.isExportAssignment(statement) ||
        (Node.isModifierable(statement) && statement.hasModifier(SyntaxKind.ExportKeyword)),
    )
  return isModule || /\.(mjs|mts|tsx?|cts)$/.test(source.getFilePath()) ? 'import' : 'require'
}

/** The quotation mark of most strings in a node. */
export function quoteOf(node: MorphNode): string {
  const strings = node.getDescendantsOfKind(SyntaxKind.StringLiteral).map((literal) => literal.getText())
  return strings.filter((text) => text.startsWith('"')).length * 2 > strings.length ? '"' : "'"
}

function hasSemicolons(source: SourceFile): boolean {
  const statements = source
    .getStatements()
    .filter(
      (statement) =>
        Node.isImportDeclaration(statement) ||
        Node.isVariableStatement(statement) ||
        Node.isExpressionStatement(statement),
    )
  return statements.filter((statement) => statement.getText().endsWith(';')).length * 2 > statements.length
}
