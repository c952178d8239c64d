// Marks an integer within a string: a lone surrogate, which no string of an API begins with. A string that does begin with
// it gets another one.
const mark = '\ud800'

// Strings, each with the colon that follows it if it is a name, and anything that can be a number of many digits.
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[\d.eE+-]{16,}/g

const integer = /^-?\d+$/

/**
 * Parses JSON like JSON.parse, except that integers beyond 2^53 become bigints, which retain all digits.
 *
 * @throws {SyntaxError} If the text is not JSON.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Few responses contain such an integer.
  if (!/\d{16}/.test(text)) return value
  const marked = text.replace(tokens, (token: string, string?: string, colon?: string) => {
    if (string === undefined)
      return integer.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token
    return !colon && /^"(\ud800|\\ud800)/i.test(token) ? `"${mark}${token.slice(1)}` : token
  })
  return JSON.parse(marked, (_name, member: unknown) => {
    if (!isMarked(member)) return member
    const unmarked = member.slice(1)
    return integer.test(unmarked) ? BigInt(unmarked) : unmarked
  })
}

function isMarked(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(mark)
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
    const marked = JSON.stringify(value, (_name, member: unknown) =>
      typeof member === 'bigint' || isMarked(member) ? `${mark}${member}` : member,
    )
    const start = `"\\ud800`
    return marked.replace(tokens, (token: string, _string?: string, colon?: string) => {
      if (colon || !token.startsWith(start)) return token
      const unmarked = token.slice(start.length)
      return integer.test(unmarked.slice(0, -1)) ? unmarked.slice(0, -1) : `"${unmarked}`
    })
  }
}
