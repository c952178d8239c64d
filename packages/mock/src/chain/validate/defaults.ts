import type { Field, Product, Shape } from '../../api/product.js'
import { copyMembers, setMember } from '../members.js'

/** Adds the documented defaults of omitted members to a valid input, in nested objects too. */
export type ApplyDefaults = (input: object, shape: Shape) => object

/** The parts of a shape that matter for defaults. */
interface Defaults {
  readonly values: readonly (readonly [name: string, value: Field['default']])[]
  /** The members that are objects or arrays of objects. */
  readonly objects: readonly (readonly [name: string, shape: Shape])[]
}

/** Creates the function that applies the defaults of a product. Defaults of `unchanged` members are left to handlers. */
export function createApplyDefaults(types: Product['types']): ApplyDefaults {
  const cache = new WeakMap<Shape, Defaults>()

  function defaultsOf(shape: Shape): Defaults {
    const cached = cache.get(shape)
    if (cached !== undefined) return cached
    const fields = Object.entries(shape)
    const defaults: Defaults = {
      values: fields.flatMap(([name, field]) =>
        field.default === undefined || field.required || field.unchanged ? [] : [[name, field.default]],
      ),
      objects: fields.flatMap(([name, { type }]) => {
        const members = Object.hasOwn(types, type) ? types[type] : undefined
        return members === undefined ? [] : [[name, members]]
      }),
    }
    cache.set(shape, defaults)
    return defaults
  }

  function applyDefaults(input: object, shape: Shape): object {
    const { values, objects } = defaultsOf(shape)
    const complete = copyMembers(input)
    for (const [name, value] of values) if (!Object.hasOwn(input, name)) setMember(complete, name, value)
    for (const [name, members] of objects) {
      if (Object.hasOwn(input, name)) setMember(complete, name, applyToValue(complete[name], members))
    }
    return complete
  }

  function applyToValue(value: unknown, shape: Shape): unknown {
    if (Array.isArray(value)) return value.map((item) => applyToValue(item, shape))
    return typeof value === 'object' && value !== null ? applyDefaults(value, shape) : value
  }

  return applyDefaults
}
