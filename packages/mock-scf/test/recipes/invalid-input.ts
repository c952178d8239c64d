import type { Field, Shape } from '@tc3/mock'
import { scf } from '../../src/generated/product.js'
import type { Recipe } from './recipe.js'

/**
 * The recipe that sets a parameter to a value that its constraints do not allow. The value and the sentence come from
 * the product's tables.
 *
 * @param path The parameter, such as `Filter.RetCode`.
 */
export function invalidInput(action: string, path: string): Recipe {
  const [name = '', ...inner] = path.split('.')
  const { how, input } = invalidAt(scf.actions[action]?.input ?? {}, name, inner, path)
  return { how, input }
}

interface Invalid {
  readonly how: string
  readonly input: object
}

function invalidAt(shape: Shape, name: string, inner: readonly string[], path: string): Invalid {
  const field = shape[name]
  if (!field) throw new Error(`There is no parameter ${path}.`)
  const [next, ...rest] = inner
  if (next === undefined) {
    const { how, value } = invalidValue(field, path)
    return { how, input: { [name]: field.list ? [value] : value } }
  }
  const type = scf.types[field.type] ?? {}
  const { how, input } = invalidAt(type, next, rest, path)
  const whole = { ...requiredMembers(type), ...input }
  return { how, input: { [name]: field.list ? [whole] : whole } }
}

function invalidValue(field: Field, path: string): { how: string; value: unknown } {
  const { enum: values, ranges, max, min, maxLength, pattern } = field
  if (values) return { how: `Set \`${path}\` to ${otherThan(values)}.`, value: 'Other' }
  if (ranges) {
    const most = Math.max(...ranges.map((range) => range.max))
    return { how: `Set \`${path}\` to a number outside its ranges.`, value: most + 1 }
  }
  if (max !== undefined) return { how: `Set \`${path}\` to more than ${max}.`, value: max + 1 }
  if (min !== undefined) return { how: `Set \`${path}\` to less than ${min}.`, value: min - 1 }
  if (maxLength !== undefined && !pattern) {
    return { how: `Set \`${path}\` to more than ${maxLength} characters.`, value: 'x'.repeat(maxLength + 1) }
  }
  if (pattern !== undefined) {
    return { how: `Set \`${path}\` to a string that does not have the documented form.`, value: '?!' }
  }
  throw new Error(`Every value of ${path} is valid.`)
}

function otherThan(values: readonly unknown[]): string {
  if (values.length > 6) return 'an undocumented value'
  const quoted = values.map((value) => `\`${value}\``)
  return `a value other than ${[quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ')}`
}

/** Values for the required members of a data type. */
function requiredMembers(type: Shape): object {
  const members = Object.entries(type).filter(([, field]) => field.required)
  return Object.fromEntries(
    members.map(([name, field]) => [name, field.enum?.[0] ?? (field.type === 'String' ? 'x' : 1)]),
  )
}

/** The recipe that omits the first required parameter of an action. */
export function missingInput(action: string): Recipe {
  const [name = ''] =
    Object.entries(scf.actions[action]?.input ?? {}).find(([, { required }]) => required) ?? []
  return { how: `Omit \`${name}\`.`, input: { [name]: undefined } }
}
