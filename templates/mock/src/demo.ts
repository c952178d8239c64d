import { createMock, type Mock, type MockSettings } from '@tc3/mock'
import { behaviour } from './behaviour.js'
import { demo } from './generated/product.js'

/**
 * Makes an emulator, with resources of its own.
 *
 * @throws {TypeError} where the list of credentials is empty
 */
export function createDemo(settings: MockSettings = {}): Mock {
  return createMock({ ...settings, product: demo, handlers: behaviour })
}
