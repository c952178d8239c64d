import type { ProductCompanion, TemporaryCredentials } from '@tc3/mock'
import { createHandlers } from './behaviour.js'
import { sts as product } from './generated/product.js'

/**
 * Creates STS as a companion of the emulator of another product, which then accepts the temporary credentials.
 *
 * @param temporaryCredentials Those of the emulator.
 */
export function createStsCompanion(temporaryCredentials: TemporaryCredentials): ProductCompanion {
  return { product, handlers: createHandlers(temporaryCredentials) }
}
