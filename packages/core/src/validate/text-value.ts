/** How callers write Booleans where all is text; the documentation's own examples have capitals. */
const booleans = new Map([
  ...['true', 'True', 'TRUE', '1'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', '0'].map((text) => [text, false] as const),
])

/**
 * Reads a value of a primitive type from a query, a form or a part of a body, which are all text.
 *
 * @param type The name of the type, such as Integer.
 * @returns The text itself where it is no value of the type.
 */
export function textValue(text: string, type: string): string | number | boolean {
  switch (type) {
    case 'Boolean':
      return booleans.get(text) ?? text
    case 'Integer':
      return /^-?\d+$/.test(text) ? Number(text) : text
    case 'Float':
      return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text
    default:
      return text
  }
}
