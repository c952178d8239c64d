import type { Node as MorphNode } from 'ts-morph'
import type { Edits, Range } from './edits.js'
import { lineStart } from './lines.js'

/**
 * Removes elements of a list that is separated by commas, with their comments, and their lines if nothing else is there.
 *
 * @param elements All elements of the list.
 */
export function removeElements(
  edits: Edits,
  removed: ReadonlySet<MorphNode>,
  elements: readonly MorphNode[],
): void {
  let run: MorphNode[] = []
  let previous: MorphNode | undefined
  for (const element of elements) {
    if (removed.has(element)) {
      run.push(element)
      continue
    }
    const [first] = run
    if (first) edits.remove(rangeBefore(first, element))
    run = []
    previous = element
  }
  const [first] = run
  const last = run.at(-1)
  if (first && last) edits.remove(rangeAtEnd(previous, first, last))
}

/** Where an element begins, including the comments above it. */
function fullStart(element: MorphNode): number {
  return element.getLeadingCommentRanges()[0]?.getPos() ?? element.getStart()
}

/** Whether nothing precedes an offset on its line. */
function isLineStart(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === ''
}

/** The range from an element to a later one that stays. */
function rangeBefore(first: MorphNode, next: MorphNode): Range {
  const text = first.getSourceFile().getFullText()
  const start = fullStart(first)
  const end = fullStart(next)
  const areLines = isLineStart(text, start) && isLineStart(text, end)
  return areLines ? { start: lineStart(text, start), end: lineStart(text, end) } : { start, end }
}

/** The range of the last elements. */
function rangeAtEnd(previous: MorphNode | undefined, first: MorphNode, last: MorphNode): Range {
  const text = first.getSourceFile().getFullText()
  const comma = /^\s*,/.exec(text.slice(last.getEnd()))?.[0] ?? ''
  const end = last.getEnd() + comma.length
  const start = fullStart(first)
  const rest = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?\r?\n/.exec(text.slice(end))?.[0]
  if (isLineStart(text, start) && rest !== undefined) {
    return { start: lineStart(text, start), end: end + rest.length }
  }
  return previous ? { start: previous.getEnd(), end } : { start, end }
}
