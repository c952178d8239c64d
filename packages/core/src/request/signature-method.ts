import type { Credentials } from '../credentials.js'
import type { Bytes } from '../crypto/bytes.js'
import type { SignatureMethod as SignatureMethodName } from '../platform.js'
import type { Service } from '../service.js'
import type { RequestCallOptions, RequestOptions } from './request-options.js'

/** What every request says besides its input: in headers, or as parameters. Chapter Common parameters. */
export interface CommonParameters {
  readonly Action: string
  readonly Region: string | undefined
  readonly Timestamp: number
  readonly Token: string | undefined
  readonly Version: string
}

/** All that makes the request of a call. */
export interface Call {
  readonly options: RequestOptions
  readonly callOptions: RequestCallOptions
  readonly service: Service
  readonly action: string
  readonly input: object
  readonly region: string | undefined
  readonly credentials: Credentials
  readonly endpoint: URL
  /** Seconds since 1970. */
  readonly timestamp: number
}

/** What a signature method makes of a call. */
export interface SignedCall {
  readonly headers: Record<string, string>
  /** What follows the `?` of the URL; empty for POST. */
  readonly query: string
  /** The body of a POST; null for GET. */
  readonly body: string | Bytes | null
  /** The texts in it that no error may show. */
  readonly secrets: readonly string[]
}

/** How requests are signed, which decides on their form too. */
export interface SignatureMethod {
  /** The name in the documentation: `HmacSHA256`. */
  readonly name: SignatureMethodName
  /** The most bytes that what the input becomes may have: the query of a GET, the body of a POST. */
  readonly maxBytes: { readonly GET: number; readonly POST: number }
  /** Writes and signs the request of a call. */
  readonly sign: (call: Call, common: CommonParameters) => Promise<SignedCall>
}

/** The path of every action. */
export const path = '/'

/** The Content-Type of parameters in the URL, or in a form. */
export const formType = 'application/x-www-form-urlencoded'
