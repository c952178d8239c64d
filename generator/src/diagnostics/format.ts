import type { Colors } from 'picocolors/types.js'
import type { Diagnostic } from './diagnostic.js'

const maxLineLength = 120

/** Formats a diagnostic for people: `file:line:column`, the message, and the line with carets below the invalid text. */
export function formatDiagnostic({ id, message, position }: Diagnostic, colors: Colors): string {
  const location = `${position.file}:${position.line}:${position.column}`
  const head = `${colors.bold(location)} ${colors.red('error')} ${message} ${colors.dim(`(${id})`)}`
  if (position.text === '') return head
  const number = String(position.line)
  // A long line is truncated around the position.
  const start = Math.max(0, position.column - 1 - maxLineLength / 2)
  const excerpt = position.text.slice(start, start + maxLineLength)
  const indent = ' '.repeat(position.column - 1 - start)
  const carets = '^'.repeat(Math.max(1, Math.min(position.length, excerpt.length - indent.length)))
  const gutter = ' '.repeat(number.length)
  return [
    head,
    `  ${colors.dim(`${number} |`)} ${excerpt}`,
    `  ${colors.dim(`${gutter} |`)} ${indent}${colors.red(carets)}`,
  ].join('\n')
}
