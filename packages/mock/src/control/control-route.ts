import type { MaybePromise } from '@tc3/core/signing'
import type { WireRequest, WireResponse } from '../api/wire.js'

/** An operation of the control API: its routing, validation and documentation. `route` defines one. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the prefix, such as `transitions/{kind}`. */
  readonly path: string
  /** Whether callers on other machines may use it, too. */
  readonly isPublic: boolean
  /** Returns its Operation Object in the OpenAPI document. */
  describe(): object
  /**
   * Validates the input and runs the operation.
   *
   * @param input The body is parsed JSON; all other members are texts.
   * @param request The request that the input comes from.
   * @throws {TypeError} If the input does not match the schema.
   * @throws {Error} If the operation fails.
   */
  run(input: Readonly<Record<string, unknown>>, request: WireRequest): MaybePromise<WireResponse>
}

/** An error response with an HTTP status. */
export class ControlError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
