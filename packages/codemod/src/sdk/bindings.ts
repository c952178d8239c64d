import type {
  BindingElement,
  Identifier,
  ImportDeclaration,
  ImportSpecifier,
  Node as MorphNode,
  Symbol as MorphSymbol,
  SourceFile,
  Statement,
  VariableDeclaration,
} from 'ts-morph'
import { Node, SyntaxKind } from '../ts-morph.js'
import { type SdkModule, sdkModule } from './modules.js'

/** A name of a file that stands for a part of the official SDK. */
export interface Binding {
  /** The path within the SDK's API: empty for the whole, `cvm` for another product. */
  readonly path: string
  /** The module, if the name stands for all of it. */
  readonly module: SdkModule | undefined
  readonly name: Identifier
  readonly declaration: Declaration
  /** The import statement, or the statement that contains the call of `require` or `import`. */
  readonly site: Statement
  /** The uses of the name, without its declaration. */
  readonly references: Identifier[]
}

/** A part of a statement that declares names. */
export type Declaration =
  | ImportDeclaration
  | VariableDeclaration
  | BindingElement
  | ImportSpecifier
  | MorphNode

/** A part of the SDK that an expression stands for. */
export interface Denotation {
  readonly path: string
  readonly module: SdkModule | undefined
  readonly site: Statement | undefined
  /** The binding at the beginning of the expression, if it does not begin with a call of `require` or `import`. */
  readonly binding: Binding | undefined
}

/** The path of parts of modules of other products. */
const otherProduct = 'other'

function member({ path, module, ...origin }: Denotation, name: string): Denotation {
  if (name === 'default' && module)
    return { ...origin, path: module.defaultExport ?? path, module: undefined }
  return { ...origin, path: path === '' ? name : `${path}.${name}`, module: undefined }
}

/** The specifier of a call of `require` or `import`. */
export function loadedModule(node: MorphNode): string | undefined {
  if (!Node.isCallExpression(node)) return undefined
  const callee = node.getExpression()
  const [argument] = node.getArguments()
  const loads =
    Node.isImportExpression(callee) || (Node.isIdentifier(callee) && callee.getText() === 'require')
  return loads && argument && Node.isStringLiteral(argument) ? argument.getLiteralText() : undefined
}

/** Removes parentheses, type assertions and `!`. */
export function unwrap(node: MorphNode): MorphNode {
  if (
    Node.isParenthesizedExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isNonNullExpression(node)
  ) {
    return unwrap(node.getExpression())
  }
  return node
}

/** The statement that contains a node. */
export function statementOf(node: MorphNode): Statement {
  const statement = node.getFirstAncestor((ancestor) => Node.isStatement(ancestor) && !Node.isBlock(ancestor))
  if (Node.isStatement(node) || !statement || !Node.isStatement(statement))
    throw new Error('A node is in no statement.')
  return statement
}

/** The names of a file that stand for parts of the official SDK. */
export class Bindings {
  readonly all: Binding[] = []
  /** The statements that import the SDK. */
  readonly imports: ImportDeclaration[] = []
  readonly #bySymbol = new Map<MorphSymbol, Binding>()

  constructor(source: SourceFile) {
    for (const declaration of source.getImportDeclarations()) this.#addImport(declaration)
    for (const statement of source.getStatements()) {
      if (!Node.isImportEqualsDeclaration(statement)) continue
      const reference = statement.getModuleReference()
      const specifier = Node.isExternalModuleReference(reference) ? reference.getExpression() : undefined
      const module =
        specifier && Node.isStringLiteral(specifier) ? sdkModule(specifier.getLiteralText()) : undefined
      if (module) this.#add(statement.getNameNode(), statement, rootOf(module), statement)
    }
    // A name may be declared after a function that uses it.
    for (const _pass of [1, 2]) {
      for (const declaration of source.getDescendantsOfKind(SyntaxKind.VariableDeclaration)) {
        this.#addVariable(declaration)
      }
    }
    const names = new Set(this.all.map(({ name }) => name.getText()))
    for (const identifier of source.getDescendantsOfKind(SyntaxKind.Identifier)) {
      if (!names.has(identifier.getText())) continue
      const binding = this.of(identifier)
      if (binding && binding.name !== identifier) binding.references.push(identifier)
    }
  }

  /** The binding that an identifier refers to. */
  of(identifier: Identifier): Binding | undefined {
    const parent = identifier.getParent()
    if (Node.isShorthandPropertyAssignment(parent)) {
      const symbol = parent.getValueSymbol()
      return symbol && this.#bySymbol.get(symbol)
    }
    if (Node.isExportSpecifier(parent) && !parent.getExportDeclaration().hasModuleSpecifier()) {
      const name = parent.getNameNode().getText()
      return this.all.find((binding) => binding.name.getText() === name && isTopLevel(binding.site))
    }
    const symbol = identifier.getSymbol()
    return symbol && this.#bySymbol.get(symbol)
  }

