import type {
  CallExpression,
  Identifier,
  ImportTypeNode,
  Node as MorphNode,
  SourceFile,
  Statement,
} from 'ts-morph'
import { type Change, isExported, rangeOf } from '../change.js'
import { isSdkDeclaration } from '../program.js'
import { type Binding, chainOf, loadedModule, unwrap } from '../sdk/bindings.js'
import { clientPath, exceptionPath, modelsPath, sdkModule } from '../sdk/modules.js'
import { typeName } from '../target.js'
import { Node, SyntaxKind } from '../ts-morph.js'
import { convertCredentialClass, isCredentialClass } from './credentials.js'
import { convertInstanceof } from './errors.js'

const client = '@tc3/client-scf'
const core = '@tc3/core'

/** The types of `@tc3/core` that stand for types of the official SDK. */
const coreTypes: Readonly<Record<string, string>> = {
  'common.ClientConfig': 'ClientOptions',
  'common.Credential': 'Credentials',
  'common.DynamicCredential': 'CredentialProvider',
}

/** Whether a node stands for a part of the SDK's API whose members do not belong to it, such as a class. */
function isWhole(change: Change, node: MorphNode): boolean {
  const denotation = change.bindings.denotation(node)
  const parent = node.getParent()
  const isModule =
    denotation?.module?.defaultExport !== undefined &&
    (Node.isPropertyAccessExpression(parent) ? parent.getName() : undefined) === 'default'
  const path = denotation?.path ?? ''
  return !isModule && (path === clientPath || /^common\.\w+$/.test(path))
}

/** Replaces the uses of the names that a file imports from the official SDK, and its calls that load the SDK in place. */
export function convertReferences(change: Change): void {
  for (const binding of change.bindings.all) {
    for (const reference of binding.references) {
      if (isAliasInitializer(change, reference) || change.isReplaced(reference)) continue
      if (convertUse(change, reference, binding)) change.replaced.add(reference)
    }
    if (isExported(binding.declaration)) convertExportedAlias(change, binding)
  }
  for (const call of change.source.getDescendantsOfKind(SyntaxKind.CallExpression)) convertLoad(change, call)
  for (const access of change.source.getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)) {
    if (isClientOfOtherFile(change, access)) {
      change.edits.replace(rangeOf(access), change.imports.name(client, 'ScfClient'))
    }
  }
  for (const declaration of change.source.getExportDeclarations()) {
    const specifier = declaration.getModuleSpecifierValue()
    if (specifier !== undefined && sdkModule(specifier)) {
      change.todo(declaration, `Export what the program needs of ${client} instead.`)
    }
  }
  for (const type of importTypes(change.source)) convertImportType(change, type)
}

/** A call that loads the SDK where its client is needed. */
function convertLoad(change: Change, call: CallExpression): void {
  const specifier = loadedModule(call)
  if (specifier === undefined || !sdkModule(specifier) || isAliasInitializer(change, call)) return
  const chain = chainOf(call, (node) => isWhole(change, node))
  const path = change.bindings.denotation(chain)?.path ?? ''
  if (path !== clientPath) {
    if (/^(scf|common)?(\.|$)/.test(path)) {
      change.todo(call, `Load ${client} here instead, and use ScfClient.`)
    } else
      change.note(call, `${call.getText()} is left: the official SDK is used for other products than SCF.`)
    return
  }
  const name = `${change.quote}${client}${change.quote}`
  const load = Node.isAwaitExpression(call.getParent()) ? `(await import(${name}))` : `require(${name})`
  change.edits.replace(rangeOf(chain), `${load}.ScfClient`)
}

/** Whether an expression is the client of the SDK, which another file of the program loads and exports. */
export function isClientOfOtherFile(change: Change, node: MorphNode): boolean {
  if (!Node.isPropertyAccessExpression(node) || node.getName() !== 'Client') return false
  const declarations = node.getNameNode().getSymbol()?.getDeclarations() ?? []
  return declarations.some(isSdkDeclaration) && change.bindings.denotation(node) === undefined
}

/** The types of a file that import a module in place, also those in comments of JavaScript. */
function importTypes(source: SourceFile): readonly ImportTypeNode[] {
  const documented = source.getDescendants().filter(Node.isJSDocable)
  return [source, ...documented.flatMap((node) => node.getJsDocs())].flatMap((node) =>
    node.getDescendantsOfKind(SyntaxKind.ImportType),
  )
}

/** `import('…/scf_models').ListFunctionsResponse` */
function convertImportType(change: Change, type: ImportTypeNode): void {
  const argument = type.getArgument()
  const literal = Node.isLiteralTypeNode(argument) ? argument.getLiteral() : undefined
  const module = Node.isStringLiteral(literal) ? sdkModule(literal.getLiteralText()) : undefined
  const qualifier = type.getQualifier()
  if (module?.base === undefined || !literal) return
  const path = [module.base, qualifier?.getText()].filter(Boolean).join('.')
  const name =
    path === clientPath
      ? 'ScfClient'
      : path.startsWith(`${modelsPath}.`)
        ? typeName(path.slice(modelsPath.length + 1))
        : undefined
  if (name === undefined || !qualifier) {
    change.todo(type, `Import the type from ${client}.`)
    return
  }
  const quote = literal.getText()[0] ?? "'"
  change.edits.replace(rangeOf(literal), quote + client + quote)
  change.edits.replace(rangeOf(qualifier), name)
}

