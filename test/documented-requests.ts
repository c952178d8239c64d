import { fileURLToPath } from 'node:url'
import { type Action, check, type DataType, type Parameter, Stages } from '@tc3/generator'
import { bookRelease } from './coverage/as-of-book.js'

const root = fileURLToPath(new URL('..', import.meta.url))

const { model } = await check(root, new Stages(() => 0))
const product = model?.products.find(({ service }) => service === 'scf')
if (product === undefined) throw new Error('The spec is invalid. Run `npm run check`.')

const types = new Map<string, DataType>(product.types.map((type) => [type.name, type]))

export const actions: readonly Action[] = product.actions
export const dataTypes: readonly DataType[] = product.types
/** The actions that the book does not have: those that later releases added, and those that no page describes. */
export const actionsOutsideBook: readonly string[] = [
  ...product.releases
    .filter(({ number = 0 }) => number > bookRelease)
    .flatMap(({ entries }) => entries)
    .filter(({ kind, subject }) => kind === 'new' && subject === 'action')
    .map(({ name }) => name),
  ...actions.filter(({ undocumented }) => undocumented).map(({ name }) => name),
]

type Values = Readonly<Record<string, unknown>>

/** The documented requests of an action, with placeholders replaced by values of the right type. */
export function documentedRequests({ input, examples }: Action): { title: string; params: Values }[] {
  return examples.map(({ title = 'an example', params }) => ({ title, params: concrete(params, input) }))
}

/** The documented GET requests of an action as printed: Booleans are strings such as FALSE. */
export function printedQueries({ input, examples }: Action): { title: string; params: Values }[] {
  return examples
    .filter(({ method }) => method === 'GET')
    .map(({ title = 'an example', printed }) => ({ title, params: concrete(printed, input) }))
}

function concrete(values: Values, parameters: readonly Parameter[]): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name)
      if (parameter === undefined) throw new Error(`An example has ${name}, which is not a parameter.`)
      return [
        name,
        Array.isArray(value) ? value.map((one) => element(one, parameter)) : element(value, parameter),
      ]
    }),
  )
}

function element(value: unknown, parameter: Parameter): unknown {
  const { type, enum: allowed } = parameter
  const dataType = types.get(type.name)
  if (dataType !== undefined) return concrete(Object(value), dataType.members)
  if (typeof value !== 'string') return value
  const placeholder =
    /^<[^<>]+>$/.test(value) || (allowed !== undefined && !parameter.open && !allowed.includes(value))
  return placeholder ? sample(parameter) : value
}

function sample({ name, type, enum: allowed, min, pattern }: Parameter): unknown {
  if (allowed?.[0] !== undefined) return allowed[0]
  switch (type.scalar) {
    case 'Integer':
    case 'Float':
      return min ?? 1
    case 'Boolean':
      return true
    case 'Timestamp':
      return '2023-07-18 11:07:14'
    default: {
      const fits = pattern === undefined ? /^/ : new RegExp(`^(?:${pattern})$`, 'u')
      const found = ['example', 'index.main'].find((text) => fits.test(text))
      if (found === undefined) throw new Error(`No sample fits the pattern of ${name}.`)
      return found
    }
  }
}