  /** The part of the SDK that an expression, or a name in a type, stands for. */
  denotation(node: MorphNode): Denotation | undefined {
    const expression = unwrap(node)
    if (Node.isIdentifier(expression)) {
      const binding = this.of(expression)
      return binding && { path: binding.path, module: binding.module, site: binding.site, binding }
    }
    if (Node.isPropertyAccessExpression(expression)) {
      const object = this.denotation(expression.getExpression())
      return object && member(object, expression.getName())
    }
    if (Node.isQualifiedName(expression)) {
      const object = this.denotation(expression.getLeft())
      return object && member(object, expression.getRight().getText())
    }
    if (Node.isElementAccessExpression(expression)) {
      const argument = expression.getArgumentExpression()
      const object = this.denotation(expression.getExpression())
      return object && Node.isStringLiteral(argument) ? member(object, argument.getLiteralText()) : undefined
    }
    const call = Node.isAwaitExpression(expression) ? expression.getExpression() : expression
    const specifier = loadedModule(call)
    const isPromise = Node.isCallExpression(call) && Node.isImportExpression(call.getExpression())
    if (specifier === undefined || isPromise !== Node.isAwaitExpression(expression)) return undefined
    const module = sdkModule(specifier)
    return module && { ...rootOf(module), site: statementOf(call) }
  }

  #add(name: Identifier, declaration: Declaration, { path, module }: Denotation, site: Statement): void {
    const symbol = name.getSymbol()
    if (!symbol || this.#bySymbol.has(symbol)) return
    const binding: Binding = { path, module, name, declaration, site, references: [] }
    this.all.push(binding)
    this.#bySymbol.set(symbol, binding)
  }

  #addImport(declaration: ImportDeclaration): void {
    const module = sdkModule(declaration.getModuleSpecifierValue())
    if (!module) return
    this.imports.push(declaration)
    const root = rootOf(module)
    const defaultImport = declaration.getDefaultImport()
    if (defaultImport) this.#add(defaultImport, declaration, member(root, 'default'), declaration)
    const namespace = declaration.getNamespaceImport()
    if (namespace) this.#add(namespace, declaration, root, declaration)
    for (const specifier of declaration.getNamedImports()) {
      const name = specifier.getAliasNode() ?? specifier.getNameNode()
      if (Node.isIdentifier(name)) this.#add(name, specifier, member(root, specifier.getName()), declaration)
    }
  }

  #addVariable(declaration: VariableDeclaration): void {
    const initializer = declaration.getInitializer()
    const denotation = initializer && this.denotation(initializer)
    if (denotation?.site) this.#addPattern(declaration, denotation, denotation.site)
  }

  #addPattern(
    declaration: VariableDeclaration | BindingElement,
    denotation: Denotation,
    site: Statement,
  ): void {
    const name = declaration.getNameNode()
    if (Node.isIdentifier(name)) this.#add(name, declaration, denotation, site)
    if (!Node.isObjectBindingPattern(name)) return
    for (const element of name.getElements()) {
      const property = element.getPropertyNameNode()?.getText() ?? element.getName()
      this.#addPattern(element, member(denotation, property), site)
    }
  }
}

function rootOf(module: SdkModule): Denotation {
  return { path: module.base ?? otherProduct, module, site: undefined, binding: undefined }
}

/** Whether a statement is one of the file itself. */
export function isTopLevel(statement: Statement): boolean {
  return Node.isSourceFile(statement.getParent())
}

/**
 * The longest expression, or name in a type, that begins with a name or a call that loads the SDK, and stands for a part of
 * the SDK.
 *
 * @param isWhole Whether a path is one whose members do not belong to the SDK, such as a class.
 */
export function chainOf(start: MorphNode, isWhole: (node: MorphNode) => boolean): MorphNode {
  let node = start
  while (!isWhole(node)) {
    const parent: MorphNode | undefined = node.getParent()
    if (
      (Node.isPropertyAccessExpression(parent) && parent.getExpression() === node) ||
      (Node.isQualifiedName(parent) && parent.getLeft() === node) ||
      (Node.isElementAccessExpression(parent) &&
        parent.getExpression() === node &&
        Node.isStringLiteral(parent.getArgumentExpression()))
    ) {
      node = parent
    } else if (Node.isAwaitExpression(parent) || Node.isParenthesizedExpression(parent)) {
      // `(await import('…')).scf`
      const outer = parent.getParent()
      if (loadedModule(unwrap(start)) === undefined || !outer) return node
      node = parent
    } else return node
  }
  return node
}
