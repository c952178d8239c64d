import type { Node as MorphNode } from 'ts-morph'
import { Node } from '../ts-morph.js'
import { lineStart, startsLine } from './lines.js'

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

/** A comment of this kind in a text. */
export interface FoundTodo {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The comments in a text that say what to do. */
export function findTodos(text: string): readonly FoundTodo[] {
  if (!text.includes(prefix)) return []
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf(prefix)
    if (column < 0 || line.slice(0, column).trim() !== '') return []
    return [{ line: index + 1, column: column + 1, message: line.slice(column + prefix.length).trimEnd() }]
  })
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
