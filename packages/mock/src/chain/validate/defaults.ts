import type { Field, Product, Shape } from '../../api/product.js'

/** Gives an input that is valid the documented defaults of what it leaves out, inside its objects too. */
export type FillIn = (input: object, shape: Shape) => object

/** What of a shape concerns defaults. */
interface Defaults {
  readonly values: readonly (readonly [name: string, value: Field['default']])[]
  /** The members that are objects or arrays of them. */
  readonly objects: readonly (readonly [name: string, shape: Shape])[]
}

/** Makes the function that fills in the defaults of a product, but those that stand for what is there already. */
export function createFillIn(types: Product['types']): FillIn {
  const known = new WeakMap<Shape, Defaults>()

  function defaultsOf(shape: Shape): Defaults {
    const found = known.get(shape)
    if (found !== undefined) return found
    const fields = Object.entries(shape)
    const defaults: Defaults = {
      values: fields.flatMap(([name, field]) =>
        field.default === undefined || field.required || field.unchanged ? [] : [[name, field.default]],
      ),
      objects: fields.flatMap(([name, { type }]) => {
        const members = types[type]
        return members === undefined ? [] : [[name, members]]
      }),
    }
    known.set(shape, defaults)
    return defaults
  }

  function fillIn(given: object, shape: Shape): object {
    const { values, objects } = defaultsOf(shape)
    // Adding to what a spread makes is far slower.
    const filled: Record<string, unknown> = {}
    Object.assign(filled, given)
    for (const [name, value] of values) if (!Object.hasOwn(given, name)) filled[name] = value
    for (const [name, members] of objects) {
      if (Object.hasOwn(given, name)) filled[name] = within(filled[name], members)
    }
    return filled
  }

  function within(value: unknown, shape: Shape): unknown {
    if (Array.isArray(value)) return value.map((item) => within(item, shape))
    return typeof value === 'object' && value !== null ? fillIn(value, shape) : value
  }

  return fillIn
}
