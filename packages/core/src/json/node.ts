import type { EncodeText, ParseJson, StringifyJson } from './json-text.js'

// Strings, each with the colon that follows it if it is a name, and anything that can be a number of many digits.
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[\d.eE+-]{16,}/g

/** The fewest digits of an integer beyond 2^53. */
const longNumber = 16

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Whether a text has so many digits in a row. Looking at each 16th character takes a seventh of the time of an expression. */
function hasLongNumber(text: string): boolean {
  for (let index = longNumber - 1; index < text.length; index += longNumber) {
    let start = index
    while (isDigit(text.charCodeAt(start))) start -= 1
    let end = index
    while (isDigit(text.charCodeAt(end))) end += 1
    if (end - start > longNumber) return true
  }
  return false
}

// JSON.parse and JSON.stringify of Node 20 know no bigints, so they get strings instead: those of integers begin with `i`,
// and all others with `s`, which is removed again. Names stay as they are.

export const parseJson: ParseJson = (text) => {
  const value: unknown = JSON.parse(text)
  // Few responses contain such an integer.
  if (!hasLongNumber(text)) return value
  const marked = text.replace(tokens, (token: string, string?: string, colon?: string) => {
    if (string) return colon ? token : `"s${token.slice(1)}`
    return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"i${token}"` : token
  })
  return JSON.parse(marked, (_name, member: unknown) => {
    if (typeof member !== 'string') return member
    const unmarked = member.slice(1)
    return member.startsWith('i') ? BigInt(unmarked) : unmarked
  })
}

export const stringifyJson: StringifyJson = (value) => {
  try {
    return JSON.stringify(value)
  } catch {
    // The value contains a bigint, or a cycle, which throws again.
    const marked = JSON.stringify(value, (_name, member: unknown) =>
      typeof member === 'bigint' ? `i${member}` : typeof member === 'string' ? `s${member}` : member,
    )
    return marked.replace(tokens, (token: string, string?: string, colon?: string) => {
      if (!string || colon) return token
      return token.startsWith('"i') ? token.slice(2, -1) : `"${token.slice(2)}`
    })
  }
}

/** The length from which a text is encoded once, rather than for its hash, its size and the connection each. */
const largeText = 65_536

export const encodeText: EncodeText = (text) => (text.length < largeText ? text : Buffer.from(text))
