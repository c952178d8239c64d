import { fieldOf } from '../constraints/members.js'
import type { Parameter } from '../model/model.js'

/** Converts a parameter to the data that validation needs. Undefined properties are not emitted. */
export function field(parameter: Parameter): object {
  const { type, list, required, nullable, enum: values, open, ...others } = fieldOf(parameter)
  return {
    type,
    list,
    required: required || undefined,
    nullable,
    enum: values,
    open,
    default: parameter.default,
    unchanged: parameter.unchanged || undefined,
    ...others,
  }
}
