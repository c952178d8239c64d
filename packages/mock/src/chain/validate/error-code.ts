import { isArrayViolation, type Violation } from '@tc3/core/validate'
import { ApiError, CommonError } from '../../api/api-error.js'
import type { ActionTable, Field } from '../../api/product.js'
import { nearest } from '../../util/nearest.js'
import { shown } from '../../util/shorten.js'

/**
 * The error that an action answers where its input breaks a rule: UnknownParameter, MissingParameter, InvalidParameter
 * for a value of another type, and for one that breaks a constraint the code that the action documents for it, or else
 * InvalidParameterValue.
 */
export function errorOf(violation: Violation<Field>, action: ActionTable): ApiError {
  const name = violation.path.join('.')
  switch (violation.rule) {
    case 'unknown':
      return new CommonError('UnknownParameter', unknown(violation))
    case 'required':
      return new CommonError('MissingParameter', `The parameter ${name} is missing.`)
    default:
      return new ApiError(codeOf(violation, action), `The parameter ${name} must ${violation.requirement}.`)
  }
}

function unknown({ path, owner }: Violation<Field>): string {
  const [name = '', ...around] = path.map(String).reverse()
  const known = Object.keys(owner.members)
  const meant = nearest(name, known)
  const hint = meant ? `Did you mean ${meant}?` : `Known: ${known.join(', ') || 'none'}.`
  return `The parameter ${[...around.reverse(), shown(name)].join('.')} is not known. ${hint}`
}

/**
 * Of the codes that name the parameter, or else one around it, the first that the action documents is used:
 * `InvalidParameterValue.<Parameter>Invalid`, which says how values are written, then `InvalidParameterValue.<Parameter>`.
 * For values over an upper bound, some actions document codes that say so, and none of the parameter's own.
 */
function codeOf(violation: Violation<Field>, action: ActionTable): string {
  if (isOfWrongType(violation)) return 'InvalidParameter'
  const names = violation.path.filter((step) => typeof step === 'string').reverse()
  const ofParameter = names.flatMap((name) =>
    [`${name}Invalid`, name].map((one) => `InvalidParameterValue.${one}`),
  )
  const [name = ''] = names
  const candidates = [
    ...ofParameter,
    ...(isExcessive(violation) ? [`LimitExceeded.${name}`] : []),
    ...(isMostOfRequest(violation, action) ? ['InvalidParameter.RequestTooLarge'] : []),
  ]
  return candidates.find((code) => action.errors.includes(code)) ?? 'InvalidParameterValue'
}

/** Text that is no time has the right type, as far as JSON knows, unless a list of times is expected. */
function isOfWrongType(violation: Violation<Field>): boolean {
  const { rule, value, field } = violation
  const isTextForTime =
    field?.type === 'Timestamp' && !isArrayViolation(violation) && typeof value === 'string'
  return rule === 'type' && !isTextForTime
}

/** Whether a value is over an upper bound. */
function isExcessive({ rule, value, field }: Violation<Field>): boolean {
  if (rule === 'ranges') return field?.ranges?.every(({ max }) => Number(value) > max) ?? false
  return ['max', 'maxLength', 'maxBytes', 'maxItems'].includes(rule)
}

/** Whether a value is too large, and no parameter of the action may be larger. */
function isMostOfRequest({ rule, field }: Violation<Field>, action: ActionTable): boolean {
  const { maxBytes = 0 } = field ?? {}
  return (
    rule === 'maxBytes' && Object.values(action.input).every((other) => (other.maxBytes ?? 0) <= maxBytes)
  )
}
