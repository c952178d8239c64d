import { type ScfQuotas, scfQuotas } from '../generated/quotas.js'

/** What an account may use in a region: the quotas of the product, and limits of the emulator itself. */
export interface Limits extends ScfQuotas {
  /**
   * The number of invocation records that a function retains.
   *
   * @defaultValue `1000`
   */
  readonly invocations: number
  /**
   * The maximum size of an object of the storage, or of a part of one, in bytes. The server accepts at most the default.
   *
   * @defaultValue `67_108_864`, which is 64 MB
   */
  readonly objectBytes: number
  /**
   * The maximum size of all objects of the storage together, in bytes.
   *
   * @defaultValue `268_435_456`, which is 256 MB
   */
  readonly storageBytes: number
  /**
   * The maximum number of objects of the storage, and of parts of uploads.
   *
   * @defaultValue `10_000`
   */
  readonly objects: number
}

/** The limits without overrides. */
export const defaultLimits: Limits = {
  ...scfQuotas,
  invocations: 1000,
  objectBytes: 64 * 1024 * 1024,
  storageBytes: 256 * 1024 * 1024,
  objects: 10_000,
}
