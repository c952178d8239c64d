import { type Check, createCheck } from '#validate/check.js'
import type { Constraints } from '#validate/schema.js'
import { isArrayViolation, type Violation } from '#validate/violation.js'
import { membersOf } from '../../constraints/members.js'
import type { Report } from '../../diagnostics/report.js'
import { scalarTypes } from '../../spec/definitions/scalar.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import type { DataTypes } from '../data-types.js'
import type { Action, Example, Parameter } from '../model.js'

/** The checks of a product's examples. */
interface Checks {
  readonly request: Check<Constraints>
  readonly response: Check<Constraints>
}

const known = new WeakMap<DataTypes, Checks>()

function checksOf(types: DataTypes): Checks {
  const found = known.get(types)
  if (found !== undefined) return found
  const shapes = Object.fromEntries([...types].map(([name, { members }]) => [name, membersOf(members)]))
  const checks = { request: createCheck(shapes), response: createCheck(shapes, 'output') }
  known.set(types, checks)
  return checks
}

/** Holds the request and the answer of a documented example against what its action lists. */
export function checkSides(
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
  checkExample('request', params, input, types, `the input of ${action}`, source, requestPath, report)
  if (response === undefined) return
  checkExample(
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
 * Holds one part of an example against what its action lists.
 *
 * @param side Which part the value is.
 * @param owner What lists the parameters, for messages.
 * @param path Where the value stands in the file.
 */
function checkExample(
  side: keyof Checks,
  value: unknown,
  parameters: readonly Parameter[],
  types: DataTypes,
  owner: string,
  source: SourceDocument,
  path: Path,
  report: Report,
): void {
  checksOf(types)[side](value, membersOf(parameters), (violation) => {
    if (isPlaceholder(violation, side)) return
    const place = [...path, ...violation.path]
    const name = String(violation.path.at(-1))
    const list = violation.owner.type === undefined ? owner : `the data type ${violation.owner.type}`
    switch (violation.rule) {
      case 'unknown':
        report.add('example-unknown', source.keyAt(place), name, list, Object.keys(violation.owner.members))
        break
      case 'required':
        report.add('example-missing', source.keyAt(place.slice(0, -1)), name, list)
        break
      default:
        report.add('example-value', source.valueAt(place), violation.path.join('.'), violation.requirement)
    }
  })
}

/** The documentation writes `xx` or `abc` where any text may stand, and `<Weight>` where any value may. */
const anyText = /^(x+|abc)$/i
const anyValue = /^<[^<>]+>$/
/** Some examples of answers have times that no cloud answers: `6/9/2021 4:07:18 PM`. */
const otherTime = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/

/** Whether what breaks a rule only stands for a value. */
function isPlaceholder(violation: Violation<Constraints>, side: keyof Checks): boolean {
  const { value, field } = violation
  if (typeof value !== 'string' || field === undefined) return false
  // Nothing stands for an array as a whole, nor for an object.
  if (isArrayViolation(violation) || !scalarTypes.some((type) => type === field.type)) return false
  if (anyValue.test(value)) return true
  const isTime = field.type === 'Timestamp'
  if (field.type !== 'String' && !isTime) return false
  if (anyText.test(value)) return true
  // An answer's empty text stands for no value.
  return side === 'response' && (value === '' || (isTime && otherTime.test(value)))
}
