import type { Bytes } from '../crypto/bytes.js'
import { path, type SignatureMethod, type UnsignedRequest } from './signer.js'
import { checkSize } from './size-limit.js'

/** An HTTP request in the form that fetch accepts. fetch sets the Host header from the URL. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | Bytes | null
  /** Texts in the request that must not appear in errors. */
  readonly secrets: readonly string[]
}

/**
 * Builds and signs the request of a call. Chapter Request structure.
 *
 * @throws {ConfigurationError} If the request is larger than the documentation allows.
 */
export async function buildRequest(
  request: UnsignedRequest,
  signatureMethod: SignatureMethod,
): Promise<SignedRequest> {
  const { action, endpoint, method, region, service, timestamp } = request
  const { token } = request.credentials
  const { headers, query, body, secrets } = await signatureMethod.sign(request, {
    Action: action,
    Region: region || undefined,
    Timestamp: timestamp,
    Token: token || undefined,
    Version: service.version,
  })
  checkSize(signatureMethod, method, body ?? query)
  return {
    method,
    url: endpoint.origin + path + (query && `?${query}`),
    headers,
    body,
    secrets: token ? [...secrets, token] : secrets,
  }
}
