import { ConfigurationError } from './error.js'
import { type SignatureMethod, sizeLimits } from './platform.js'

// The form that allows the most.
const [, , largest] = sizeLimits

/** A request whose size is limited. */
export interface SizedRequest {
  readonly method: 'GET' | 'POST'
  readonly signatureMethod: SignatureMethod
  /** What the input became: the query of a GET, the body of a POST. */
  readonly content: string | Uint8Array
}

/** Throws a ConfigurationError when a request is larger than its form may be. Chapter Request structure. */
export const checkSize = ({ method, signatureMethod, content }: SizedRequest): void => {
  for (const { method: form, signatures, maxBytes } of sizeLimits) {
    // A UTF-16 unit becomes three bytes at most: most texts need not be encoded to be measured.
    if (
      form !== method ||
      !signatures.some((one) => one === signatureMethod) ||
      content.length * 3 <= maxBytes
    )
      continue
    const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length
    if (size > maxBytes) {
      throw new ConfigurationError(
        `The request has ${size} bytes; ${method} with ${signatureMethod} allows ${maxBytes}, ${largest.method} with ${largest.signatures[0]} ${largest.maxBytes}.`,
        { option: 'input' },
      )
    }
  }
}
