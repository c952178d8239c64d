import type { MaybePromise } from '@tc3/core/signing'
import type { Product } from './api/product.js'
import type { WireRequest, WireResponse } from './api/wire.js'
import type { KeyPairs } from './signature/key-pairs.js'

/**
 * A stand-in of another product, which callers of an emulator also call. It is reached at the same endpoint, and shares the key
 * pairs, the clock, the store, the journal and the log of the emulator.
 */
export type Companion = ProductCompanion | ProtocolCompanion

/** A companion with an API 3.0. Parameters that its tables lack are ignored with a warning. */
export interface ProductCompanion {
  readonly product: Product
  /** The handlers of its actions. An action without a handler returns its documented example. */
  readonly handlers: object
}

/** A companion with a protocol of its own. */
export interface ProtocolCompanion {
  /** Handles one HTTP request. What it throws becomes HTTP 500. */
  handle(request: WireRequest, call: ProtocolCall): Promise<ProtocolResponse>
}

/** What a companion with a protocol of its own needs to handle a request. */
export interface ProtocolCall {
  readonly requestId: string
  /** The time of the request, in milliseconds since 1970. */
  readonly now: number
  /** The key pairs that the emulator accepts. */
  readonly keyPairs: KeyPairs
  /** Whether signatures that are too old or too new are rejected. */
  readonly signatureAge: boolean
}

/** A response with what the log shows of the request. */
export interface ProtocolResponse {
  readonly response: WireResponse
  /** The name of the operation, such as `PutObject`. */
  readonly operation?: string | undefined
  readonly account?: string | undefined
  /** Absent if the request succeeded. */
  readonly error?: { readonly code: string; readonly message: string } | undefined
}

/** The companions of an emulator. */
export interface Companions {
  /** The services that have a companion, whether it is on or not. */
  readonly services: readonly string[]
  /**
   * Loads the companion of a service. Undefined if it is off. `cos` is the storage of the cloud.
   *
   * @param service Such as `cvm`.
   */
  load(service: string): MaybePromise<Companion> | undefined
}
