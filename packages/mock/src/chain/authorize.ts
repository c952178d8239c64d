import { ApiError } from '../api/api-error.js'
import type { Product } from '../api/product.js'
import { didYouMean } from '../message/did-you-mean.js'
import type { AccountCredentials } from '../signature/credentials.js'
import type { Caller } from './authenticate.js'
import type { DecodedCall } from './decode.js'

/** A refusal of Cloud Access Management, as products document it. */
const camError = 'UnauthorizedOperation.CAM'

/** The fields of a call that may go on. */
const allowed = {}

/**
 * Creates the stage that refuses the actions that are denied to a key pair.
 *
 * @returns A stage that throws ApiError: UnauthorizedOperation.CAM, or UnauthorizedOperation if the product does not
 * document that.
 */
export function authorize({ service, errors }: Product): (call: DecodedCall & Caller) => object {
  const code = Object.hasOwn(errors, camError) ? camError : 'UnauthorizedOperation'
  return ({ action, deny }) => {
    if (deny.length === 0) return allowed
    const operation = `${service}:${action}`
    if (!isDenied(deny, operation)) return allowed
    throw new ApiError(code, `The key pair is not allowed to perform the operation ${operation}.`)
  }
}

/** Whether a list of denied operations contains an operation, such as `cvm:StopInstances`. */
export function isDenied(deny: readonly string[], operation: string): boolean {
  return deny.some((pattern) => matches(pattern, operation))
}

function matches(pattern: string, operation: string): boolean {
  return pattern.endsWith('*') ? operation.startsWith(pattern.slice(0, -1)) : pattern === operation
}

/**
 * Makes sure that the denied operations of key pairs exist.
 *
 * @throws {TypeError} If an operation is not written as `cvm:StopInstances`, or the product does not have its action.
 */
export function assertOperations(
  credentials: readonly AccountCredentials[],
  { service, actions }: Product,
): void {
  const names = Object.keys(actions)
  for (const operation of credentials.flatMap(({ deny = [] }) => deny)) {
    const [prefix, action, ...others] = operation.split(':')
    if (action === undefined || action === '' || others.length > 0) {
      throw new TypeError(
        `A denied operation is written as ${service}:${names[0]} or ${service}:*, not as ${operation}.`,
      )
    }
    if (prefix !== service || action.endsWith('*') || names.includes(action)) continue
    throw new TypeError(`There is no action ${action}.${didYouMean(action, names)}`)
  }
}
