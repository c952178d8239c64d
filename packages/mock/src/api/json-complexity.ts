import { maxDepth } from './json-depth.js'

/** The most values in a body: far more than any input has, and few enough to parse and validate quickly. */
const maxValues = 100_000

/**
 * Describes why a JSON text is too complex to parse. Parsing can take seconds, and a hundred times the memory of the text.
 *
 * @returns A part of a sentence; undefined if the text can be parsed, although it may be malformed.
 */
export function jsonComplexity(text: string): string | undefined {
  let depth = 0
  let values = 0
  for (let index = 0; index < text.length; index += 1) {
    switch (text[index]) {
      case '"':
        index = endOfString(text, index)
        break
      case '{':
      case '[':
        depth += 1
        values += 1
        if (depth > maxDepth) return `is nested more than ${maxDepth} levels deep`
        break
      case '}':
      case ']':
        depth -= 1
        break
      case ',':
        values += 1
    }
    if (values > maxValues) return `has more than ${maxValues} values`
  }
  return undefined
}

/** The index of the quotation mark that ends the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return text.length
}
