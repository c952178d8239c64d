// Marks an integer within a string: a lone surrogate, which UTF-8 cannot encode and no string of an API begins with.
const mark = '\ud800'

// Strings, and anything that can be a number of many digits.
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[\d.eE+-]{16,}/g

/**
 * Parses JSON like JSON.parse, except that integers beyond 2^53 become bigints, which retain all digits.
 *
 * @throws {SyntaxError} If the text is not JSON.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Few responses contain such an integer.
  if (!/\d{16}/.test(text)) return value
  const marked = text.replace(tokens, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  )
  return JSON.parse(marked, (_name, member: unknown) =>
    typeof member === 'string' && /^\ud800-?\d+$/.test(member) ? BigInt(member.slice(1)) : member,
  )
}

/**
 * Serializes JSON like JSON.stringify, except that bigints become integers.
 *
 * @throws {TypeError} If the value contains a cycle.
 */
export function stringifyJson(value: object): string {
  try {
    return JSON.stringify(value)
  } catch {
    // The value contains a bigint, or a cycle, which throws again.
    return JSON.stringify(value, (_name, member: unknown) =>
      typeof member === 'bigint' ? `${mark}${member}` : member,
    ).replace(/"\\ud800(-?\d+)"/g, '$1')
  }
}
