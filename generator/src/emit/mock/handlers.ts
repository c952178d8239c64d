import type { Product } from '../../model/model.js'
import { actionSuffixSentence, methodName, pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { interfaceText } from '../typescript/interface.js'
import { stringLiteral } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
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
        structure: (name) =>
          interfaceText(name, {
            description: [
              `The handlers of ${product.abbreviation}: one method for each action, which is called with a valid input.`,
            ],
            members: product.actions.map((action) => {
              const request = reference(key(scope, action, 'request'))
              const response = reference(key(scope, action, 'response'))
              const context = `${reference('mock:Context')}<${stringLiteral(action.name)}>`
              return {
                description: [action.summary, actionSuffixSentence(action.name, product)],
                signature: `${methodName(action.name, product)}(input: ${request}, context: ${context}): ${response} | Promise<${response}>`,
              }
            }),
          }),
      },
    ],
  }
}
