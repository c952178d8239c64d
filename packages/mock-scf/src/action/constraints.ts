import { createCheck } from '@tc3/core/validate'
import type { Field } from '@tc3/mock'
import type { ScfRequests } from '../generated/actions.js'
import { scf } from '../generated/product.js'

const check = createCheck<Field>(scf.types)

/** Returns the documented schema of an input parameter of an action. */
export function inputParameter<Action extends keyof ScfRequests>(
  action: Action,
  parameter: keyof ScfRequests[Action] & string,
): Field {
  const field = scf.actions[action]?.input[parameter]
  if (field === undefined) throw new Error(`The product tables have no parameter ${action}.${parameter}.`)
  return field
}

/**
 * Checks a value against the documented constraints of an input parameter.
 *
 * @param others The values of other parameters on which a constraint may depend.
 * @returns The first constraint that the value breaks, worded to follow "must"; undefined if it breaks none.
 */
export function unmetConstraint<Action extends keyof ScfRequests>(
  action: Action,
  parameter: keyof ScfRequests[Action] & string,
  value: unknown,
  others: Partial<Readonly<Record<keyof ScfRequests[Action] & string, unknown>>> = {},
): string | undefined {
  const constraints: string[] = []
  // Other parameters count only for the constraints of this one.
  const members = { ...scf.actions[action]?.input, [parameter]: inputParameter(action, parameter) }
  check({ ...others, [parameter]: value }, members, ({ path, requirement }) => {
    if (path[0] === parameter) constraints.push(requirement)
  })
  return constraints[0]
}
