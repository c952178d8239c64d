import type { Field, Shape } from '@tc3/mock'
import { scf } from '../../src/generated/product.js'
import type { Recipe } from './recipe.js'

/**
 * The recipe that breaks what the documentation says of a parameter's values: the wrong value and the words for it
 * come from the product's tables.
 *
 * @param path The parameter within the action's, such as `Filter.RetCode`.
 */
export function broken(action: string, path: string): Recipe {
  const [name = '', ...inner] = path.split('.')
  const { how, input } = wrongAt(scf.actions[action]?.input ?? {}, name, inner, path)
  return { how, input }
}

interface Wrong {
  readonly how: string
  readonly input: object
}

function wrongAt(shape: Shape, name: string, inner: readonly string[], path: string): Wrong {
  const field = shape[name]
  if (!field) throw new Error(`There is no parameter ${path}.`)
  const [next, ...rest] = inner
  if (next === undefined) {
    const { how, value } = wrongValue(field, path)
    return { how, input: { [name]: field.list ? [value] : value } }
  }
  const type = scf.types[field.type] ?? {}
  const { how, input } = wrongAt(type, next, rest, path)
  const whole = { ...required(type), ...input }
  return { how, input: { [name]: field.list ? [whole] : whole } }
}

function wrongValue(field: Field, path: string): { how: string; value: unknown } {
  const { enum: values, ranges, max, min, maxLength, pattern } = field
  if (values) return { how: `Give \`${path}\` ${otherThan(values)}.`, value: 'Other' }
  if (ranges) {
    const most = Math.max(...ranges.map((range) => range.max))
    return { how: `Give \`${path}\` a number that is in none of its ranges.`, value: most + 1 }
  }
  if (max !== undefined) return { how: `Give \`${path}\` more than ${max}.`, value: max + 1 }
  if (min !== undefined) return { how: `Give \`${path}\` less than ${min}.`, value: min - 1 }
  if (maxLength !== undefined && !pattern) {
    return { how: `Give \`${path}\` more than ${maxLength} characters.`, value: 'x'.repeat(maxLength + 1) }
  }
  if (pattern !== undefined) {
    return { how: `Give \`${path}\` another form than the documented one.`, value: '?!' }
  }
  throw new Error(`Every value of ${path} is right.`)
}

function otherThan(values: readonly unknown[]): string {
  if (values.length > 6) return 'a value that is not documented'
  const quoted = values.map((value) => `\`${value}\``)
  return `a value other than ${[quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ')}`
}

/** What stands for the members that a data type must have. */
function required(type: Shape): object {
  const members = Object.entries(type).filter(([, field]) => field.required)
  return Object.fromEntries(
    members.map(([name, field]) => [name, field.enum?.[0] ?? (field.type === 'String' ? 'x' : 1)]),
  )
}

/** The recipe that leaves out the first parameter that an action must have. */
export function missing(action: string): Recipe {
  const [name = ''] =
    Object.entries(scf.actions[action]?.input ?? {}).find(([, { required }]) => required) ?? []
  return { how: `Leave out \`${name}\`.`, input: { [name]: undefined } }
}
