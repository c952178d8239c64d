import type { Action, Product } from '../../model/model.js'
import { methodName } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { constant } from '../typescript/constant.js'
import { literal } from '../typescript/literal.js'
import type { Module } from '../typescript/module.js'
import { key } from './keys.js'

/** The first documented response of an action, if there is one. */
export function firstResponse({ examples }: Action) {
  return examples.find(({ response }) => response !== undefined)?.response
}

/**
 * The module of the documented responses, by the names of the handlers. The emulator loads it when it calls an action without a
 * handler.
 */
export function examplesModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/examples.ts`,
    scope: `${scope}/examples`,
    from: `${product.folder}/actions`,
    declarations: product.actions.flatMap((action) => {
      const response = firstResponse(action)
      if (response === undefined) return []
      const { RequestId, ...members } = response
      return {
        key: key(scope, action, 'example'),
        name: methodName(action.name, product),
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `The documented response of ${action.name}.`,
            type: 'object',
            initializer: literal(members),
          }),
      }
    }),
  }
}
