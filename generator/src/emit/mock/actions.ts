import type { Action, Parameter, Product } from '../../model/model.js'
import { actionName, pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { alias } from '../typescript/alias.js'
import { interfaceText } from '../typescript/interface.js'
import { propertyName } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { parametersInterface } from '../typescript/parameters.js'
import { key } from './keys.js'

/** The output without RequestId, which the emulator adds. */
export function outputWithoutRequestId({ output }: Action): readonly Parameter[] {
  return output.slice(0, -1)
}

/** The module of the inputs of all actions, with defaults filled in as for handlers, and of their outputs. */
export function actionsModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/actions.ts`,
    scope,
    from: `${product.folder}/actions`,
    declarations: [
      ...product.actions.flatMap((action) => declarationsOf(action, product, scope)),
      requestsMap(product, scope),
    ],
  }
}

function declarationsOf(action: Action, product: Product, scope: string): Declaration[] {
  const { name, input } = action
  const typeName = actionName(name, product)
  const output = outputWithoutRequestId(action)
  return [
    {
      key: key(scope, action, 'request'),
      name: `${typeName}Request`,
      typeOnly: true,
      structure: (boundName) =>
        input.length === 0
          ? alias(boundName, 'Record<string, never>', `The input of ${name}, which has no parameters.`)
          : parametersInterface(
              boundName,
              input,
              { input: true, output: false, filled: true },
              scope,
              product,
              [`The input of ${name}.`],
            ),
    },
    {
      key: key(scope, action, 'response'),
      name: `${typeName}Response`,
      typeOnly: true,
      structure: (boundName) =>
        output.length === 0
          ? alias(boundName, 'Record<string, never>', `The output of ${name}, which only has a RequestId.`)
          : parametersInterface(boundName, output, { input: false, output: true }, scope, product, [
              `The output of ${name} without the RequestId.`,
            ]),
    },
  ]
}

/** Maps actions to their inputs, so that handlers with an unknown parameter name do not compile. */
function requestsMap(product: Product, scope: string): Declaration {
  return {
    key: `${scope}:requests`,
    name: `${pascalCase(product.service)}Requests`,
    typeOnly: true,
    structure: (name) =>
      interfaceText(name, {
        description: [`The inputs of the actions of ${product.abbreviation}.`],
        members: product.actions.map((action) => ({
          signature: `readonly ${propertyName(action.name)}: ${reference(key(scope, action, 'request'))}`,
        })),
      }),
  }
}
