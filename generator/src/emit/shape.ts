import type { Parameter } from '../model/model.js'

/** A parameter as data for validation: only what is said of its values; what is undefined is not emitted. */
export function field(parameter: Parameter): object {
  const { type, required, nullable, open, default: initial, enum: values } = parameter
  const { min, max, step, minLength, maxLength, maxBytes, pattern, maxItems } = parameter
  return {
    type: type.name,
    list: type.array || undefined,
    required: required || undefined,
    nullable: nullable || undefined,
    enum: values,
    open: open || undefined,
    default: initial,
    min,
    max,
    step,
    minLength,
    maxLength,
    maxBytes,
    pattern,
    maxItems,
  }
}
