import type { Node as MorphNode, Statement } from 'ts-morph'
import { Node } from '../ts-morph.js'
import type { Range } from './edits.js'
import { lineStart } from './lines.js'

/**
 * The ranges to remove together with statements: the comments directly above them, the comments behind them, their lines, and
 * one of two empty lines around them.
 */
export function statementRanges(statements: Iterable<Statement>): readonly Range[] {
  const ranges: Range[] = []
  let text = ''
  for (const statement of [...statements].toSorted((a, b) => a.getStart() - b.getStart())) {
    text = statement.getSourceFile().getFullText()
    const range = statementRange(statement)
    const previous = ranges.at(-1)
    const isNext = previous !== undefined && text.slice(previous.end, range.start).trim() === ''
    if (isNext) ranges[ranges.length - 1] = { start: previous.start, end: range.end }
    else ranges.push(range)
  }
  return ranges.map(({ start, end }) => ({ start, end: end + emptyLineChange(text, start, end) }))
}

function statementRange(statement: MorphNode): Range {
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
  return { start: line, end: end + rest[0].length }
}

/**
 * By how much to extend the removal of lines, so that of empty lines before, inside and behind them exactly one stays. It is
 * negative if that is one inside.
 */
function emptyLineChange(text: string, start: number, end: number): number {
  if (text[end - 1] !== '\n') return 0
  const before = text.slice(0, start)
  const isBlockStart = before.trim() === '' || /\{[ \t]*\r?\n$/.test(before)
  const isAfterEmptyLine = isBlockStart || /\n[ \t]*\r?\n$/.test(before)
  const [emptyLine = ''] = /^[ \t]*\r?\n/.exec(text.slice(end)) ?? []
  if (isAfterEmptyLine || emptyLine) return isAfterEmptyLine ? emptyLine.length : 0
  const hasInner = /\n[ \t]*\r?\n/.test(text.slice(start, end))
  return hasInner && text.slice(end).trim() !== '' ? (text[end - 2] === '\r' ? -2 : -1) : 0
}
