import type { Bytes } from '../crypto/bytes.js'
import { ConfigurationError } from '../error.js'
import type { SignatureMethod } from './signature-method.js'
import { tc3 } from './v3.js'

/**
 * Throws a ConfigurationError when `content`, the query of a GET or the body of a POST, is larger than the signature
 * method allows. Chapter Request structure.
 */
export function checkSize(
  signatureMethod: SignatureMethod,
  method: 'GET' | 'POST',
  content: string | Bytes,
): void {
  const limit = signatureMethod.maxBytes[method]
  // A UTF-16 unit becomes three bytes at most: most texts need not be encoded to be measured.
  if (content.length * 3 <= limit) return
  const size = new Blob([content]).size
  if (size > limit) {
    throw new ConfigurationError(
      `The request has ${size} bytes; ${method} with ${signatureMethod.name} allows ${limit}, POST with ${tc3.name} ${tc3.maxBytes.POST}.`,
      { option: 'input' },
    )
  }
}
