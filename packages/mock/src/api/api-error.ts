import type { CommonErrorCode } from '@tc3/core'

/**
 * An error that is answered to the caller (Chapter Responses). Behaviour throws it; every stage of the chain does.
 *
 * @param code A documented code, such as `ResourceNotFound.Namespace`.
 * @param message What is wrong and what to do. Default: the documented description of the code.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string

  constructor(code: string, message = '') {
    super(message)
    this.code = code
  }
}

/** An error with a code that every action can answer. Another code does not compile. */
export class CommonError extends ApiError {
  constructor(code: CommonErrorCode, message?: string) {
    super(code, message)
  }
}
