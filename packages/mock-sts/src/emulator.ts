import { createMock, createStore, createTemporaryCredentials, type Mock, type MockSettings } from '@tc3/mock'
import { createHandlers } from './behaviour.js'
import { sts as product } from './generated/product.js'

/**
 * Creates an emulator, which accepts the temporary credentials that it issues.
 *
 * @throws {TypeError} If the list of credentials is empty.
 */
export function createSts(settings: MockSettings = {}): Mock {
  const store = createStore()
  const { credentials, random } = settings
  const temporaryCredentials = createTemporaryCredentials({ store, credentials, random })
  return createMock({
    ...settings,
    product,
    handlers: createHandlers(temporaryCredentials),
    store,
    temporaryCredentials,
  })
}
