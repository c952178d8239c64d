import { scf } from '../generated/product.js'
import { type ScfQuotas, scfQuotas } from '../generated/quotas.js'

/** What an account may use in a region: the quotas of the product, and limits of the emulator itself. */
export interface Limits extends ScfQuotas {
  /**
   * The maximum size of a code package, in bytes.
   *
   * @defaultValue the size whose Base64 encoding fits into `Code.ZipFile`
   */
  readonly packageBytes: number
  /**
   * The number of invocation records that a function retains.
   *
   * @defaultValue `1000`
   */
  readonly invocations: number
}

/** Returns the largest number of bytes whose Base64 encoding has at most `encoded` characters. */
function decodedBytes(encoded: number): number {
  return Math.floor(encoded / 4) * 3
}

/** The limits without overrides. */
export const defaultLimits: Limits = {
  ...scfQuotas,
  packageBytes: decodedBytes(scf.types.Code?.ZipFile?.maxBytes ?? Infinity),
  invocations: 1000,
}
