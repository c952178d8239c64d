/**
 * The address that a user typed, as an origin.
 *
 * @returns A message if it is none.
 */
export function parseAddress(text: string): { readonly origin: string } | { readonly problem: string } {
  const trimmed = text.trim()
  const example = 'an address such as http://127.0.0.1:9580'
  try {
    const { protocol, origin, username, password } = new URL(trimmed)
    if (protocol !== 'http:' && protocol !== 'https:') return { problem: `Type ${example}.` }
    if (username !== '' || password !== '')
      return { problem: 'Type the address without a user name or password.' }
    return { origin }
  } catch {
    return { problem: `Type ${example}.` }
  }
}
