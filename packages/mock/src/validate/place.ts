import { ApiError } from '../api-error.js'
import type { ActionTable, Product } from '../product.js'

/** Where in the input of which action a value is. */
export interface Place {
  /** The names and indexes that lead to the value, outermost first. */
  readonly path: readonly string[]
  readonly action: ActionTable
  readonly product: Product
  /** The values are text: a query or a form has no numbers, booleans or arrays. */
  readonly textual: boolean
}

/** The full name of a parameter, such as `Filters.0.Values`. */
export function named({ path }: Place): string {
  return path.join('.')
}

/** The error for a value of another type than the parameter's. */
export function wrongType(given: unknown, expected: string, place: Place): ApiError {
  return new ApiError(
    'InvalidParameter',
    `The parameter ${named(place)} must be ${expected}, but ${kind(given, place)} is given.`,
  )
}

function kind(given: unknown, { textual }: Place): string {
  if (given === null) return 'null'
  if (Array.isArray(given)) return 'an array'
  // The members of a query's parameter: an array or an object, which text cannot tell apart.
  if (typeof given === 'object') return textual ? 'one with members' : 'an object'
  return typeof given === 'string' && textual ? 'other text' : `a ${typeof given}`
}

/** How a value can be over an upper bound: by itself, or as what makes up most of a request. */
export type Excess = 'value' | 'request'

/**
 * The error for a value that breaks a constraint. Of the codes that name the parameter, or else one around it, the
 * first that the action documents is used: `InvalidParameterValue.<Parameter>Invalid`, which says how values are
 * written, then `InvalidParameterValue.<Parameter>`.
 *
 * @param excess The value is over an upper bound, for which some actions document codes that say so, and none of the
 * parameter's own.
 */
export function invalidValue(place: Place, constraint: string, excess?: Excess): ApiError {
  const names = place.path.filter((segment) => !/^\d+$/.test(segment)).reverse()
  const ofParameter = names.flatMap((name) =>
    [`${name}Invalid`, name].map((one) => `InvalidParameterValue.${one}`),
  )
  const [name = ''] = names
  const candidates = [...ofParameter, ...excessive(name, excess)]
  const code = candidates.find((candidate) => place.action.errors.includes(candidate))
  return new ApiError(code ?? 'InvalidParameterValue', `The parameter ${named(place)} must ${constraint}.`)
}

/** The codes that say that a value is too much. */
function excessive(name: string, excess: Excess | undefined): string[] {
  if (excess === undefined) return []
  return [`LimitExceeded.${name}`, ...(excess === 'request' ? ['InvalidParameter.RequestTooLarge'] : [])]
}
