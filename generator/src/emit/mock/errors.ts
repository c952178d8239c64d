import type { Product } from '../../model/model.js'
import { actionName, pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { alias } from '../typescript/alias.js'
import { interfaceText } from '../typescript/interface.js'
import { propertyName, stringLiteral } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { union } from '../typescript/union.js'
import { key } from './keys.js'

/** The types of the error codes of each action, so that handlers with an undocumented code do not compile. */
export function errorsModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/errors.ts`,
    scope,
    from: `${product.folder}/errors.yaml`,
    declarations: [
      ...product.actions.map(
        (action): Declaration => ({
          key: key(scope, action, 'error-code'),
          name: `${actionName(action.name, product)}ErrorCode`,
          typeOnly: true,
          structure: (name) =>
            alias(
              name,
              union([
                reference('mock:CommonErrorCode'),
                ...action.errors.map(({ code }) => stringLiteral(code)),
              ]),
              `The documented error codes of ${action.name}, including the common ones.`,
            ),
        }),
      ),
      {
        key: `${scope}:error-codes`,
        name: `${pascalCase(product.service)}ErrorCodes`,
        typeOnly: true,
        structure: (name) =>
          interfaceText(name, {
            description: [`The documented error codes of the actions of ${product.abbreviation}.`],
            members: product.actions.map((action) => ({
              signature: `readonly ${propertyName(action.name)}: ${reference(key(scope, action, 'error-code'))}`,
            })),
          }),
      },
    ],
  }
}
