import type { Product } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { alias } from '../typescript/alias.js'
import { stringLiteral } from '../typescript/literal.js'
import type { Module } from '../typescript/module.js'
import { union } from '../typescript/union.js'
import { key } from './keys.js'

export function regionKey(scope: string, product: Product): string {
  return key(scope, product, 'region')
}

/** The type of the regions of the product. */
export function regionsModule(product: Product, scope: string): Module {
  const title = pascalCase(product.service)
  const names = product.regions.map(({ value }) => stringLiteral(value))
  return {
    path: `packages/${scope}/src/generated/regions.ts`,
    scope,
    from: `${product.folder}/service.yaml`,
    declarations: [
      {
        key: regionKey(scope, product),
        name: `${title}Region`,
        typeOnly: true,
        structure: (name) =>
          alias(
            name,
            names.length === 0 ? 'string' : union([...names, '(string & {})']),
            names.length === 0
              ? `A region of ${product.abbreviation}.`
              : `The documented regions of ${product.abbreviation}; other values are accepted, too.`,
          ),
      },
    ],
  }
}
