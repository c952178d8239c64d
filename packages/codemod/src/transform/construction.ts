import type {
  CallExpression,
  Node as MorphNode,
  NewExpression,
  ObjectLiteralExpression,
  Statement,
} from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import type { Piece } from '../edit/edits.js'
import { lineIndent, startsLine } from '../edit/lines.js'
import { statementOf, unwrap } from '../sdk/bindings.js'
import { declarationsOf, sdkTypeName } from '../sdk/clients.js'
import { Node, SyntaxKind } from '../ts-morph.js'
import { convertCredentials, credentialsPieces } from './credentials.js'
import { exclusiveLiterals, variableLiteral } from './literals.js'
import { initializerOf, memberName } from './object-literal.js'
import {
  convertProfile,
  memberOf,
  memberPieces,
  optionsOfProfile,
  remedyOf,
  unsupportedMembers,
  type Value,
} from './profile.js'
import { classProfile } from './profile-class.js'
import { isClientOfOtherFile } from './references.js'

type Construction = NewExpression | CallExpression

const otherOptions =
  'ScfClient takes { credentials, region, endpoint, timeout (in milliseconds), method, signatureMethod }.'

/** Changes the arguments with which clients of SCF are created. */
export function convertConstructions(change: Change): void {
  const { clients } = change.facts
  const nodes = [
    ...change.source.getDescendantsOfKind(SyntaxKind.NewExpression),
    ...change.source.getDescendantsOfKind(SyntaxKind.CallExpression),
  ]
  for (const node of nodes) {
    if (!clients.isConstruction(node)) continue
    if (isConvertedClass(change, node.getExpression())) convertConstruction(change, node)
    else change.todo(node, `Create a ScfClient here. ${otherOptions}`)
  }
  for (const literal of change.source.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression)) {
    if (!change.facts.isMixed && isDeclaredConfig(literal)) convertConfig(change, literal)
  }
}

/** Whether an expression is the class of the new client after the change. */
function isConvertedClass(change: Change, callee: MorphNode): boolean {
  const expression = unwrap(callee)
  const owner = change.facts.changeOf(callee.getSourceFile())
  if (
    Node.isSuperExpression(expression) ||
    Node.isClassExpression(expression) ||
    owner.bindings.denotation(expression)
  )
    return true
  if (isClientOfOtherFile(owner, expression)) return true
  return declarationsOf(expression).some((declaration) => {
    if (Node.isClassDeclaration(declaration)) return true
    const name = Node.isBindingElement(declaration) ? declaration.getNameNode() : undefined
    if (Node.isIdentifier(name)) {
      return change.facts.changeOf(declaration.getSourceFile()).bindings.of(name) !== undefined
    }
    const value = assignedValue(declaration)
    return value !== undefined && value !== expression && isConvertedClass(change, value)
  })
}

/** The value that a declaration gives to a name. */
function assignedValue(declaration: MorphNode): MorphNode | undefined {
  if (Node.isVariableDeclaration(declaration) || Node.isPropertyAssignment(declaration)) {
    return declaration.getInitializer()
  }
  if (Node.isShorthandPropertyAssignment(declaration)) return declaration.getNameNode()
  const assignment = declaration.getParent()
  return Node.isBinaryExpression(assignment) && assignment.getLeft() === declaration
    ? assignment.getRight()
    : undefined
}

/** Whether the type that a literal is declared to have is that of the official options. */
function isDeclaredConfig(literal: ObjectLiteralExpression): boolean {
  const type = literal.getContextualType()
  if (!type || sdkTypeName(type) !== 'ClientConfig') return false
  // The options of credentials, which have a replacement of their own.
  const creation = literal.getParent()
  return !Node.isNewExpression(creation) || creation.getArguments().length === 1
}

/** The statement whose import the names that a node needs are added to. */
function siteOf(change: Change, node: Construction): Statement | undefined {
  const callee = Node.isNewExpression(node) ? node.getExpression() : undefined
  return callee && change.bindings.denotation(callee)?.site
}

