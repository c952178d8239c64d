import { type ScfQuotas, scfQuotas } from '../generated/quotas.js'

/** What an account may use in a region: the quotas of the product, and limits of the emulator itself. */
export interface Limits extends ScfQuotas {
  /**
   * The number of invocation records that a function retains.
   *
   * @defaultValue `1000`
   */
  readonly invocations: number
}

/** The limits without overrides. */
export const defaultLimits: Limits = {
  ...scfQuotas,
  invocations: 1000,
}
