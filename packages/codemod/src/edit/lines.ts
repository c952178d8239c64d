import type { Node as MorphNode } from 'ts-morph'

/** The offset of the beginning of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The indentation of the line on which a node starts. */
export function lineIndent(node: MorphNode): string {
  const text = node.getSourceFile().getFullText()
  return /^[ \t]*/.exec(text.slice(lineStart(text, node.getStart())))?.[0] ?? ''
}

/** Whether nothing precedes a node on its line. */
export function startsLine(node: MorphNode): boolean {
  const text = node.getSourceFile().getFullText()
  return text.slice(lineStart(text, node.getStart()), node.getStart()).trim() === ''
}
