const width = 100

/** Formats a plain value as TypeScript source, on one line if it is short enough. */
export function literal(value: unknown, indent = ''): string {
  const flat = onOneLine(value)
  if (flat.length + indent.length <= width || value === null || typeof value !== 'object') return flat
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((element) => `${inner}${literal(element, inner)},\n`)
    : entriesOf(value).map(([key, element]) => `${inner}${propertyName(key)}: ${literal(element, inner)},\n`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${lines.join('')}${indent}${close}`
}

function onOneLine(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value)
  // Clients declare integers as numbers and return those beyond 2^53 as bigints.
  if (typeof value === 'bigint') return `${value}n as unknown as number`
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (value === null || typeof value !== 'object') return String(value)
  const entries = entriesOf(value).map(([key, element]) => `${propertyName(key)}: ${onOneLine(element)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** Formats an object whose members are source texts, on one line if it is short enough. Undefined members are left out. */
export function objectLiteral(members: Readonly<Record<string, string | undefined>>): string {
  const formatted = entriesOf(members).map(([name, source]) => `${propertyName(name)}: ${source}`)
  const flat = `{ ${formatted.join(', ')} }`
  return flat.length <= width ? flat : `{\n${formatted.map((member) => `  ${member},\n`).join('')}}`
}

/** The entries of an object without undefined values. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, element]) => element !== undefined)
}

/** A string literal in single quotes, or in double quotes if that avoids escapes. */
export function stringLiteral(text: string): string {
  const quoted = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return text.includes("'") && !text.includes('"')
    ? quoted
    : `'${quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** A name as a key of an object or an interface, quoted only if necessary. */
export function propertyName(name: string): string {
  // As a plain key it would set the prototype.
  if (name === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name)
}
