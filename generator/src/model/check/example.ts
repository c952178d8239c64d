import { type Check, createCheck } from '#validate/check.js'
import type { Constraints } from '#validate/schema.js'
import { isArrayViolation, type Violation } from '#validate/violation.js'
import { membersOf } from '../../constraints/members.js'
import type { Report } from '../../diagnostics/report.js'
import { scalarTypes } from '../../spec/definitions/scalar.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import type { DataTypes } from '../data-types.js'
import type { Action, Example, Parameter } from '../model.js'
import { impossibleTimes } from './times.js'

/** The side of an example. */
export type Side = 'request' | 'response'

/** The checks of the examples of a product. */
interface Checks {
  readonly request: Check<Constraints>
  readonly response: Check<Constraints>
}

const cache = new WeakMap<DataTypes, Checks>()

function checksOf(types: DataTypes): Checks {
  const cached = cache.get(types)
  if (cached !== undefined) return cached
  const shapes = Object.fromEntries([...types].map(([name, { members }]) => [name, membersOf(members)]))
  const checks = { request: createCheck(shapes), response: createCheck(shapes, 'output') }
  cache.set(types, checks)
  return checks
}

/** Checks the request and the response of a documented example against the parameters of its action. */
export function checkExample(
  action: string,
  { params, response }: Example,
  index: number,
  { input, output }: Pick<Action, 'input' | 'output'>,
  source: SourceDocument,
  types: DataTypes | undefined,
  report: Report,
): void {
  if (types === undefined) return
  const requestPath = ['examples', index, 'request', ...(Object.keys(params).length > 0 ? ['params'] : [])]
  checkSide('request', params, input, types, `the input of ${action}`, source, requestPath, report)
  if (response === undefined) return
  checkSide(
    'response',
    response,
    output,
    types,
    `the output of ${action}`,
    source,
    ['examples', index, 'response'],
    report,
  )
}

/**
 * Checks the request or the response of an example.
 *
 * @param owner The owner of the parameters, for messages.
 * @param path The path of the value in the file.
 */
function checkSide(
  side: Side,
  value: unknown,
  parameters: readonly Parameter[],
  types: DataTypes,
  owner: string,
  source: SourceDocument,
  path: Path,
  report: Report,
): void {
  for (const violation of violationsOf(side, value, parameters, types)) {
    const valuePath = [...path, ...violation.path]
    const name = String(violation.path.at(-1))
    const nearestOwner = violation.owner.type === undefined ? owner : `the data type ${violation.owner.type}`
    switch (violation.rule) {
      case 'unknown':
        report.add(
          'example-unknown',
          source.keyAt(valuePath),
          name,
          nearestOwner,
          Object.keys(violation.owner.members),
        )
        break
      case 'required':
        report.add('example-missing', source.keyAt(valuePath.slice(0, -1)), name, nearestOwner)
        break
      default:
        report.add(
          'example-value',
          source.valueAt(valuePath),
          violation.path.join('.'),
          violation.requirement,
        )
    }
  }
}

/** Finds the problems of the request or the response of an example, apart from placeholders. */
export function violationsOf(
  side: Side,
  value: unknown,
  parameters: readonly Parameter[],
  types: DataTypes,
): Violation<Constraints>[] {
  const violations: Violation<Constraints>[] = []
  checksOf(types)[side](value, membersOf(parameters), (violation) => {
    // Pages abbreviate responses, and were written before members were added.
    const isLeftOut = side === 'response' && violation.rule === 'required'
    if (!isLeftOut && !isPlaceholder(violation, side)) violations.push(violation)
  })
  const owner = { type: undefined, members: {} }
  const times = impossibleTimes(value, parameters, types)
  return [
    ...violations,
    ...times.map((time) => ({ rule: 'type' as const, field: undefined, owner, ...time })),
  ]
}

/** Placeholders of the documentation: `xx` or `abc` for any text, and `<Weight>` for any value. */
const anyText = /^(x+|abc)$/i
const anyValue = /^<[^<>]+>$/
/** Some examples of responses have times in a format that the cloud never returns: `6/9/2021 4:07:18 PM`. */
const unusualTime = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/

/** Whether the value that violates a rule is only a placeholder. */
function isPlaceholder(violation: Violation<Constraints>, side: Side): boolean {
  const { value, field } = violation
  if (typeof value !== 'string' || field === undefined) return false
  // Arrays and objects have no placeholders.
  if (isArrayViolation(violation) || !scalarTypes.some((type) => type === field.type)) return false
  if (anyValue.test(value)) return true
  const isTime = field.type === 'Timestamp'
  if (field.type !== 'String' && !isTime) return false
  if (anyText.test(value)) return true
  // In a response, an empty text is a placeholder for no value.
  return side === 'response' && (value === '' || (isTime && unusualTime.test(value)))
}
