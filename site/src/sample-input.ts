import type { Action, Parameter, Product } from '@tc3/generator'

type Input = Readonly<Record<string, unknown>>

/** The input of the first example, with values for its placeholders, or the required parameters if there is no example. */
export function sampleInput({ examples, input }: Action, product: Product): Input {
  const [example] = examples
  return example === undefined ? requiredOf(input, product) : withValues(example.params, input, product)
}

function requiredOf(parameters: readonly Parameter[], product: Product): Input {
  return Object.fromEntries(
    parameters
      .filter(({ required }) => required === true)
      .map((parameter) => [parameter.name, sampleOf(parameter, product)]),
  )
}

/** A value that the constraints of a parameter allow, as far as they are known. */
function sampleOf(parameter: Parameter, product: Product): unknown {
  const { name, type, enum: values, default: initial, min, ranges } = parameter
  const members = membersOf(parameter, product)
  const value =
    members !== undefined
      ? requiredOf(members, product)
      : (initial ?? values?.[0] ?? (isNumber(parameter) ? (min ?? ranges?.[0]?.min ?? 1) : undefined))
  const sample = value ?? (type.scalar === 'Boolean' ? true : name)
  return type.array ? [sample] : sample
}

function membersOf({ type }: Parameter, { types }: Product): readonly Parameter[] | undefined {
  return types.find(({ name }) => type.scalar === undefined && name === type.name)?.members
}

function isNumber({ type: { scalar } }: Parameter): boolean {
  return scalar === 'Integer' || scalar === 'Float'
}

/** Replaces placeholders, such as `<Name>` and `xx`, by the name, or by a value that the constraints allow. */
function withValues(params: Input, parameters: readonly Parameter[], product: Product): Input {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name)
      return [name, parameter === undefined ? value : withValue(value, parameter, product)]
    }),
  )
}

function withValue(value: unknown, parameter: Parameter, product: Product): unknown {
  if (Array.isArray(value)) return value.map((one) => withValue(one, parameter, product))
  if (typeof value === 'object' && value !== null)
    return withValues({ ...value }, membersOf(parameter, product) ?? [], product)
  if (typeof value !== 'string') return value
  const isRefused = parameter.enum !== undefined && !parameter.open && !parameter.enum.includes(value)
  if (isNumber(parameter) || isRefused)
    return sampleOf({ ...parameter, type: { ...parameter.type, array: false } }, product)
  return value.replace(/^<(.+)>$/, '$1')
}
