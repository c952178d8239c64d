import { parsePrimitive } from '#validate/parse-primitive.js'
import type { DataTypes } from '../data-types.js'
import type { Parameter } from '../model.js'

type Values = Readonly<Record<string, unknown>>

/**
 * Converts the values of a query, which are all texts, to the types of their parameters. For example, the documentation
 * prints a Boolean as FALSE.
 */
export function convertQueryValues(
  values: Values,
  parameters: readonly Parameter[],
  types: DataTypes,
): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name)
      return [name, parameter === undefined ? value : convertValue(value, parameter, types)]
    }),
  )
}

function convertValue(value: unknown, parameter: Parameter, types: DataTypes): unknown {
  if (Array.isArray(value)) return value.map((item) => convertValue(item, parameter, types))
  const { name, scalar } = parameter.type
  if (typeof value === 'string') return scalar === 'Boolean' ? parsePrimitive(value, name) : value
  const members = types.get(name)?.members
  if (members === undefined || typeof value !== 'object' || value === null) return value
  return convertQueryValues(Object.fromEntries(Object.entries(value)), members, types)
}
