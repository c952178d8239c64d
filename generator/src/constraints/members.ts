import type { Constraints, Members } from '#validate/schema.js'
import type { Parameter } from '../model/model.js'

/** The constraints of a parameter, as the rule engine expects them. */
export function fieldOf({ type, ...parameter }: Parameter): Constraints {
  const { required, returned, nullable, enum: values, open, min, max, maxWhen, step, ranges } = parameter
  const { minLength, maxLength, maxBytes, pattern, maxItems } = parameter
  return {
    type: type.name,
    list: type.array || undefined,
    required,
    returned,
    nullable: nullable || undefined,
    enum: values,
    open: open || undefined,
    min,
    max,
    maxWhen,
    step,
    ranges,
    minLength,
    maxLength,
    maxBytes,
    pattern,
    maxItems,
  }
}

/** The constraints of the parameters of an action or of the members of a data type, by name. */
export function membersOf(parameters: readonly Parameter[]): Members<Constraints> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, fieldOf(parameter)]))
}
