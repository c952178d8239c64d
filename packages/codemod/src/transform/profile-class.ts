import type { Identifier, Node as MorphNode, NewExpression, Statement } from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import { unwrap } from '../sdk/bindings.js'
import { declarationsOf } from '../sdk/clients.js'
import { Node } from '../ts-morph.js'
import { remedy, supportedMembers, type Value } from './profile.js'

/** A profile of version 3: an instance of a class, which statements may change. */
export interface ClassProfile {
  readonly value: Value
  /** What to do about members that no option stands for. */
  readonly unsupported: readonly string[]
  /** The statements that only declare and change the profile. */
  readonly statements: readonly Statement[]
}

/** The members that the arguments of the constructors set. */
const constructorMembers: Readonly<Record<string, readonly string[]>> = {
  'common.ClientProfile': ['signMethod', 'httpProfile'],
  'common.HttpProfile': ['protocol', 'endpoint', 'reqMethod', 'reqTimeout'],
}

/** The profile that an expression is; undefined if it is none, or if not all that changes it is known. */
export function classProfile(change: Change, node: MorphNode): ClassProfile | undefined {
  const expression = unwrap(node)
  if (Node.isNewExpression(expression)) return profileOfCreation(change, expression)
  return Node.isIdentifier(expression) ? profileOfVariable(change, expression) : undefined
}

interface Assignment {
  readonly member: string
  readonly value: MorphNode
  /** The source of the assignment. */
  readonly text: string
}

function collect(
  change: Change,
  assignments: readonly Assignment[],
  statements: readonly Statement[],
): ClassProfile | undefined {
  const members = new Map<string, Value>()
  const unsupported: string[] = []
  const all = [...statements]
  for (const { member, value, text } of assignments) {
    if (member === 'httpProfile') {
      const inner = classProfile(change, value)
      if (!inner) return undefined
      members.set(member, inner.value)
      unsupported.push(...inner.unsupported)
      all.push(...inner.statements)
      continue
    }
    members.set(member, { node: value, read: [rangeOf(value)], isMoved: true, isOptional: false })
    if (!supportedMembers.includes(member)) unsupported.push(`${remedy(member)} It was: ${text}`)
  }
  const value: Value = { node: undefined, members, read: [], isMoved: true, isOptional: false }
  return { value, unsupported, statements: all }
}

/** What the arguments of the constructor set; undefined if the class is not one of a profile. */
function argumentsOf(change: Change, creation: NewExpression): Assignment[] | undefined {
  const names = constructorMembers[change.bindings.denotation(creation.getExpression())?.path ?? '']
  if (!names) return undefined
  return creation.getArguments().flatMap((value, index) => {
    const member = names[index]
    const isEmpty = /^(null|undefined|''|"")$/.test(value.getText())
    return member === undefined || isEmpty ? [] : [{ member, value, text: value.getText() }]
  })
}

function profileOfCreation(change: Change, creation: NewExpression): ClassProfile | undefined {
  const assignments = argumentsOf(change, creation)
  return assignments && collect(change, assignments, [])
}

function profileOfVariable(change: Change, name: Identifier): ClassProfile | undefined {
  const [declaration] = declarationsOf(name)
  if (!Node.isVariableDeclaration(declaration)) return undefined
  const initializer = declaration.getInitializer()
  const statement = declaration.getVariableStatement()
  if (!statement || !Node.isNewExpression(initializer) || statement.getDeclarations().length > 1)
    return undefined
  const assignments = argumentsOf(change, initializer)
  if (!assignments) return undefined

  const statements: Statement[] = [statement]
  for (const reference of declaration.findReferencesAsNodes()) {
    if (reference === name || reference === declaration.getNameNode()) continue
    const target = reference.getParent()
    const assignment = target?.getParent()
    const line = assignment?.getParent()
    if (
      !Node.isPropertyAccessExpression(target) ||
      target.getExpression() !== reference ||
      !Node.isBinaryExpression(assignment) ||
      assignment.getLeft() !== target ||
      !Node.isExpressionStatement(line) ||
      line.getParent() !== statement.getParent()
    ) {
      return undefined
    }
    statements.push(line)
    assignments.push({ member: target.getName(), value: assignment.getRight(), text: line.getText() })
  }
  return collect(change, assignments, statements)
}
