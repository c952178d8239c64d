import { parsePrimitive } from '#validate/parse-primitive.js'
import type { DataTypes } from '../data-types.js'
import type { Parameter } from '../model.js'

type Values = Readonly<Record<string, unknown>>

/**
 * The values of a query as callers mean them. A query has texts alone, so that the documentation prints a Boolean as
 * FALSE, say.
 */
export function typedValues(values: Values, parameters: readonly Parameter[], types: DataTypes): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name)
      return [name, parameter === undefined ? value : typedValue(value, parameter, types)]
    }),
  )
}

function typedValue(value: unknown, parameter: Parameter, types: DataTypes): unknown {
  if (Array.isArray(value)) return value.map((item) => typedValue(item, parameter, types))
  const { name, scalar } = parameter.type
  if (typeof value === 'string') return scalar === 'Boolean' ? parsePrimitive(value, name) : value
  const members = types.get(name)?.members
  if (members === undefined || typeof value !== 'object' || value === null) return value
  return typedValues(Object.fromEntries(Object.entries(value)), members, types)
}
