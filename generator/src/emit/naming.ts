import type { Product } from '../model/model.js'
import { globalTypeNames, takenValueNames } from './taken-names.js'

// The name of a declaration depends only on the name in the spec and on the service, not on what else the product has.
// So a product that grows never renames anything.

/** DescribeInstances → describeInstances */
function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** cvm → Cvm: the name of a product in the names of classes, types and functions. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/**
 * Appends a suffix to a name that is taken. So that no two names become equal, names that end with the suffix get another
 * one if the rest of them is taken: Function → FunctionData, and FunctionData → FunctionDataData.
 */
function withSuffix(name: string, suffix: string, isTaken: (name: string) => boolean): string {
  let stem = name
  while (!isTaken(stem)) {
    if (!stem.endsWith(suffix)) return name
    stem = stem.slice(0, -suffix.length)
  }
  return name + suffix
}

/** The constant of a product: cvm, or with the suffix Service if that name is taken. */
export function serviceConstant(service: string): string {
  return withSuffix(service, 'Service', (name) => takenValueNames.has(name))
}

/** The function that creates the emulator of a product: createCvm, or with the suffix Service if that name is taken. */
export function emulatorFunction(service: string): string {
  const ofPackages = ['createClient', 'createMock']
  return withSuffix(`create${pascalCase(service)}`, 'Service', (name) => ofPackages.includes(name))
}

/**
 * The name of an action in the names of types: DescribeInstances in DescribeInstancesRequest. It has the suffix Action if
 * the name of the constant or the method is taken.
 */
export function actionName(action: string, { service }: Pick<Product, 'service'>): string {
  const ofProduct = [service, serviceConstant(service), `is${pascalCase(service)}Error`]
  return withSuffix(
    action,
    'Action',
    (name) => ofProduct.includes(camelCase(name)) || takenValueNames.has(camelCase(name)),
  )
}

/** The name of an action as a constant, a method or a handler: describeInstances, and deleteAction for Delete. */
export function methodName(action: string, product: Pick<Product, 'service'>): string {
  return camelCase(actionName(action, product))
}

/** The name of a waiter as a constant or a method, with the suffix Waiter if that name is taken. */
export function waiterMethodName(waiter: string): string {
  return withSuffix(waiter, 'Waiter', (name) => takenValueNames.has(name))
}

/** The declarations of the client and the emulator that begin with the name of the product. */
const productTypes = [
  'Client',
  'ErrorCode',
  'ErrorCodes',
  'Handlers',
  'Paginate',
  'Quotas',
  'Region',
  'Requests',
  'Transition',
  'WaitUntil',
]

/** The name of a data type. It has the suffix Data if that name is taken by a global or a generated type. */
export function dataTypeName(type: string, product: Pick<Product, 'service'>): string {
  return withSuffix(type, 'Data', (name) => typeNameUse(name, product) !== undefined)
}

/** What a type name is used for; undefined if it is not taken. */
function typeNameUse(name: string, { service }: Pick<Product, 'service'>): string | undefined {
  if (globalTypeNames.has(name)) return `the global ${name}`
  if (/.(?:Request|Response|ErrorCode)$/.test(name)) return 'the types of actions'
  const title = pascalCase(service)
  return productTypes.some((type) => name === title + type) ? `the type ${name} of the product` : undefined
}

/** Explains the TypeScript name of a data type; undefined if it is the name in the spec. */
export function dataTypeSuffixSentence(type: string, product: Pick<Product, 'service'>): string | undefined {
  if (dataTypeName(type, product) === type) return undefined
  const use = typeNameUse(type, product) ?? `the data type ${type.replace(/Data$/, '')}`
  return use.startsWith('the global')
    ? `The data type ${type}. Its suffix keeps ${use} usable.`
    : `The data type ${type}. Its suffix avoids names of ${use}.`
}

/** Explains the TypeScript name of an action; undefined if it is the name in the spec. */
export function actionSuffixSentence(action: string, product: Pick<Product, 'service'>): string | undefined {
  return actionName(action, product) === action
    ? undefined
    : `The action ${action}. Its suffix avoids the name ${camelCase(action)}, which is taken.`
}
