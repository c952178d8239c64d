import { adviceOnSize, byteSize, isLarger } from '#runtime'
import type { Bytes } from '../crypto/bytes.js'
import { invalidOption } from '../error.js'
import type { SignatureMethod } from './signer.js'

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
  if (!isLarger(content, limit)) return
  const problem = `at most ${limit} bytes in a ${method} with ${signatureMethod.name}, but has ${byteSize(content)}`
  throw invalidOption('input', problem + (adviceOnSize(content, limit) ?? ''))
}
