import type { Node as MorphNode, ObjectLiteralElementLike, ObjectLiteralExpression } from 'ts-morph'
import type { Range } from '../edit/edits.js'
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

/** The range to remove together with an element of a list: its comments, its comma, and its line if nothing else is there. */
export function elementRange(element: MorphNode, elements: readonly MorphNode[]): Range {
  const text = element.getSourceFile().getFullText()
  const index = elements.indexOf(element)
  const [firstComment] = element.getLeadingCommentRanges()
  let start = firstComment ? firstComment.getPos() : element.getStart()
  let end = element.getEnd()
  const comma = /^\s*,/.exec(text.slice(end))
  if (comma) {
    end += comma[0].length
    const comment = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[ \t]*\r?\n)/.exec(text.slice(end))
    end += comment?.[0].length ?? 0
  }
  const line = lineStart(text, start)
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end))
  if (text.slice(line, start).trim() === '' && rest) {
    return { start: line, end: end + rest[0].length }
  }
  if (comma) return { start, end: end + (/^[ \t]+/.exec(text.slice(end))?.[0].length ?? 0) }
  // The last element: without the comma before it.
  const previous = elements[index - 1]
  if (previous) start = previous.getEnd()
  return { start, end }
}

/** The indentation of the line on which a node starts, if nothing else precedes the node there. */
export function ownIndent(node: MorphNode): string | undefined {
  const text = node.getSourceFile().getFullText()
  const before = text.slice(lineStart(text, node.getStart()), node.getStart())
  return before.trim() === '' ? before : undefined
}
