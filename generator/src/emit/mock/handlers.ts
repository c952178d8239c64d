import type { Product } from '../../model/model.js'
import { actionSuffixSentence, methodName, pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { docs } from '../typescript/docstring.js'
import { stringLiteral } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { StructureKind } from '../typescript/ts-morph.js'
import { key } from './keys.js'

/** The interface of the handlers. An emulator without a method for each action does not compile. */
export function handlersModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/handlers.ts`,
    scope,
    from: `${product.folder}/actions`,
    declarations: [
      {
        key: `${scope}:handlers`,
        name: `${pascalCase(product.service)}Handlers`,
        typeOnly: true,
        structure: (name) => ({
          kind: StructureKind.Interface,
          name,
          isExported: true,
          docs: docs([
            `The handlers of ${product.abbreviation}: one method for each action, which is called with a valid input.`,
          ]),
          methods: product.actions.map((action) => {
            const response = reference(key(scope, action, 'response'))
            return {
              name: methodName(action.name, product),
              parameters: [
                { name: 'input', type: reference(key(scope, action, 'request')) },
                { name: 'context', type: `${reference('mock:Context')}<${stringLiteral(action.name)}>` },
              ],
              returnType: `${response} | Promise<${response}>`,
              docs: docs([action.summary, actionSuffixSentence(action.name, product)]),
            }
          }),
        }),
      },
    ],
  }
}
