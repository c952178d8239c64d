import type { Action, Model, Parameter, Product } from '../model/model.js'
import { dataTypesModule } from './data-types.js'
import type { Emitter } from './emitter.js'
import { camelCase, pascalCase } from './naming.js'
import { field } from './shape.js'
import { alias } from './typescript/alias.js'
import { constant } from './typescript/constant.js'
import { docs } from './typescript/docs.js'
import { literal, propertyName } from './typescript/literal.js'
import { type Declaration, type External, type Module, reference } from './typescript/module.js'
import { parametersInterface } from './typescript/parameters.js'
import { print } from './typescript/print.js'
import { StructureKind } from './typescript/ts-morph.js'

const externals: readonly External[] = ['Context', 'Product'].map((name) => ({
  key: `mock:${name}`,
  module: '@tc3/mock',
  name,
  typeOnly: true,
}))

/** What the emulator of each product knows of it: tables, types, examples, and the interface of its behaviour. */
export const emitMock: Emitter = (model) =>
  model.products.flatMap((product) => {
    const scope = `mock-${product.service}`
    return print(
      [
        dataTypesModule(product, scope),
        actionsModule(product, scope),
        handlersModule(product, scope),
        examplesModule(product, scope),
        productModule(product, scope, model),
      ],
      externals,
    )
  })

const key = (scope: string, action: Action, part: string) => `${scope}:action/${action.name}/${part}`

/** The emulator adds the RequestId itself. */
const answered = ({ output }: Action): readonly Parameter[] => output.slice(0, -1)

const actionsModule = (product: Product, scope: string): Module => ({
  path: `packages/${scope}/src/generated/actions.ts`,
  scope,
  from: `${product.folder}/actions`,
  declarations: product.actions.flatMap((action): Declaration[] => {
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
            : parametersInterface(settled, input, { input: true, output: false }, scope, product, [
                `Input of ${name}.`,
              ]),
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
  }),
})

const handlersModule = (product: Product, scope: string): Module => ({
  path: `packages/${scope}/src/generated/handlers.ts`,
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
          `The behaviour of ${product.abbreviation}: one method an action, called with a valid input.`,
        ]),
        methods: product.actions.map((action) => {
          const response = reference(key(scope, action, 'response'))
          return {
            name: camelCase(action.name),
            parameters: [
              { name: 'input', type: reference(key(scope, action, 'request')) },
              { name: 'context', type: reference('mock:Context') },
            ],
            returnType: `${response} | Promise<${response}>`,
            docs: docs([action.summary]),
          }
        }),
      }),
    },
  ],
})

const firstResponse = ({ examples }: Action) =>
  examples.find(({ response }) => response !== undefined)?.response

const examplesModule = (product: Product, scope: string): Module => ({
  path: `packages/${scope}/src/generated/examples.ts`,
  scope,
  from: `${product.folder}/actions`,
  declarations: product.actions.flatMap((action) => {
    const response = firstResponse(action)
    if (response === undefined) return []
    const { RequestId, ...members } = response
    return {
      key: key(scope, action, 'example'),
      name: camelCase(action.name),
      typeOnly: false,
      structure: (name) =>
        constant(name, {
          description: `The documented answer of ${action.name}.`,
          type: reference(key(scope, action, 'response')),
          initializer: literal(members),
        }),
    }
  }),
})

const productModule = (product: Product, scope: string, { platform }: Model): Module => ({
  path: `packages/${scope}/src/generated/product.ts`,
  scope,
  from: product.folder,
  declarations: [
    {
      key: `${scope}:product`,
      name: product.service,
      typeOnly: false,
      structure: (name) =>
        constant(name, {
          description: `What the emulator knows of ${product.title} (${product.abbreviation}), version ${product.version}.`,
          type: reference('mock:Product'),
          initializer: productLiteral(product, scope, platform),
        }),
    },
  ],
})

function productLiteral(product: Product, scope: string, platform: Model['platform']): string {
  const errors = Object.fromEntries(
    [...platform.errors, ...product.errors].map(({ code, description }) => [code, description]),
  )
  const types = product.types.map(({ name, members, usedInOutput }) => [name, shape(members, usedInOutput)])
  const actions = product.actions.map(
    (action) => `    ${propertyName(action.name)}: {\n${actionMembers(action, scope).join('')}    },\n`,
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
    '}',
  ].join('\n')
}

function actionMembers(action: Action, scope: string): string[] {
  const indent = '      '
  const region = action.regions ?? (action.regionRequired ? 'required' : 'not required')
  const members: Record<string, unknown> = {
    handler: camelCase(action.name),
    rateLimit: action.rateLimit,
    region,
    input: shape(action.input, false),
    output: shape(answered(action), true),
    errors: action.errors.map(({ code }) => code),
  }
  const lines = Object.entries(members).map(
    ([name, value]) => `${indent}${name}: ${literal(value, indent)},\n`,
  )
  const example = firstResponse(action) && `${indent}example: ${reference(key(scope, action, 'example'))},\n`
  return example === undefined ? lines : [...lines, example]
}

/**
 * Parameters as data for the emulator's validation: only what is said of them. That they are not required says something
 * of answers alone, which hold the others.
 */
const shape = (parameters: readonly Parameter[], answers: boolean) =>
  Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      { ...field(parameter), ...(answers && { required: parameter.required }) },
    ]),
  )
