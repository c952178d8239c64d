/** A form that a link carries. */
export interface LinkedForm {
  readonly input: object
  readonly region: string
}

const parameter = 'form'

/** The longest link, in characters. Browsers and mail programs cut longer ones. */
const maxLength = 60_000

/**
 * The hash of a link to a filled form. It contains no keys.
 *
 * @returns Undefined if the link would be too long.
 */
export function formHash({ input, region }: LinkedForm): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify({ input, region }))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const encoded = text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return encoded.length > maxLength ? undefined : `#${parameter}=${encoded}`
}

/** The form in the hash of a link; undefined if there is none, or it cannot be read. */
export function readFormHash(hash: string): LinkedForm | undefined {
  const [name, encoded = ''] = hash.replace(/^#/, '').split('=')
  if (name !== parameter || encoded.length > maxLength) return undefined
  try {
    const text = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const { input, region }: { input: unknown; region: unknown } = Object(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    )
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
    return { input, region: typeof region === 'string' ? region.slice(0, 50) : '' }
  } catch {
    return undefined
  }
}
