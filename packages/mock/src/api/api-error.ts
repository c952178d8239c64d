import type { CommonErrorCode } from '@tc3/core'

/**
 * An error that the emulator responds with (Chapter Responses). Handlers and the stages of the chain throw it.
 *
 * @param code A documented error code, such as `ResourceNotFound.Namespace`.
 * @param message Says what is wrong and what to do. Default: the documented description of the code.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string

  constructor(code: string, message = '') {
    super(message)
    this.code = code
  }
}

/** An error with a code that is common to all actions. Another code does not compile. */
export class CommonError extends ApiError {
  constructor(code: CommonErrorCode, message?: string) {
    super(code, message)
  }
}
