import { type ApiError, CommonError } from '../../api/api-error.js'
import { maxDepth } from '../../api/json-depth.js'
import type { Pairs } from '../../api/urlencoded.js'
import { truncateName } from '../../message/truncate.js'

/**
 * Flattened parameters as nested objects: `Filters.0.Values.0` becomes `{ Filters: { 0: { Values: { 0: … } } } }`. Only
 * the shape of the action determines whether such numbers are indexes of an array, so a large index allocates nothing.
 */
export interface Nested {
  [segment: string]: string | Nested
}

/** The most objects, far more than any input needs. An object takes a hundred times the memory of the dot that creates it. */
const maxObjects = 100_000

/**
 * Nests flattened parameters.
 *
 * @throws {ApiError} InvalidParameter if a name is nested too deeply or has both a value and members, or if there are too
 * many objects.
 */
export function nest(flattened: Pairs): Nested {
  const root = createNested()
  let objects = 0
  for (const [name, value] of flattened) {
    const segments = name.split('.', maxDepth + 1)
    const last = segments.pop() ?? ''
    if (segments.length === maxDepth) {
      throw new CommonError(
        'InvalidParameter',
        `The parameter ${truncateName(name)} is nested more than ${maxDepth} levels deep.`,
      )
    }
    let parent = root
    for (const segment of segments) {
      let child = parent[segment]
      if (child === undefined) {
        objects += 1
        if (objects > maxObjects) throw tooManyObjects()
        child = createNested()
      }
      if (typeof child === 'string') throw nameClash(name)
      parent[segment] = child
      parent = child
    }
    if (parent[last] !== undefined) throw nameClash(name)
    parent[last] = value
  }
  return root
}

/** Creates an object without a prototype, so that names such as `__proto__` and `constructor` are ordinary members. */
function createNested(): Nested {
  return Object.create(null)
}

function tooManyObjects(): ApiError {
  return new CommonError(
    'InvalidParameter',
    `The parameters are nested in more than ${maxObjects} objects and arrays.`,
  )
}

function nameClash(name: string): ApiError {
  return new CommonError(
    'InvalidParameter',
    `The parameter ${truncateName(name)} clashes with another: a name cannot have both a value and members.`,
  )
}
