/** What a value is, for messages. Texts are not repeated: they may be secrets. */
export function kind(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'function') return 'a function'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
