import type { CommonErrorCode } from '@tc3/core'
import { ApiError } from './api-error.js'

/** An error with a code that every action can answer. Another code does not compile. */
export class CommonError extends ApiError {
  constructor(code: CommonErrorCode, message?: string) {
    super(code, message)
  }
}
