/** A piece of formatted JSON. */
export interface JsonToken {
  readonly kind: 'name' | 'string' | 'number' | 'word' | 'other'
  readonly text: string
}

const pattern = /("(?:[^"\\]|\\.)*"?)(\s*:)?|[{}[\],]|[^\s{}[\],"]+/gs

/**
 * Formats JSON with indentation, token by token: numbers stay exactly as they are, and JSON that was cut is formatted as far
 * as it goes.
 */
export function jsonTokens(json: string): JsonToken[] {
  const tokens: JsonToken[] = []
  const push = (kind: JsonToken['kind'], text: string) => void tokens.push({ kind, text })
  let level = 0
  let opened = false
  const line = () => push('other', `\n${'  '.repeat(Math.max(0, level))}`)
  for (const [text, string, colon] of json.matchAll(pattern)) {
    const closes = text === '}' || text === ']'
    if (closes) level -= 1
    // An empty object or array stays on one line.
    if (opened !== closes) line()
    opened = text === '{' || text === '['
    if (string !== undefined) {
      push(colon === undefined ? 'string' : 'name', string)
      if (colon !== undefined) push('other', ': ')
    } else if (text === ',') {
      push('other', ',')
      line()
    } else if (opened || closes) {
      push('other', text)
      if (opened) level += 1
    } else {
      push(/^[-\d]/.test(text) ? 'number' : 'word', text)
    }
  }
  return tokens
}
