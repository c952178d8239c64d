import type { CallExpression, Node as MorphNode, ObjectLiteralExpression } from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import { lineIndent } from '../edit/lines.js'
import { loadedModule, unwrap } from '../sdk/bindings.js'
import { clientPath, sdkModule } from '../sdk/modules.js'
import { methods } from '../target.js'
import { Node, SyntaxKind } from '../ts-morph.js'
import { initializerOf, memberName, ownIndent } from './object-literal.js'

/**
 * Marks other uses of the name of a module of the official SDK, such as in lists of modules to replace. In a program that
 * uses other products, such lists may be right.
 */
export function markModuleNames(change: Change): void {
  for (const name of change.source.getDescendantsOfKind(SyntaxKind.StringLiteral)) {
    const base = sdkModule(name.getLiteralText())?.base
    if (base === undefined || isLoaded(name) || change.isReplaced(name)) continue
    const message = `Check this name of a module: the program loads ${module} instead.`
    if (change.facts.isMixed) change.note(name, message)
    else change.todo(name, message)
  }
}

/** Whether a name is that of a module that is loaded, or replaced by a mock. */
function isLoaded(name: MorphNode): boolean {
  const parent = name.getParent()
  if (!Node.isCallExpression(parent)) return !isValue(parent)
  return loadedModule(parent) !== undefined || parent.getExpression().getText() in mockers
}

/** Whether a string in a node is a value, not a part of an import, an export or a type. */
function isValue(node: MorphNode | undefined): boolean {
  return (
    Node.isExpression(node) ||
    Node.isPropertyAssignment(node) ||
    Node.isVariableDeclaration(node) ||
    Node.isReturnStatement(node)
  )
}

/** The functions that replace a module, and those that return the real one. */
const mockers: Readonly<Record<string, string>> = {
  'jest.mock': 'jest.requireActual',
  'jest.doMock': 'jest.requireActual',
  'vi.mock': 'vi.importActual',
  'vi.doMock': 'vi.importActual',
}

const module = '@tc3/client-scf'

/** Changes the replacements of the official SDK in tests. */
export function convertMocks(change: Change): void {
  let hasMock = false
  for (const call of change.source.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    if (convertMock(change, call)) hasMock = true
  }
  if (!hasMock) return
  // The methods of replaced clients.
  for (const literal of change.source.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression)) {
    renameMembers(change, literal)
  }
  for (const declaration of change.source.getDescendantsOfKind(SyntaxKind.MethodDeclaration)) {
    if (!Node.isObjectLiteralExpression(declaration.getParent()))
      renameMember(change, declaration.getNameNode())
  }
}

function convertMock(change: Change, call: CallExpression): boolean {
  const actual = mockers[call.getExpression().getText()]
  const [name, factory] = call.getArguments()
  if (actual === undefined || !Node.isStringLiteral(name)) return false
  const official = sdkModule(name.getLiteralText())
  if (!official) return false
  if (official.base === undefined || official.base.startsWith('common')) {
    if (official.base !== undefined) change.todo(call, `Remove the mock: ${module} does not use this module.`)
    return false
  }
  const rename = () => {
    const quote = name.getText()[0] ?? "'"
    change.edits.replace(rangeOf(name), quote + module + quote)
  }
  if (!factory) {
    if (change.facts.isMixed) {
      change.todo(call, `Mock ${module} too.`)
      return false
    }
    rename()
    return true
  }
  const found = mockedClient(factory, official.base)
  if (!found || change.facts.isMixed) {
    change.todo(
      call,
      `Mock ${module}: the factory returns { ScfClient }, whose methods have names such as listFunctions.`,
    )
    return false
  }
  rename()
  const isAsync = actual.startsWith('vi.')
  const { quote } = change
  const load = `${actual}(${quote}${module}${quote})`
  const rest = `...${isAsync ? `(await ${load})` : load}`
  const [member] = found.exports.getProperties()
  const indent = member && ownIndent(member)
  if (indent === undefined) {
    change.edits.replace(rangeOf(found.exports), `{ ${rest}, ScfClient: `, rangeOf(found.client), ' }')
  } else {
    const line = change.newline + indent
    const end = change.newline + lineIndent(found.exports)
    change.edits.replace(
      rangeOf(found.exports),
      `{${line}${rest},${line}ScfClient: `,
      rangeOf(found.client),
      `,${end}}`,
    )
    indentLess(change, found.client, indent)
  }
  if (isAsync && Node.isArrowFunction(factory) && !factory.isAsync())
    change.edits.insert(factory.getStart(), 'async ')
  return true
}

/** The object that a factory returns for the module, and the replacement of the class inside it. */
function mockedClient(
  factory: MorphNode,
  base: string,
): { exports: ObjectLiteralExpression; client: MorphNode } | undefined {
  if (!Node.isArrowFunction(factory) && !Node.isFunctionExpression(factory)) return undefined
  const body = factory.getBody()
  const [statement, ...others] = Node.isBlock(body) ? body.getStatements() : []
  const returned = Node.isReturnStatement(statement) && others.length === 0 ? statement.getExpression() : body
  const exports = returned && unwrap(returned)
  if (!Node.isObjectLiteralExpression(exports)) return undefined
  let value: MorphNode = exports
  const path = base === '' ? clientPath : clientPath.slice(base.length + 1)
  for (const name of path.split('.')) {
    if (!Node.isObjectLiteralExpression(value)) return undefined
    const members = value.getProperties().map(memberName)
    if (members.some((member) => member !== name && member !== '__esModule')) return undefined
    const next = initializerOf(value, name)
    if (!next) return undefined
    value = unwrap(next)
  }
  return { exports, client: value }
}

/** Moves the lines of a node to the left, so that they fit a first line with the given indentation. */
function indentLess(change: Change, node: MorphNode, indent: string): void {
  const surplus = lineIndent(node).length - indent.length
  const hasLongText = node
    .getDescendants()
    .some((part) => Node.isTemplateExpression(part) || Node.isNoSubstitutionTemplateLiteral(part))
  if (surplus <= 0 || hasLongText) return
  const text = node.getSourceFile().getFullText()
  for (let start = text.indexOf('\n', node.getStart()) + 1; start > 0 && start < node.getEnd(); ) {
    const width = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0
    change.edits.remove({ start, end: start + Math.min(surplus, width) })
    start = text.indexOf('\n', start) + 1
  }
}

function renameMembers(change: Change, literal: ObjectLiteralExpression): void {
  for (const member of literal.getProperties()) {
    if (Node.isShorthandPropertyAssignment(member)) {
      const method = methods.get(member.getName())
      if (method !== undefined) change.edits.insert(member.getStart(), `${method}: `)
    } else if (Node.isMethodDeclaration(member) || Node.isPropertyAssignment(member)) {
      renameMember(change, member.getNameNode())
    }
  }
}

function renameMember(change: Change, name: MorphNode): void {
  const method = Node.isIdentifier(name) ? methods.get(name.getText()) : undefined
  if (method !== undefined) change.edits.replace(rangeOf(name), method)
}