function convertConstruction(change: Change, node: Construction): void {
  const site = siteOf(change, node)
  const args = node.getArguments()
  const callee = node.getExpression()
  const isGeneric = change.bindings.denotation(callee)?.path === 'common.CommonClient'
  if (isGeneric) {
    const [endpoint, , config] = args
    if (endpoint && config) convertGenericArguments(change, endpoint, config, site)
    return
  }
  const [first] = args
  if (args.length > 1) convertPositionalArguments(change, node, site)
  else if (first) convertArgument(change, node, first, site)
}

/** The argument of version 4: an object with `credential`, `region` and `profile`. */
function convertArgument(
  change: Change,
  node: Construction,
  argument: MorphNode,
  site: Statement | undefined,
): void {
  const { facts } = change
  const literals = exclusiveLiterals(argument, (use) => isConstructionArgument(change, use))
  if (literals) {
    for (const literal of literals) {
      const owner = facts.changeOf(literal.getSourceFile())
      convertConfig(owner, literal, owner === change ? site : undefined)
    }
    return
  }
  if (!facts.isMixed && sdkTypeName(argument.getType()) === 'ClientConfig' && !isWritten(argument)) return
  const config = unwrap(argument)
  const isName = Node.isIdentifier(config) || Node.isPropertyAccessExpression(config)
  const variable = isName ? undefined : optionsVariable(change, node)
  if (isName) {
    change.edits.replace(rangeOf(config), ...readOptions(change, node, config, rangeOf(config), site))
  } else if (variable) {
    const { name, statement } = variable
    const start = statement.getStart()
    const end = statement.getText().endsWith(';') ? ';' : ''
    change.edits.replace(
      { start, end: config.getEnd() },
      `const ${name} = `,
      rangeOf(config),
      `${end}${change.newline}${lineIndent(statement)}`,
      { start, end: config.getStart() },
      ...readOptions(change, node, config, name, site),
    )
  } else change.todo(node, otherOptions)
}

function isWritten(argument: MorphNode): boolean {
  return Node.isObjectLiteralExpression(unwrap(argument))
}

function isConstructionArgument(change: Change, use: MorphNode): boolean {
  const parent = use.getParent()
  return parent !== undefined && change.facts.clients.isConstruction(parent) && isArgument(parent, use)
}

function isArgument(call: MorphNode, node: MorphNode): boolean {
  return (Node.isNewExpression(call) || Node.isCallExpression(call)) && call.getArguments().includes(node)
}

/** The options of the new client, read from official ones that have a name. */
function readOptions(
  change: Change,
  node: Construction,
  config: MorphNode,
  name: Piece,
  site: Statement | undefined,
): readonly Piece[] {
  const literal = variableLiteral(config) ?? literalOfType(config)
  const value: Value = { node: literal, read: [name], isMoved: false, isOptional: false }
  const credential = memberOf(value, 'credential')
  const members: (readonly Piece[])[] = []
  if (credential) members.push(['credentials: ', ...credentialsPieces(change, credential)])
  if (memberOf(value, 'region')) members.push(['region: ', name, '.region'])
  for (const option of optionsOfProfile(change, memberOf(value, 'profile'), site)) {
    members.push(memberPieces(change.source, option.name, option.value))
  }
  const profile = literal && initializerOf(literal, 'profile')
  if (profile) {
    for (const member of unsupportedMembers(unwrap(profile))) change.todo(node, remedyOf(member))
  } else if (!literal) {
    const subject = config.getText().split('\n', 1)[0]
    change.todo(
      node,
      `Check the options: what else the profile of ${subject} sets is not passed on. ${otherOptions}`,
    )
  }
  return objectPieces(change, node, members)
}

/** The object literal from which the type of an expression was inferred. */
function literalOfType(node: MorphNode): ObjectLiteralExpression | undefined {
  const [declaration] = node.getType().getSymbol()?.getDeclarations() ?? []
  return Node.isObjectLiteralExpression(declaration) ? declaration : undefined
}

/** A variable for an expression of options, before the statement that creates the client. */
interface OptionsVariable {
  readonly name: string
  readonly statement: Statement
}

/** A variable for the options; undefined if there is no place for it. */
function optionsVariable(change: Change, node: Construction): OptionsVariable | undefined {
  const statement = statementOf(node)
  const owner = statement.getParent()
  const scope = node.getFirstAncestor(
    (ancestor) => ancestor === statement || Node.isFunctionLikeDeclaration(ancestor),
  )
  if (scope !== statement || !startsLine(statement)) return undefined
  if (!Node.isBlock(owner) && !Node.isSourceFile(owner)) return undefined
  const name = ['config', 'scfConfig', 'officialConfig'].find((candidate) => change.isFree(candidate))
  return name === undefined ? undefined : { name, statement }
}

