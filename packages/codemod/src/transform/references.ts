import type { Identifier, Node as MorphNode, Statement } from 'ts-morph'
import { type Change, isExported, rangeOf } from '../change.js'
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

/** Whether a path is one whose members do not belong to the SDK's API. */
function isWholePath(path: string | undefined): boolean {
  return path === clientPath || path === exceptionPath || /^common\.\w+$/.test(path ?? '')
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
  for (const call of change.source.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const specifier = loadedModule(call)
    if (specifier === undefined || !sdkModule(specifier)) continue
    const chain = chainOf(call, (node) => isWholePath(change.bindings.denotation(node)?.path))
    if (change.bindings.denotation(chain)?.path !== clientPath || isAliasInitializer(change, call)) continue
    const load = Node.isAwaitExpression(call.getParent()) ? `(await import('${client}'))` : `require('${client}')`
    change.edits.replace(rangeOf(chain), `${load}.ScfClient`)
  }
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
export function isInType(node: MorphNode): boolean {
  const outer = node.getFirstAncestor((ancestor) => !Node.isQualifiedName(ancestor))
  return (
    Node.isTypeReference(outer) ||
    Node.isTypeQuery(outer) ||
    (Node.isExpressionWithTypeArguments(outer) && !isClassBase(outer))
  )
}

function isClassBase(node: MorphNode): boolean {
  const clause = node.getParent()
  return Node.isHeritageClause(clause) && Node.isClassDeclaration(clause.getParent()) &&
    clause.getToken() === SyntaxKind.ExtendsKeyword
}

/** Replaces one use; false if it has to stay. */
function convertUse(change: Change, reference: Identifier, binding: Binding): boolean {
  const { bindings, edits, facts, imports } = change
  const { site } = binding
  const chain = chainOf(reference, (node) => isWholePath(bindings.denotation(node)?.path))
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
  const coreType = isType && !facts.isMixed ? coreTypes[path] : undefined
  if (coreType !== undefined) return replaceBy(imports.name(core, coreType, { site, isType }))
  if (path.startsWith('common.') || path.startsWith('scf')) {
    if (!facts.isMixed || !path.startsWith('common.')) {
      change.todo(chain, `Replace ${chain.getText()}: @tc3/client-scf has nothing that stands for it.`)
    }
    return false
  }
  return false
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
