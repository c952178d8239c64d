import type { Action, Parameter, Product } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { alias } from '../typescript/alias.js'
import { docs } from '../typescript/docstring.js'
import { propertyName } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { parametersInterface } from '../typescript/parameters.js'
import { StructureKind } from '../typescript/ts-morph.js'
import { key } from './keys.js'

/** The output without the RequestId, which the emulator adds itself. */
export function answered({ output }: Action): readonly Parameter[] {
  return output.slice(0, -1)
}

/** The input of each action as its behaviour gets it, with defaults filled in, and its output. */
export function actionsModule(product: Product, scope: string): Module {
  return {
    path: `packages/${scope}/src/generated/actions.ts`,
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
  const output = answered(action)
  return [
    {
      key: key(scope, action, 'request'),
      name: `${name}Request`,
      typeOnly: true,
      structure: (settled) =>
        input.length === 0
          ? alias(settled, 'Record<string, never>', `Input of ${name}: nothing.`)
          : parametersInterface(
              settled,
              input,
              { input: true, output: false, filled: true },
              scope,
              product,
              [`Input of ${name}.`],
            ),
    },
    {
      key: key(scope, action, 'response'),
      name: `${name}Response`,
      typeOnly: true,
      structure: (settled) =>
        output.length === 0
          ? alias(settled, 'Record<string, never>', `Output of ${name}: nothing but the RequestId.`)
          : parametersInterface(settled, output, { input: false, output: true }, scope, product, [
              `Output of ${name}, the RequestId left out.`,
            ]),
    },
  ]
}

/** By which behaviour names a parameter, so that one that does not exist does not compile. */
function requestsMap(product: Product, scope: string): Declaration {
  return {
    key: `${scope}:requests`,
    name: `${pascalCase(product.service)}Requests`,
    typeOnly: true,
    structure: (name) => ({
      kind: StructureKind.Interface,
      name,
      isExported: true,
      docs: docs([`The input of each action of ${product.abbreviation}.`]),
      properties: product.actions.map((action) => ({
        name: propertyName(action.name),
        type: reference(key(scope, action, 'request')),
        isReadonly: true,
      })),
    }),
  }
}
