import type { Node as MorphNode, ObjectLiteralElementLike, ObjectLiteralExpression } from 'ts-morph'
import { lineStart } from '../edit/lines.js'
import { Node } from '../ts-morph.js'

/** The name of a member of an object literal, if it has a constant one. */
export function memberName(member: ObjectLiteralElementLike): string | undefined {
  if (Node.isSpreadAssignment(member)) return undefined
  const name = member.getNameNode()
  if (Node.isIdentifier(name)) return name.getText()
  return Node.isStringLiteral(name) ? name.getLiteralText() : undefined
}

/** The value of a member of an object literal; of a shorthand member its name. */
export function initializerOf(literal: ObjectLiteralExpression, name: string): MorphNode | undefined {
  const member = literal.getProperties().find((candidate) => memberName(candidate) === name)
  if (Node.isPropertyAssignment(member)) return member.getInitializer()
  return Node.isShorthandPropertyAssignment(member) ? member.getNameNode() : undefined
}

/** The indentation of the line on which a node starts, if nothing else precedes the node there. */
export function ownIndent(node: MorphNode): string | undefined {
  const text = node.getSourceFile().getFullText()
  const before = text.slice(lineStart(text, node.getStart()), node.getStart())
  return before.trim() === '' ? before : undefined
}
