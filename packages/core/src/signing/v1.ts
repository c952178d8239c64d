import { hmacBase64 } from '#runtime'
import type { Credentials } from '../credentials.js'
import { andThen, type MaybePromise } from '../maybe-promise.js'
import { commonParameters, type SignatureMethod } from '../platform.js'

/** The algorithms of Signature v1. */
export type V1SignatureMethod = Exclude<SignatureMethod, 'TC3-HMAC-SHA256'>

/** Common parameters that the official SDKs send, although the documentation does not list them. */
const undocumented = /^(Language|RequestClient)$/

/**
 * Whether a parameter of a v1 request is a common one. Since v1 requests send the common parameters with those of the
 * action, no parameter of an action can be sent under such a name.
 */
export function isCommonV1Parameter(name: string): boolean {
  return Object.hasOwn(commonParameters, name) || undocumented.test(name)
}

/** A request to sign with HmacSHA1 or HmacSHA256. */
export interface V1Request {
  /** `GET` or `POST`. */
  readonly method: string
  /** The Host header, including the port unless it is the default of the scheme. */
  readonly host: string
  /** The path, `/` for every action. */
  readonly path: string
  /** All parameters except Signature, flattened, in any order, not percent-encoded. */
  readonly parameters: Iterable<readonly [name: string, value: string]>
}

/** The results of signing, step by step. */
export interface V1Signature {
  readonly stringToSign: string
  /** The value of the parameter Signature, not percent-encoded. */
  readonly signature: string
}

/** The string to sign: method, host, path, `?`, and the parameters sorted by name. Chapter Signature, 2.3. */
export function stringToSignV1({ method, host, path, parameters }: V1Request): string {
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${method}${host}${path}?${sorted.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** The HMAC of the string to sign in Base64. Chapter Signature, 2.4. */
export function signatureV1(
  secretKey: string,
  signatureMethod: V1SignatureMethod,
  stringToSign: string,
): MaybePromise<string> {
  return hmacBase64(signatureMethod === 'HmacSHA256' ? 'SHA-256' : 'SHA-1', secretKey, stringToSign)
}

/**
 * Signs a request with HmacSHA1 or HmacSHA256. Chapter Signature. The service verifies a request with HmacSHA256 only if
 * its parameter SignatureMethod says so.
 */
export function signV1(
  request: V1Request,
  { secretKey }: Pick<Credentials, 'secretKey'>,
  signatureMethod: V1SignatureMethod,
): MaybePromise<V1Signature> {
  const stringToSign = stringToSignV1(request)
  return andThen(signatureV1(secretKey, signatureMethod, stringToSign), (signature) => ({
    stringToSign,
    signature,
  }))
}
