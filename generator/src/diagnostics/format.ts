import type { Colors } from 'picocolors/types.js'
import type { Diagnostic } from './diagnostic.js'

const maxLineLength = 120

/**
 * A diagnostic as people read it: `file:line:column`, the message, the offending line with carets below it.
 *
 * @param colors Picocolors, with or without colour.
 */
export function formatDiagnostic({ id, message, position }: Diagnostic, colors: Colors): string {
  const place = `${position.file}:${position.line}:${position.column}`
  const head = `${colors.bold(place)} ${colors.red('error')} ${message} ${colors.dim(`(${id})`)}`
  if (position.text === '') return head
  const number = String(position.line)
  // A long line is cut around the offending place.
  const start = Math.max(0, position.column - 1 - maxLineLength / 2)
  const shown = position.text.slice(start, start + maxLineLength)
  const indent = ' '.repeat(position.column - 1 - start)
  const carets = '^'.repeat(Math.max(1, Math.min(position.length, shown.length - indent.length)))
  const gutter = ' '.repeat(number.length)
  return [
    head,
    `  ${colors.dim(`${number} |`)} ${shown}`,
    `  ${colors.dim(`${gutter} |`)} ${indent}${colors.red(carets)}`,
  ].join('\n')
}