/** Changes an object literal with the official options. */
function convertConfig(change: Change, literal: ObjectLiteralExpression, site?: Statement): void {
  if (change.done.has(literal)) return
  change.done.add(literal)
  for (const member of literal.getProperties()) {
    const name = memberName(member)
    const value = name === undefined ? undefined : initializerOf(literal, name)
    if (name === 'credential' && Node.isPropertyAssignment(member) && value) {
      change.edits.replace(rangeOf(member.getNameNode()), 'credentials')
      convertCredentials(change, value)
    } else if (name === 'credential' && value) {
      change.edits.insert(member.getStart(), 'credentials: ')
      convertCredentials(change, value)
    } else if (name === 'profile' && value) {
      convertProfile(change, member, value, site)
    } else if (name !== 'region') {
      const problem = name === undefined ? `Check what ${member.getText()} sets` : `Replace ${name}`
      change.todo(member, `${problem}: ${otherOptions}`)
    }
  }
}

/** The arguments of a generic client: the endpoint, the version, and an object as in version 4. */
function convertGenericArguments(
  change: Change,
  endpoint: MorphNode,
  config: MorphNode,
  site: Statement | undefined,
): void {
  const call = endpoint.getParent()
  const host = Node.isStringLiteral(endpoint) ? endpoint.getLiteralText() : ''
  const literal = unwrap(config)
  if (!call || !Node.isObjectLiteralExpression(literal)) {
    change.todo(config, otherOptions)
    return
  }
  change.edits.remove({ start: endpoint.getStart(), end: config.getStart() })
  const profile = initializerOf(literal, 'profile')
  const value: Value | undefined = profile && { node: profile, read: [], isMoved: true, isOptional: false }
  const hasEndpoint = memberOf(memberOf(value, 'httpProfile'), 'endpoint') !== undefined
  const [first] = literal.getProperties()
  if (host !== 'scf.tencentcloudapi.com' && !hasEndpoint && first) {
    change.edits.insert(first.getStart(), `endpoint: ${endpoint.getText()}, `)
  }
  convertConfig(change, literal, site)
}

/** The arguments of version 3: the credentials, the region, and a profile that statements fill. */
function convertPositionalArguments(change: Change, node: Construction, site: Statement | undefined): void {
  const [credential, region, profile] = node.getArguments()
  if (!credential || !region) return
  const members = [memberPieces(change.source, 'credentials', [rangeOf(credential)])]
  if (!Node.isStringLiteral(region) || region.getLiteralText() !== '') {
    members.push(memberPieces(change.source, 'region', [rangeOf(region)]))
  }
  let end = region.getEnd()
  if (profile) {
    end = profile.getEnd()
    const known = classProfile(change, profile)
    if (known) {
      for (const { name, value } of optionsOfProfile(change, known.value, site)) {
        members.push(memberPieces(change.source, name, value))
      }
      for (const statement of known.statements) change.removed.add(statement)
      for (const left of known.unsupported) change.todo(node, left)
    } else {
      change.todo(node, `Pass on what the profile sets. ${otherOptions}`)
    }
  }
  convertCredentials(change, credential)
  change.edits.replace({ start: credential.getStart(), end }, ...objectPieces(change, node, members))
}

const maxLine = 100

/** An object literal within a statement: on one line, or if that were long, with one line for each member. */
function objectPieces(
  change: Change,
  node: MorphNode,
  members: readonly (readonly Piece[])[],
): readonly Piece[] {
  const length = members
    .flat()
    .reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : piece.end - piece.start), 0)
  if (length + members.length * 2 <= maxLine - 40) {
    return ['{ ', ...members.flatMap((member, index) => [index > 0 ? ', ' : '', ...member]), ' }']
  }
  const indent = lineIndent(node)
  const step = indent.startsWith('\t') ? '\t' : '  '
  const line = change.newline + indent
  return ['{', ...members.flatMap((member) => [line + step, ...member, ',']), line, '}']
}
