// The spellings of Booleans in text. The examples of the documentation use capitals.
const booleans = new Map([
  ...['true', 'True', 'TRUE', '1'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', '0'].map((text) => [text, false] as const),
])

/**
 * Parses a value of a primitive type from the text of a query, a form or a part of a multipart body.
 *
 * @param type The name of the type, such as Integer.
 * @returns The text itself if it is not a value of the type.
 */
export function parsePrimitive(text: string, type: string): string | number | boolean {
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
