import type { Node as MorphNode } from 'ts-morph'
import { Node } from '../ts-morph.js'
import type { Range } from './edits.js'
import { lineStart } from './todo.js'

/**
 * The range to remove together with a statement: the comments directly above it, the comment behind it, its line, and one of
 * two empty lines around it.
 */
export function statementRange(statement: MorphNode): Range {
  const text = statement.getSourceFile().getFullText()
  let start = statement.getStart()
  const isFirst = Node.isSourceFile(statement.getParent()) && statement.getChildIndex() === 0
  // The comments at the beginning of a file are about the file.
  const comments = isFirst ? [] : statement.getLeadingCommentRanges().toReversed()
  for (const comment of comments) {
    const isOwnLine = text.slice(lineStart(text, comment.getPos()), comment.getPos()).trim() === ''
    if (!isOwnLine || !/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(comment.getEnd(), start))) break
    start = comment.getPos()
  }
  const end = statement.getEnd()
  const rest = /^[ \t]*(\/\/[^\r\n]*)?(\r?\n|$)/.exec(text.slice(end))
  const line = lineStart(text, start)
  if (!rest || text.slice(line, start).trim() !== '') return { start, end }
  return { start: line, end: end + rest[0].length + emptyLine(text, line, end + rest[0].length) }
}

/** The length of the empty line behind a removed range, if another one is before it. */
function emptyLine(text: string, start: number, end: number): number {
  const before = text.slice(0, start)
  const isAfterEmptyLine = before.trim() === '' || /\n[ \t]*\r?\n$/.test(before) || /\{[ \t]*\r?\n$/.test(before)
  const [after = ''] = /^[ \t]*\r?\n/.exec(text.slice(end)) ?? []
  return isAfterEmptyLine ? after.length : 0
}
