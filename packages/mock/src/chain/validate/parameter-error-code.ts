import { isArrayViolation, type Violation } from '@tc3/core/validate'
import { ApiError, CommonError } from '../../api/api-error.js'
import type { ActionTable, Field } from '../../api/product.js'
import { nearest } from '../../message/did-you-mean.js'
import { truncateName } from '../../message/truncate.js'

/**
 * Creates the error for an input that breaks a rule: UnknownParameter, MissingParameter, InvalidParameter for a value of
 * the wrong type, and for a value that violates a constraint the code that the action documents for it, or else
 * InvalidParameterValue.
 */
export function parameterError(violation: Violation<Field>, action: ActionTable): ApiError {
  const name = violation.path.join('.')
  switch (violation.rule) {
    case 'unknown':
      return new CommonError('UnknownParameter', describeUnknown(violation))
    case 'required':
      return new CommonError('MissingParameter', `The parameter ${name} is missing.`)
    default:
      return new ApiError(
        parameterErrorCode(violation, action),
        `The parameter ${name} must ${violation.requirement}.`,
      )
  }
}

function describeUnknown({ path, owner }: Violation<Field>): string {
  const [name = '', ...parents] = path.map(String).reverse()
  const known = Object.keys(owner.members)
  const suggestion = nearest(name, known)
  const hint = suggestion ? `Did you mean ${suggestion}?` : `Known: ${known.join(', ') || 'none'}.`
  return `The parameter ${[...parents.reverse(), truncateName(name)].join('.')} is not known. ${hint}`
}

/**
 * Chooses the error code: the first code documented by the action that names the parameter, or else one of its parents.
 * `InvalidParameterValue.<Parameter>Invalid`, which concerns the format of values, comes before
 * `InvalidParameterValue.<Parameter>`. For values above an upper bound, some actions document a code of their own instead.
 */
function parameterErrorCode(violation: Violation<Field>, action: ActionTable): string {
  if (isOfWrongType(violation)) return 'InvalidParameter'
  const names = violation.path.filter((step) => typeof step === 'string').reverse()
  const ofParameter = names.flatMap((name) =>
    [`${name}Invalid`, name].map((one) => `InvalidParameterValue.${one}`),
  )
  const [name = ''] = names
  const candidates = [
    ...ofParameter,
    ...(isExcessive(violation) ? [`LimitExceeded.${name}`] : []),
    ...(isLargestOfRequest(violation, action) ? ['InvalidParameter.RequestTooLarge'] : []),
  ]
  return candidates.find((code) => action.errors.includes(code)) ?? 'InvalidParameterValue'
}

/** A text that is not a valid time still has the right type in JSON, unless a list of times is expected. */
function isOfWrongType(violation: Violation<Field>): boolean {
  const { rule, value, field } = violation
  const isTextForTime =
    field?.type === 'Timestamp' && !isArrayViolation(violation) && typeof value === 'string'
  return rule === 'type' && !isTextForTime
}

/** Whether a value is above an upper bound. */
function isExcessive({ rule, value, field }: Violation<Field>): boolean {
  if (rule === 'ranges') return field?.ranges?.every(({ max }) => Number(value) > max) ?? false
  return ['max', 'maxLength', 'maxBytes', 'maxItems'].includes(rule)
}

/** Whether a value is too large although no parameter of the action may be larger. */
function isLargestOfRequest({ rule, field }: Violation<Field>, action: ActionTable): boolean {
  const { maxBytes = 0 } = field ?? {}
  return (
    rule === 'maxBytes' && Object.values(action.input).every((other) => (other.maxBytes ?? 0) <= maxBytes)
  )
}
