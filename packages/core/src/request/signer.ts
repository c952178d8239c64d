import type { Credentials } from '../credentials.js'
import type { Bytes } from '../crypto/bytes.js'
import type { MaybePromise } from '../maybe-promise.js'
import type { SignatureMethod as SignatureMethodName } from '../platform.js'
import type { Service } from '../service.js'
import type { RequestCallOptions, ResolvedRequestOptions } from './request-options.js'

/** The common parameters of a request, sent as headers or as parameters. Chapter Common parameters. */
export interface CommonParameters {
  readonly Action: string
  readonly Region: string | undefined
  /** Seconds since 1970. */
  readonly Timestamp: number
  readonly Token: string | undefined
  readonly Version: string
}

/** Everything that a request is built from. */
export interface UnsignedRequest extends ResolvedRequestOptions, Pick<RequestCallOptions, 'encode'> {
  readonly service: Service
  readonly input: object
  readonly credentials: Credentials
  /** The additional headers, with names in lowercase. */
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: URL
}

/** The parts of a request that depend on the signature method. */
export interface SignedParts {
  readonly headers: Record<string, string>
  /** The query of the URL, without the `?`; empty for POST. */
  readonly query: string
  /** The body of a POST; null for GET. */
  readonly body: string | Bytes | null
  /** Texts in the request that must not appear in errors. */
  readonly secrets: readonly string[]
}

/** A signature method, which also determines the form of the request. */
export interface SignatureMethod {
  /** The name in the documentation: `HmacSHA256`. */
  readonly name: SignatureMethodName
  /** The maximum size of the encoded input in bytes: the query of a GET, the body of a POST. */
  readonly maxBytes: { readonly GET: number; readonly POST: number }
  /** Encodes and signs a request. */
  readonly sign: (request: UnsignedRequest, common: CommonParameters) => MaybePromise<SignedParts>
}

/** The path of every action. */
export const path = '/'

/** The Content-Type of parameters in the URL or in a form. */
export const formType = 'application/x-www-form-urlencoded'
