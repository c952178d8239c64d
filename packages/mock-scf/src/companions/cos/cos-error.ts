/** An error of the storage. The XML of the response contains its code and message. */
export class CosError extends Error {
  readonly status: number
  readonly code: string

  /** @param status The HTTP status. */
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
