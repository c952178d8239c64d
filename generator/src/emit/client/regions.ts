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
            union([...product.regions.map(({ value }) => stringLiteral(value)), '(string & {})']),
            `The documented regions of ${product.abbreviation}; other values are accepted, too.`,
          ),
      },
    ],
  }
}
