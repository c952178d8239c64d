import type { Field, InputSchema, ObjectSchema } from '@tc3/core/validate'
import type { ActionModel, Model, ParameterModel } from './model.js'

const arrayOf = 'Array of '

/** The schema of the input of an action, for the rule engine. */
export function inputSchema({ types }: Model, { name, input }: ActionModel): InputSchema {
  return {
    action: name,
    input: objectSchema(input),
    types: Object.fromEntries(types.map((type) => [type.name, objectSchema(type.members)])),
  }
}

function objectSchema(parameters: readonly ParameterModel[]): ObjectSchema {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, fieldOf(parameter)]))
}

function fieldOf({
  type,
  required,
  open,
  extensible,
  base64,
  description,
  ...parameter
}: ParameterModel): Field {
  const { enum: values, min, max, maxWhen, step, ranges } = parameter
  const { minLength, maxLength, maxBytes, pattern, maxItems } = parameter
  return {
    ...typeOf(type),
    required: required || undefined,
    enum: values,
    // As in the client, values that the cloud may have added are accepted.
    open: open || extensible || undefined,
    base64: base64 || undefined,
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
    ...(description !== undefined && { description }),
  }
}

/** The name of a type without `Array of`, and whether it had it. */
export function typeOf(type: string): { readonly type: string; readonly list?: true } {
  return type.startsWith(arrayOf) ? { type: type.slice(arrayOf.length), list: true } : { type }
}
