import { reachedTypes } from '../../model/data-types.js'
import type { Action, DataType, Parameter, Product } from '../../model/model.js'
import { field } from '../field.js'
import { fileNames } from '../file-names.js'
import { methodName } from '../naming.js'
import { constant } from '../typescript/constant.js'
import { literal, propertyName } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { actionKey, key } from './keys.js'

/** The documented constraints of inputs, as data: one module for each action, one for shared data types, and an index. */
export function validationModules(product: Product, scope: string): Module[] {
  const folder = `packages/${scope}/src/generated/validate`
  const types: Module = {
    path: `${folder}/types.ts`,
    scope: validateScope(scope),
    from: `${product.folder}/types.yaml`,
    declarations: product.types
      .filter(({ usedInInput }) => usedInInput)
      .map((type) => ({
        key: shapeKey(scope, product, type.name),
        name: `${type.name}Schema`,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `The documented constraints of the members of ${type.name}.`,
            type: reference('core/validate:ObjectSchema'),
            initializer: literal(shape(type.members)),
          }),
      })),
  }
  const files = fileNames(
    product.actions.map(({ name }) => methodName(name, product)),
    ['index', 'types'],
  )
  const actions = product.actions.map((action) => {
    const name = methodName(action.name, product)
    return actionModule(action, product, scope, `${folder}/${files.get(name)}.ts`)
  })
  const index: Module = {
    path: `${folder}/index.ts`,
    scope: validateScope(scope),
    from: `${product.folder}/actions`,
    declarations: [],
    exports: actions.map(({ path }) => path),
  }
  return [types, ...actions, index]
}

/** The entry point has its own names, which do not conflict with those of actions and data types. */
function validateScope(scope: string): string {
  return `${scope}/validate`
}

function membersOf(name: string, types: readonly DataType[]): readonly Parameter[] {
  return types.find((type) => type.name === name)?.members ?? []
}

function shapeKey(scope: string, product: Product, type: string): string {
  return key(scope, product, `type/${type}/shape`)
}

function actionModule(action: Action, product: Product, scope: string, path: string): Module {
  return {
    path,
    scope: validateScope(scope),
    from: action.file,
    declarations: [
      {
        key: actionKey(scope, product, action, 'input-shape'),
        name: `${methodName(action.name, product)}Input`,
        typeOnly: false,
        structure: (name) => {
          const types = [...reachedTypes(action.input, (name) => membersOf(name, product.types))].map(
            (type) => `${propertyName(type)}: ${reference(shapeKey(scope, product, type))}`,
          )
          return constant(name, {
            description: `The documented constraints of the input of ${action.name}, for \`validate\`.`,
            type: reference('core/validate:InputSchema'),
            initializer: [
              '{',
              `  action: ${literal(action.name)},`,
              `  input: ${literal(shape(action.input), '  ')},`,
              `  types: {${types.length === 0 ? '' : ` ${types.join(', ')} `}},`,
              '}',
            ].join('\n'),
          })
        },
      },
    ],
  }
}

/**
 * Converts parameters to data with their descriptions. Nullability and defaults do not matter for inputs, and clients
 * accept any value of a set that the cloud may extend.
 */
function shape(parameters: readonly Parameter[]) {
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      {
        ...field({
          ...parameter,
          open: parameter.open || parameter.extensible,
          nullable: false,
          returned: undefined,
          default: undefined,
          unchanged: false,
        }),
        base64: parameter.base64 || undefined,
        description: parameter.description,
      },
    ]),
  )
}
