import type { Product } from '../../model/model.js'
import { serviceConstant } from '../naming.js'
import { constant } from '../typescript/constant.js'
import { literal } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { key } from './keys.js'

/** The constant with the endpoint and the version of the product. */
export function serviceModule(product: Product, scope: string): Module {
  const [endpoint] = product.endpoints
  return {
    path: `packages/${scope}/src/generated/service.ts`,
    scope,
    from: `${product.folder}/service.yaml`,
    declarations: [
      {
        key: key(scope, product, 'service'),
        name: serviceConstant(product.service),
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `${product.title} (${product.abbreviation}), version ${product.version}.`,
            type: reference('core:Service'),
            initializer: literal({
              service: product.service,
              version: product.version,
              endpoint: endpoint?.host,
            }),
          }),
      },
    ],
  }
}
