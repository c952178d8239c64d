import { dataTypesModule } from './data-types.js'
import type { Emitter } from './emitter.js'
import { actionsModule } from './mock/actions.js'
import { defaultsModule, hasDefaults } from './mock/defaults.js'
import { errorsModule } from './mock/errors.js'
import { examplesModule } from './mock/examples.js'
import { externals } from './mock/externals.js'
import { handlersModule } from './mock/handlers.js'
import { productModule } from './mock/product.js'
import { quotasModule } from './mock/quotas.js'
import { statusesModule } from './mock/statuses.js'
import { print } from './typescript/print.js'

/** What the emulator of each product knows of it: tables, types, examples, and the interface of its behaviour. */
export const emitMock: Emitter = (model) =>
  model.products.flatMap((product) => {
    const scope = `mock-${product.service}`
    return print(
      [
        dataTypesModule(product, scope, { filled: true }),
        actionsModule(product, scope),
        ...(hasDefaults(product) ? [defaultsModule(product, scope)] : []),
        errorsModule(product, scope),
        handlersModule(product, scope),
        examplesModule(product, scope),
        ...(product.states.length === 0 ? [] : [statusesModule(product, scope)]),
        ...(product.quotas.length === 0 ? [] : [quotasModule(product, scope)]),
        productModule(product, scope),
      ],
      externals,
    )
  })
