import type { Node as MorphNode, Statement } from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import { unwrap } from '../sdk/bindings.js'
import { declarationsOf } from '../sdk/clients.js'
import { Node } from '../ts-morph.js'
import { remedy, supportedMembers, type Value } from './profile.js'

/** A profile of version 3: a variable, and statements that assign its members. */
export interface ProfileVariable {
  readonly value: Value
  /** What to do about members that no option stands for. */
  readonly unsupported: readonly string[]
  /** Removes the variable and the assignments. */
  remove(): void
}

/** Whether a node creates an empty profile. */
export function isProfileClass(change: Change, node: MorphNode): boolean {
  const creation = unwrap(node)
  if (!Node.isNewExpression(creation)) return false
  const path = change.bindings.denotation(creation.getExpression())?.path
  return path === 'common.ClientProfile' || path === 'common.HttpProfile'
}

/** The profile that a name stands for; undefined if it is not one that only statements beside its declaration fill. */
export function profileVariable(change: Change, name: MorphNode): ProfileVariable | undefined {
  const [declaration] = declarationsOf(name)
  if (!Node.isIdentifier(name) || !Node.isVariableDeclaration(declaration)) return undefined
  const initializer = declaration.getInitializer()
  const statement = declaration.getVariableStatement()
  if (!statement || !initializer || !isProfileClass(change, initializer)) return undefined
  if (statement.getDeclarations().length > 1) return undefined

  const members = new Map<string, Value>()
  const unsupported: string[] = []
  const statements: Statement[] = [statement]
  const inner: ProfileVariable[] = []
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
    const member = target.getName()
    const value = assignment.getRight()
    statements.push(line)
    if (member === 'httpProfile') {
      const nested = profileVariable(change, value)
      if (!nested) return undefined
      members.set(member, nested.value)
      unsupported.push(...nested.unsupported)
      inner.push(nested)
      continue
    }
    members.set(member, { node: value, read: [rangeOf(value)], isMoved: true, isOptional: false })
    if (!supportedMembers.includes(member)) unsupported.push(`${remedy(member)} It was: ${line.getText()}`)
  }
  return {
    value: { node: undefined, members, read: [], isMoved: true, isOptional: false },
    unsupported,
    remove() {
      for (const removed of statements) change.removed.add(removed)
      for (const { remove } of inner) remove()
    },
  }
}
