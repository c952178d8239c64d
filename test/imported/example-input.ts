import type { Parameter, Product } from '@tc3/generator'

/** Creates an input that satisfies the constraints of an action, with all of its parameters. */
export function exampleInput(parameters: readonly Parameter[], { types }: Pick<Product, 'types'>): object {
  return objectOf(parameters, types, [])
}

type Types = Product['types']

function objectOf(parameters: readonly Parameter[], types: Types, within: readonly string[]): object {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const { name, required, type } = parameter
      // A data type that contains itself ends with an empty one.
      if (within.filter((one) => one === type.name).length > 1 && !required) return []
      const element = exampleValue(parameter, types, within)
      return [[name, type.array ? [element] : element]]
    }),
  )
}

function exampleValue(parameter: Parameter, types: Types, within: readonly string[]): unknown {
  const { type, enum: values, min, max = Infinity, step, ranges, minLength = 1 } = parameter
  if (type.scalar === undefined) {
    const members = types.find(({ name }) => name === type.name)?.members ?? []
    return objectOf(members, types, [...within, type.name])
  }
  const [first] = values ?? []
  if (first !== undefined) return first
  switch (type.scalar) {
    case 'Integer':
    case 'Float':
      if (ranges?.[0] !== undefined) return ranges[0].min
      if (step !== undefined) return Math.ceil((min ?? step) / step) * step
      return Math.min(min ?? (type.scalar === 'Float' ? 0.5 : 1), max)
    case 'Boolean':
      return true
    case 'Timestamp':
      return '2024-01-02 03:04:05'
    case 'Timestamp ISO8601':
      return '2024-01-02T03:04:05+08:00'
    case 'Date':
      return '2024-01-02'
    default:
      return 'x'.repeat(minLength)
  }
}
