import type { Emitter } from '../emitter.js'
import { generatedFolder, packageFolder, withPackage } from '../packages.js'
import { dataTypesModule } from '../typescript/data-types.js'
import { print } from '../typescript/print.js'
import { actionsModule } from './actions.js'
import { defaultsModule, hasDefaults } from './defaults.js'
import { errorsModule } from './errors.js'
import { examplesModule } from './examples.js'
import { externals } from './externals.js'
import { handlersModule } from './handlers.js'
import { productModule } from './product.js'
import { quotasModule } from './quotas.js'
import { statusesModule } from './statuses.js'

/** The generated part of the emulator of each product: tables, types, examples and the interface of its handlers. */
export const emitMock: Emitter = (model) =>
  withPackage('mock', model).flatMap((product) => {
    const scope = packageFolder('mock', product)
    return print(
      [
        dataTypesModule(product, scope, generatedFolder('mock', product), { filled: true }),
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
