/** The longest input that the editor reads, in characters. */
const maxLength = 5_000_000

/** Reads an input that a user wrote as JSON. */
export function parseInput(text: string): { readonly input: object } | { readonly problem: string } {
  if (text.length > maxLength) return { problem: `The input is longer than ${maxLength} characters.` }
  if (text.trim() === '') return { input: {} }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { input: value }
    return { problem: 'The input must be an object of JSON: {"Name": "value"}.' }
  } catch (error) {
    return { problem: `This is not JSON: ${error instanceof Error ? error.message : error}` }
  }
}
