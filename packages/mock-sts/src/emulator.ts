import { createMock, type Mock, type MockSettings } from '@tc3/mock'
import { behaviour } from './behaviour.js'
import { sts as product } from './generated/product.js'

/**
 * Creates an emulator with its own resources.
 *
 * @throws {TypeError} If the list of credentials is empty.
 */
export function createSts(settings: MockSettings = {}): Mock {
  return createMock({ ...settings, product, handlers: behaviour })
}
