/**
 * Formats rows as a table for a terminal.
 *
 * @param {string} title
 * @param {readonly Record<string, string | number>[]} rows
 */
export function formatTable(title, rows) {
  const names = Object.keys(rows[0] ?? {})
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))]
  const widths = names.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const lines = cells.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  '),
  )
  return [title, '', ...lines, ''].join('\n')
}
