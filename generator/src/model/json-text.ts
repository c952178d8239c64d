/** Formats plain data as JSON on several lines, like JSON.stringify. Bigints become integers, with all digits. */
export function jsonText(value: unknown, indent = ''): string {
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((element) => `${inner}${jsonText(element, inner)}`)
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${inner}${JSON.stringify(name)}: ${jsonText(member, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`
}
