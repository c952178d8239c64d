import type { Bytes } from '../crypto/bytes.js'
import { type Call, path, type SignatureMethod } from './signature-method.js'
import { checkSize } from './size-limit.js'
import { tc3 } from './v3.js'

/** An HTTP request as fetch takes it. The Host header is fetch's to set, from the URL. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | Bytes | null
  /** The texts in it that no error may show. */
  readonly secrets: readonly string[]
}

/** Builds and signs the request of a call. Chapter Request structure. Throws a ConfigurationError when it is too large. */
export async function buildRequest(
  call: Call & { readonly options: { readonly signatureMethod?: SignatureMethod | undefined } },
): Promise<SignedRequest> {
  const { method = 'POST', signatureMethod = tc3 } = call.options
  const { token } = call.credentials
  const { headers, query, body, secrets } = await signatureMethod.sign(call, {
    Action: call.action,
    Region: call.region || undefined,
    Timestamp: call.timestamp,
    Token: token || undefined,
    Version: call.service.version,
  })
  checkSize(signatureMethod, method, body ?? query)
  return {
    method,
    url: call.endpoint.origin + path + (query && `?${query}`),
    headers,
    body,
    secrets: token ? [...secrets, token] : secrets,
  }
}
