import type { Node as MorphNode, ObjectLiteralExpression } from 'ts-morph'
import { unwrap } from '../sdk/bindings.js'
import { declarationsOf, functionOf, passedArguments } from '../sdk/clients.js'
import { usesOf } from '../sdk/uses.js'
import { Node, SyntaxKind } from '../ts-morph.js'

/** The object literal that a variable is declared with; undefined if the node is no name of such a variable. */
export function variableLiteral(node: MorphNode): ObjectLiteralExpression | undefined {
  if (!Node.isIdentifier(node)) return undefined
  const [declaration] = declarationsOf(node)
  const initializer = Node.isVariableDeclaration(declaration) ? declaration.getInitializer() : undefined
  const value = initializer && unwrap(initializer)
  return Node.isObjectLiteralExpression(value) ? value : undefined
}

/**
 * The object literals that an expression can be, if they are known and used for nothing else.
 *
 * @param isUse Whether a node is a use of the kind for which the literals are looked up.
 */
export function exclusiveLiterals(
  node: MorphNode,
  isUse: (node: MorphNode) => boolean,
): readonly ObjectLiteralExpression[] | undefined {
  const value = unwrap(node)
  if (Node.isObjectLiteralExpression(value)) return [value]
  if (Node.isAwaitExpression(value)) return exclusiveLiterals(value.getExpression(), isUse)
  if (Node.isCallExpression(value)) return returnedLiterals(value, isUse)
  if (!Node.isIdentifier(value)) return undefined
  const [declaration] = declarationsOf(value)
  if (Node.isVariableDeclaration(declaration)) {
    const initializer = declaration.getInitializer()
    if (!initializer || !isOnlyUsed(declaration, isUse)) return undefined
    return exclusiveLiterals(initializer, (use) => use === initializer || isUse(use))
  }
  if (Node.isParameterDeclaration(declaration)) {
    const passed = passedArguments(declaration)
    if (passed.length === 0 || !isOnlyUsed(declaration, isUse)) return undefined
    const literals = passed.map((argument) =>
      exclusiveLiterals(argument, (use) => passed.includes(use) || isUse(use)),
    )
    return literals.every((list) => list !== undefined) ? literals.flat() : undefined
  }
  return undefined
}

function isOnlyUsed(declaration: MorphNode, isUse: (node: MorphNode) => boolean): boolean {
  return usesOf(declaration).every(isUse)
}

function returnedLiterals(
  call: MorphNode,
  isUse: (node: MorphNode) => boolean,
): readonly ObjectLiteralExpression[] | undefined {
  if (!Node.isCallExpression(call)) return undefined
  const [declaration] = declarationsOf(call.getExpression())
  const target = declaration && functionOf(declaration)
  if (!declaration || !target) return undefined
  const areCallsUses = usesOf(declaration).every((reference) => {
    const used = reference.getParent()
    const outer = used?.getParent()
    return used !== undefined && (isUse(used) || (Node.isAwaitExpression(outer) && isUse(outer)))
  })
  if (!areCallsUses) return undefined
  const body = target.getBody()
  const values =
    body && !Node.isBlock(body)
      ? [body]
      : target
          .getDescendantsOfKind(SyntaxKind.ReturnStatement)
          .filter((statement) => statement.getFirstAncestor(Node.isFunctionLikeDeclaration) === target)
          .map((statement) => statement.getExpression())
  const literals = values.map((value) => value && unwrap(value))
  return literals.every((value) => Node.isObjectLiteralExpression(value)) ? literals : undefined
}
