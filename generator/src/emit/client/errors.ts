import type { Product } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { alias } from '../typescript/alias.js'
import { constant } from '../typescript/constant.js'
import { stringLiteral } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { union } from '../typescript/union.js'
import { key } from './keys.js'

/** The type of the documented error codes of the product, and the type guard of its errors. */
export function errorsModule(product: Product, scope: string): Module {
  const title = pascalCase(product.service)
  const codes = new Set(
    [...product.errors, ...product.actions.flatMap(({ errors }) => errors)].map(({ code }) => code),
  )
  const codeKey = key(scope, product, 'error-code')
  return {
    path: `packages/${scope}/src/generated/errors.ts`,
    scope,
    from: `${product.folder}/errors.yaml`,
    declarations: [
      {
        key: codeKey,
        name: `${title}ErrorCode`,
        typeOnly: true,
        structure: (name) =>
          alias(
            name,
            union([reference('core:CommonErrorCode'), ...[...codes].map(stringLiteral)]),
            `All documented error codes of ${product.abbreviation}, including the common ones.`,
          ),
      },
      {
        key: key(scope, product, 'error-guard'),
        name: `is${title}Error`,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description:
              `Whether a value is an error that ${product.abbreviation} returned. Narrows its code to the given one, such as ` +
              "'ResourceNotFound.Function', or to a family of codes, such as 'ResourceNotFound'.",
            type: `${reference('core:ServiceErrorGuard')}<${reference(codeKey)}>`,
            initializer: reference('core:isServiceError'),
          }),
      },
    ],
  }
}
