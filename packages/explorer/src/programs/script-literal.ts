/** A literal of JavaScript, whose names are quoted only if necessary. */
export function scriptLiteral(value: unknown, indent = ''): string {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((one) => `${inner}${scriptLiteral(one, inner)},\n`).join('')}${indent}]`
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    if (entries.length === 0) return '{}'
    const lines = entries.map(
      ([name, one]) => `${inner}${propertyName(name)}: ${scriptLiteral(one, inner)},\n`,
    )
    return `{\n${lines.join('')}${indent}}`
  }
  return typeof value === 'string' ? scriptText(value) : JSON.stringify(value)
}

function propertyName(name: string): string {
  // As a plain or quoted name, this one would set the prototype.
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : scriptText(name)
}

/** A text in single quotes. */
export function scriptText(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped}'`
}
