import { type ApiError, CommonError } from '../../api/api-error.js'
import type { Pairs } from '../../api/urlencoded.js'
import { deepest } from '../../util/depth.js'
import { shown } from '../../util/shorten.js'

/**
 * Flattened parameters put back into their nesting: `Filters.0.Values.0` becomes
 * `{ Filters: { 0: { Values: { 0: … } } } }`. Whether such numbers are indexes of an array is for the action's
 * shape to say, so nothing is allocated for an index that is far from its neighbours.
 */
export interface Nested {
  [segment: string]: string | Nested
}

/** Far more objects than any input has: one takes a hundred times the memory of the dot that makes it. */
const most = 100_000

/**
 * Puts flattened parameters back into their nesting.
 *
 * @throws {ApiError} InvalidParameter where a name is nested too deeply, or is given both a value and members, or where
 * there are too many.
 */
export function nest(flattened: Pairs): Nested {
  const root = empty()
  let objects = 0
  for (const [name, value] of flattened) {
    const segments = name.split('.', deepest + 1)
    const last = segments.pop() ?? ''
    if (segments.length === deepest) {
      throw new CommonError(
        'InvalidParameter',
        `The parameter ${shown(name)} is nested more than ${deepest} levels deep.`,
      )
    }
    let parent = root
    for (const segment of segments) {
      let child = parent[segment]
      if (child === undefined) {
        objects += 1
        if (objects > most) throw tooMany()
        child = empty()
      }
      if (typeof child === 'string') throw valueAndMembers(name)
      parent[segment] = child
      parent = child
    }
    if (parent[last] !== undefined) throw valueAndMembers(name)
    parent[last] = value
  }
  return root
}

/** Without a prototype, so that no name (`__proto__`, `constructor`) is anything but a name. */
function empty(): Nested {
  return Object.create(null)
}

function tooMany(): ApiError {
  return new CommonError(
    'InvalidParameter',
    `The parameters are nested in more than ${most} objects and arrays.`,
  )
}

function valueAndMembers(name: string): ApiError {
  return new CommonError(
    'InvalidParameter',
    `The parameter ${shown(name)} clashes with another: one name has both a value and members.`,
  )
}
