import type { Bytes } from '../crypto/bytes.js'
import { ConfigurationError } from '../error.js'
import type { SignatureMethod } from './signer.js'
import { tc3 } from './v3.js'

/**
 * Checks that `content`, the query of a GET or the body of a POST, is not larger than the signature method allows.
 * Chapter Request structure.
 *
 * @throws {ConfigurationError} If it is larger.
 */
export function checkSize(
  signatureMethod: SignatureMethod,
  method: 'GET' | 'POST',
  content: string | Bytes,
): void {
  const limit = signatureMethod.maxBytes[method]
  // A UTF-16 unit is at most three bytes of UTF-8, so most texts need not be encoded.
  if (content.length * 3 <= limit) return
  const size = new Blob([content]).size
  if (size > limit) {
    throw new ConfigurationError(
      `The request has ${size} bytes; ${method} with ${signatureMethod.name} allows ${limit}, POST with ${tc3.name} ${tc3.maxBytes.POST}.`,
      { option: 'input' },
    )
  }
}
