import { scf } from '../generated/product.js'
import { type ScfQuotas, scfQuotas } from '../generated/quotas.js'

/** How much an account may have in a region: the product's quotas, and limits of the emulator itself. */
export interface Limits extends ScfQuotas {
  /** The size of a package of code, in bytes. Default: what fits into `Code.ZipFile` as Base64. */
  readonly packageBytes: number
  /** Invocations of a function whose records are kept. Default: 1,000. */
  readonly invocations: number
}

/** The bytes that a text in Base64 stands for. */
function decodedBytes(base64: number): number {
  return Math.floor(base64 / 4) * 3
}

/** The limits unless others are asked for. */
export const defaultLimits: Limits = {
  ...scfQuotas,
  packageBytes: decodedBytes(scf.types.Code?.ZipFile?.maxBytes ?? Infinity),
  invocations: 1000,
}
