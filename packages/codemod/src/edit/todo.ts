import type { Node as MorphNode } from 'ts-morph'
import { Node } from '../ts-morph.js'

const prefix = '// TODO(tc3-codemod): '

/** Whether a comment line can be inserted before a node that is the first one of its line. */
function takesComment(node: MorphNode): boolean {
  return (
    (Node.isStatement(node) && !Node.isBlock(node)) ||
    Node.isPropertyAssignment(node) ||
    Node.isShorthandPropertyAssignment(node) ||
    Node.isSpreadAssignment(node) ||
    Node.isMethodDeclaration(node) ||
    Node.isPropertyDeclaration(node) ||
    Node.isConstructorDeclaration(node)
  )
}

function startsLine(node: MorphNode): boolean {
  const text = node.getSourceFile().getFullText()
  const start = node.getStart()
  return text.slice(lineStart(text, start), start).trim() === ''
}

/** The offset of the beginning of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The node before whose line a comment about another node is inserted. */
function anchorOf(node: MorphNode): MorphNode {
  const candidates = [node, ...node.getAncestors()].filter(takesComment)
  return candidates.find(startsLine) ?? candidates.at(-1) ?? node
}

/** A comment line about a node. */
export interface TodoComment {
  /** Where to insert it. */
  readonly offset: number
  /** The line; empty if the file already has it. */
  readonly text: string
}

/** The comment line that says what to do about a node. */
export function todoComment(node: MorphNode, message: string, newline: string): TodoComment {
  const text = node.getSourceFile().getFullText()
  const anchor = anchorOf(node)
  const start = anchor.getStart()
  const offset = startsLine(anchor) ? lineStart(text, start) : start
  const indent = text.slice(offset, start)
  const isPresent = anchor
    .getLeadingCommentRanges()
    .some((comment) => comment.getText() === `${prefix}${message}`)
  return { offset, text: isPresent ? '' : `${indent}${prefix}${message}${newline}` }
}
