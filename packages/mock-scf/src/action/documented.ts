import { createCheck } from '@tc3/core/validate'
import type { Field } from '@tc3/mock'
import type { ScfRequests } from '../generated/actions.js'
import { scf } from '../generated/product.js'

const check = createCheck<Field>(scf.types)

/** What the documentation says of an input parameter of an action. */
export function inputField<Action extends keyof ScfRequests>(
  action: Action,
  parameter: keyof ScfRequests[Action] & string,
): Field {
  const field = scf.actions[action]?.input[parameter]
  if (field === undefined) throw new Error(`The tables of the product lack ${action}.${parameter}.`)
  return field
}

/**
 * Holds a value against what the documentation says of an input parameter.
 *
 * @returns What the value must be, to follow "must"; undefined where it is that.
 */
export function mismatch<Action extends keyof ScfRequests>(
  action: Action,
  parameter: keyof ScfRequests[Action] & string,
  value: unknown,
): string | undefined {
  const found: string[] = []
  check({ [parameter]: value }, { [parameter]: inputField(action, parameter) }, ({ requirement }) =>
    found.push(requirement),
  )
  return found[0]
}
