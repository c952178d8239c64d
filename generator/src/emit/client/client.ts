import { dataTypesOf } from '../../model/data-types.js'
import { memberAt } from '../../model/member-path.js'
import type { Action, Parameter, Product, Waiter } from '../../model/model.js'
import type { Emitter } from '../emitter.js'
import { escapedProduct } from '../escaped-product.js'
import { fileNames } from '../file-names.js'
import type { GeneratedFile } from '../generated-file.js'
import { markdownHeader } from '../header.js'
import {
  actionName,
  emulatorFunction,
  methodName,
  pascalCase,
  serviceConstant,
  waiterMethodName,
} from '../naming.js'
import { generatedFolder, packageFolder, withPackage } from '../packages.js'
import type { Render } from '../render.js'
import { dataTypesModule } from '../typescript/data-types.js'
import { literal, propertyName } from '../typescript/literal.js'
import type { Module } from '../typescript/module.js'
import { print } from '../typescript/print.js'
import { actionModule } from './action.js'
import { clientModule } from './client-class.js'
import { errorsModule } from './errors.js'
import { externals } from './externals.js'
import { paginateModule } from './paginate-class.js'
import { type PaginatedAction, paginatedActions, paginatorsModule } from './paginators.js'
import { regionsModule } from './regions.js'
import { serviceModule } from './service.js'
import { validationModules } from './validation.js'
import { waitUntilModule } from './wait-until-class.js'
import { waitersModule, waitersOf } from './waiters.js'

/** The typed client of each product: one module for each action and no registry, so that bundlers keep only used actions. */
export const emitClient: Emitter = (model, render) => {
  // A project without the core links to the README of the installed package.
  const core = model.ownsPlatform
    ? '../core/README.md'
    : 'https://github.com/tc3-dev/tc3/blob/main/packages/core/README.md'
  return withPackage('client', model).flatMap((product) => [
    ...print(modules(product), externals),
    readme(product, core, render),
  ])
}

function modules(product: Product): Module[] {
  const scope = packageFolder('client', product)
  const folder = generatedFolder('client', product)
  const types = dataTypesModule(product, scope, folder)
  const service = serviceModule(product, scope)
  const errors = errorsModule(product, scope)
  const regions = regionsModule(product, scope)
  const files = fileNames(
    product.actions.map(({ name }) => methodName(name, product)),
    ['index'],
  )
  const actions = product.actions.map((action) => {
    const file = files.get(methodName(action.name, product))
    return actionModule(action, product, scope, `${folder}/actions/${file}.ts`)
  })
  const actionIndex: Module = {
    path: `${folder}/actions/index.ts`,
    scope,
    from: `${product.folder}/actions`,
    declarations: [],
    exports: [service.path, ...actions.map(({ path }) => path)],
  }
  const client = clientModule(product, scope)
  const paginate = paginatedActions(product).length === 0 ? [] : [paginateModule(product, scope)]
  const waitUntil = waitersOf(product).length === 0 ? [] : [waitUntilModule(product, scope)]
  const index: Module = {
    path: `${folder}/index.ts`,
    scope,
    from: product.folder,
    declarations: [],
    exports: [actionIndex, client, errors, ...paginate, regions, types, ...waitUntil].map(({ path }) => path),
  }
  return [
    types,
    service,
    errors,
    regions,
    ...actions,
    actionIndex,
    paginatorsModule(product, scope),
    ...paginate,
    waitersModule(product, scope),
    ...waitUntil,
    ...validationModules(product, scope),
    client,
    index,
  ]
}

function readme(spec: Product, core: string, render: Render): GeneratedFile {
  const product = escapedProduct(spec)
  const requiresNothing = ({ input }: Action) => input.every(({ required }) => !required)
  const first = product.actions.find((action) => action.readOnly && requiresNothing(action))
  const list = paginatedActions(product).find(
    (action) => action.deprecated === undefined && requiresNothing(action),
  )
  const [waiter] = waitersOf(product)
  const change = product.actions.find((action) => !action.readOnly && !requiresNothing(action))
  return {
    path: `packages/${packageFolder('client', product)}/README.md`,
    content: render('client/README.md', {
      header: markdownHeader(product.folder),
      product,
      core,
      region: exampleRegion(product),
      constant: serviceConstant(product.service),
      upperService: product.service.toUpperCase(),
      className: `${pascalCase(product.service)}Client`,
      guard: `is${pascalCase(product.service)}Error`,
      creator: emulatorFunction(product.service),
      actions: product.actions.map((action) => ({ ...action, method: methodName(action.name, product) })),
      // The examples that print something need an action that an emulator answers.
      emulator: first !== undefined && product.packages.includes('mock'),
      example: first && { ...first, method: methodName(first.name, product) },
      // The RequestId differs in each response.
      outputNames: first?.output
        .slice(0, -1)
        .map(({ name }) => name)
        .sort()
        .join(' '),
      list: list && listExample(list, product),
      waiter: waiter && {
        ...waiter,
        name: waiterMethodName(waiter.name),
        input: requiredInput(inputOf(waiter, product), waiter.requires),
      },
      change: change && {
        name: actionName(change.name, product),
        method: methodName(change.name, product),
        input: requiredInput(change.input, []),
      },
    }),
  }
}

/** The parts of the example that reads a list. */
function listExample({ name, pagination, input }: PaginatedAction, product: Product): object {
  const { limit, items } = pagination
  const isText = limit !== undefined && memberAt(limit, input, dataTypesOf(product)).type.scalar === 'String'
  const [member = '', ...path] = items.split('.')
  return {
    method: methodName(name, product),
    limit,
    input:
      limit
        ?.split('.')
        .reduceRight((value, parameter) => `{ ${parameter}: ${value} }`, isText ? "'100'" : '100') ?? '{}',
    member,
    count: [member, ...path, 'length'].join(path.length === 0 ? '.' : '?.'),
  }
}

function inputOf({ action }: Waiter, { actions }: Product): readonly Parameter[] {
  return actions.find(({ name }) => name === action)?.input ?? []
}

/** The region of examples: Guangzhou if possible, as in the examples of the documentation. */
function exampleRegion({ regions }: Product): string {
  const names = regions.map(({ value }) => value)
  const [first = 'ap-guangzhou'] = names
  return names.includes('ap-guangzhou') ? 'ap-guangzhou' : first
}

/** The parameters that an example must pass, with placeholders for their values. */
function requiredInput(input: readonly Parameter[], additional: readonly string[]): string {
  return input
    .filter(({ name, required }) => required || additional.includes(name))
    .map((parameter) => `${propertyName(parameter.name)}: ${placeholder(parameter)}`)
    .join(', ')
}

/** A valid value if that is possible, as source. */
function placeholder({ type, enum: values, min = 1, minLength = 1 }: Parameter): string {
  const [first] = values ?? []
  if (type.array) return '[]'
  if (first !== undefined) return literal(first)
  if (type.scalar === undefined) return '{}'
  if (type.scalar === 'Integer' || type.scalar === 'Float') return String(min)
  if (type.scalar === 'Boolean') return 'true'
  return minLength > 1 ? `'${'example'.padEnd(minLength, '-')}'` : "'…'"
}
