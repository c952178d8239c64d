/** An expectation of recorded requests. */
export interface Expectation {
  readonly action: string
  /** Members that the input must have, among others. Default: any input. */
  readonly input?: object | undefined
  readonly region?: string | undefined
  readonly account?: string | undefined
  /** The error code of the response, or null for success. Default: either. */
  readonly error?: string | null | undefined
  /** The number of such requests. Default: one or more. */
  readonly times?: number | undefined
}
