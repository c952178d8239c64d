/**
 * Formats rows as a table in Markdown.
 *
 * @param {readonly Record<string, string | number>[]} rows
 */
export function markdownTable(rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [
    line(names.map((name) => name.trim())),
    line(names.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(names.map((name) => String(row[name] ?? '')))),
  ].join('\n')
}
