import type { Action, Parameter, Product } from '../../model/model.js'
import { field } from '../field.js'
import { methodName, serviceConstant } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { constant } from '../typescript/constant.js'
import { literal, propertyName } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { outputWithoutRequestId } from './actions.js'
import { firstResponse } from './examples.js'

/** The module of the tables of the product: actions, data types, regions and error codes. */
export function productModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/product.ts`,
    scope,
    from: product.folder,
    declarations: [
      {
        key: `${scope}:product`,
        name: serviceConstant(product.service),
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `The tables of ${product.title} (${product.abbreviation}), version ${product.version}.`,
            type: reference('mock:Product'),
            initializer: productLiteral(product),
          }),
      },
    ],
  }
}

function productLiteral(product: Product): string {
  const errors = Object.fromEntries(product.errors.map(({ code, description = '' }) => [code, description]))
  const types = product.types.map(({ name, members, usedInOutput }) => [name, shape(members, usedInOutput)])
  const actions = product.actions.map(
    (action) => `    ${propertyName(action.name)}: {\n${actionMembers(action, product).join('')}    },\n`,
  )
  return [
    '{',
    `  service: ${literal(product.service)},`,
    `  version: ${literal(product.version)},`,
    `  endpoint: ${literal(product.endpoints[0]?.host)},`,
    `  regions: ${literal(
      product.regions.map(({ value }) => value),
      '  ',
    )},`,
    `  actions: {\n${actions.join('')}  },`,
    `  types: ${literal(Object.fromEntries(types), '  ')},`,
    `  errors: ${literal(errors, '  ')},`,
    ...(product.actions.some(firstResponse) ? ["  examples: () => import('./examples.js'),"] : []),
    '}',
  ].join('\n')
}

function actionMembers(action: Action, product: Product): string[] {
  const indent = '      '
  const { regions, regionRequired } = action
  const region =
    regions ?? (regionRequired ? 'required' : regionRequired === false ? 'not required' : undefined)
  const members: Record<string, unknown> = {
    handler: methodName(action.name, product),
    rateLimit: action.rateLimit,
    region,
    offline: action.offline || undefined,
    input: shape(action.input, false),
    output: shape(outputWithoutRequestId(action), true),
    errors: action.errors.map(({ code }) => code),
  }
  return Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [`${indent}${name}: ${literal(value, indent)},\n`],
  )
}

/**
 * Converts parameters to data for the validation of the emulator. `required: false` is only relevant in outputs, where all
 * other parameters are present.
 */
function shape(parameters: readonly Parameter[], isOutput: boolean) {
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      { ...field(parameter), ...(isOutput && { required: parameter.required }) },
    ]),
  )
}