/** Whether a reference is the initializer of another name of the SDK, which is removed together with that name. */
function isAliasInitializer(change: Change, reference: MorphNode): boolean {
  return change.bindings.all.some(({ declaration }) => {
    const variable = Node.isVariableDeclaration(declaration)
      ? declaration
      : Node.isBindingElement(declaration)
        ? declaration.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)
        : undefined
    const initializer = variable?.getInitializer()
    return initializer?.containsRange(reference.getPos(), reference.getEnd()) ?? false
  })
}

function convertExportedAlias(change: Change, { declaration, path, site }: Binding): void {
  const initializer = Node.isVariableDeclaration(declaration) ? declaration.getInitializer() : undefined
  if (path !== clientPath || !initializer) return
  change.edits.replace(rangeOf(initializer), change.imports.name(client, 'ScfClient', { site }))
}

/** Whether a node is in a type, so that a type is enough. */
function isInType(node: MorphNode): boolean {
  const outer = node.getFirstAncestor((ancestor) => !Node.isQualifiedName(ancestor))
  return (
    Node.isTypeReference(outer) ||
    Node.isTypeQuery(outer) ||
    (Node.isExpressionWithTypeArguments(outer) && !isClassBase(outer))
  )
}

/** Whether a node declares a class, or is one. */
function isClass(node: MorphNode | undefined): boolean {
  return Node.isClassDeclaration(node) || Node.isClassExpression(node)
}

function isClassBase(node: MorphNode): boolean {
  const clause = node.getParent()
  return (
    Node.isHeritageClause(clause) &&
    isClass(clause.getParent()) &&
    clause.getToken() === SyntaxKind.ExtendsKeyword
  )
}

/** Replaces one use; false if it has to stay. */
function convertUse(change: Change, reference: Identifier, binding: Binding): boolean {
  const { bindings, edits, facts, imports } = change
  const { site } = binding
  const chain = chainOf(reference, (node) => isWhole(change, node))
  const path = bindings.denotation(chain)?.path ?? ''
  const isType = isInType(chain)
  const replaceBy = (name: string): true => {
    replaceName(change, chain, name)
    return true
  }

  if (path === clientPath) return replaceBy(imports.name(client, 'ScfClient', { site, isType }))
  if (path.startsWith(`${modelsPath}.`)) return convertModel(change, chain, path, site)
  if (path === exceptionPath || /^common\.\w*Exception$/.test(path)) {
    if (isType) {
      const name = imports.name(core, 'ServiceError', { site, isType })
      if (!facts.isMixed) return replaceBy(name)
      edits.replace(rangeOf(chain), rangeOf(chain), ` | ${name}`)
      return false
    }
    return convertInstanceof(change, chain, site)
  }
  if (path === 'common.CommonClient') return convertCommonClient(change, chain, site, isType)
  if (isCredentialClass(path) && !isType) return convertCredentialClass(change, chain, path, site)
  const coreType = isType && (!facts.isMixed || isTypeOfChanged(change, chain)) ? coreTypes[path] : undefined
  if (coreType !== undefined) return replaceBy(imports.name(core, coreType, { site, isType }))
  if (path.startsWith('common.') || path.startsWith('scf')) {
    if (!facts.isMixed || !path.startsWith('common.')) {
      change.todo(chain, `Replace ${chain.getText()}: @tc3/client-scf has nothing that stands for it.`)
    }
    return false
  }
  return false
}

/** Whether a name in a type is the whole type of options that have been changed. */
function isTypeOfChanged(change: Change, name: MorphNode): boolean {
  const owner = name.getParent()?.getParent()
  const value = Node.isVariableDeclaration(owner)
    ? owner.getInitializer()
    : Node.isSatisfiesExpression(owner) || Node.isAsExpression(owner)
      ? owner.getExpression()
      : undefined
  return value !== undefined && change.done.has(unwrap(value))
}

/** Replaces a name, also where it is short for a property and its value. */
function replaceName(change: Change, node: MorphNode, name: string): void {
  const parent = node.getParent()
  if (node.getText() === name) return
  if (Node.isShorthandPropertyAssignment(parent)) {
    change.edits.replace(rangeOf(node), `${node.getText()}: ${name}`)
  } else if (Node.isExportSpecifier(parent)) {
    const exported = parent.getAliasNode()?.getText() ?? parent.getNameNode().getText()
    change.edits.replace(rangeOf(parent), exported === name ? name : `${name} as ${exported}`)
  } else change.edits.replace(rangeOf(node), name)
}

function convertModel(change: Change, chain: MorphNode, path: string, site: Statement): boolean {
  const official = path.slice(modelsPath.length + 1)
  const parent = chain.getParent()
  if (Node.isNewExpression(parent)) {
    change.edits.replace(rangeOf(parent), '{}')
    return true
  }
  const name = typeName(official)
  if (name === undefined) {
    change.todo(chain, `@tc3/client-scf has no type ${official}. Declare the members that you use.`)
    return false
  }
  replaceName(change, chain, change.imports.name(client, name, { site, isType: true }))
  return true
}

function convertCommonClient(change: Change, chain: MorphNode, site: Statement, isType: boolean): boolean {
  const { clients } = change.facts
  const parent = chain.getParent()
  const isScf =
    Node.isNewExpression(parent) && unwrap(parent.getExpression()) === chain
      ? clients.isConstruction(parent)
      : clients.areCommonClientsScf
  if (!isScf) {
    if (Node.isNewExpression(parent)) {
      change.note(chain, 'CommonClient is left: it is not known to be a client of SCF.')
    }
    return false
  }
  replaceName(change, chain, change.imports.name(client, 'ScfClient', { site, isType }))
  return true
}
