import { createMock, type Mock, type MockOptions } from '@tc3/mock'
import type { ScfHandlers } from './generated/handlers.js'
import { scf } from './generated/product.js'
import { namespaceHandlers } from './namespaces.js'

/** How the emulator of SCF is made; all of it is optional. */
export type ScfOptions = Omit<MockOptions<ScfHandlers>, 'product' | 'handlers'>

/**
 * Makes an emulator of Serverless Cloud Function (SCF), version 2018-04-16, with resources of its own.
 *
 * Namespaces behave as documented. The other actions check their input and answer their documented example.
 *
 * @throws {TypeError} where the list of credentials is empty
 */
export function createScf(options: ScfOptions = {}): Mock {
  const handlers: Partial<ScfHandlers> = { ...namespaceHandlers() }
  return createMock({ ...options, product: scf, handlers })
}
