// Stands for an integer within a text: a lone surrogate, which UTF-8 does not have and no text of an API begins with.
const mark = '\ud800'

// Texts, and what can be a number of many digits.
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[\d.eE+-]{16,}/g

/**
 * Parses JSON as JSON.parse does, save that integers beyond 2^53 become bigints with all their digits instead of
 * numbers near them. Throws a SyntaxError.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Almost no answer has such an integer.
  if (!/\d{16}/.test(text)) return value
  const marked = text.replace(tokens, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  )
  return JSON.parse(marked, (_name, member: unknown) =>
    typeof member === 'string' && /^\ud800-?\d+$/.test(member) ? BigInt(member.slice(1)) : member,
  )
}

/** Writes JSON as JSON.stringify does, save that bigints become integers. Throws a TypeError on a cycle. */
export function stringifyJson(value: object): string {
  try {
    return JSON.stringify(value)
  } catch {
    // Perhaps for a bigint; a cycle throws once more.
    return JSON.stringify(value, (_name, member: unknown) =>
      typeof member === 'bigint' ? `${mark}${member}` : member,
    ).replace(/"\\ud800(-?\d+)"/g, '$1')
  }
}
