import { inapplicable } from '../../constraints/applicable.js'
import { fieldOf } from '../../constraints/members.js'
import { valueProblem } from '../../constraints/value-problem.js'
import type { Report } from '../../diagnostics/report.js'
import type { ParameterDocument } from '../../spec/definitions/parameter.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import type { Constraints, Parameter } from '../model.js'
import { typeName } from '../model.js'
import { parseType } from './type-reference.js'

/**
 * Links one parameter or member.
 *
 * @param known The data types and statuses by name; undefined where they could not be read.
 */
export function linkParameter(
  name: string,
  document: ParameterDocument,
  source: SourceDocument,
  path: Path,
  known: Known,
  report: Report,
): Parameter {
  const type = parseType(document.type)
  if (type.scalar === undefined && known.types !== undefined && !known.types.has(type.name)) {
    const names = ['String', 'Integer', 'Float', 'Boolean', 'Timestamp', ...known.types]
    report.add('unknown-type', source.valueAt([...path, 'type']), type.name, names)
  }
  const pattern = usablePattern(document, source, path, report)
  const parameter = {
    name,
    type,
    required: document.required,
    nullable: document.nullable ?? false,
    deprecated: document.deprecated ?? false,
    description: document.description,
    source: document.source,
    remark: document.remark,
    status: document.status,
    ...constraintsOf(document),
    enum: document.enum ?? linkStatus(document, source, path, known, report),
    pattern,
  }
  checkConstraints(document, parameter, source, path, report)
  return parameter
}

/** The names that a parameter may refer to. */
export interface Known {
  readonly types: ReadonlySet<string> | undefined
  /** The statuses that can be answered, by the name of their resource. */
  readonly statuses: ReadonlyMap<string, readonly string[]> | undefined
}

/** The values of a parameter that holds a status. */
function linkStatus(
  { status }: ParameterDocument,
  source: SourceDocument,
  path: Path,
  { statuses }: Known,
  report: Report,
): readonly string[] | undefined {
  if (status === undefined || statuses === undefined) return undefined
  const values = statuses.get(status)
  if (values === undefined) {
    report.add('unknown-machine', source.valueAt([...path, 'status']), status, statuses.keys())
  }
  return values
}

/** The pattern, unless it is none that a value could be held against. */
function usablePattern(
  { pattern }: ParameterDocument,
  source: SourceDocument,
  path: Path,
  report: Report,
): string | undefined {
  if (pattern === undefined) return undefined
  try {
    new RegExp(pattern, 'u')
    return pattern
  } catch (error) {
    report.add(
      'bad-pattern',
      source.valueAt([...path, 'pattern']),
      error instanceof Error ? error.message : String(error),
    )
    return undefined
  }
}

function constraintsOf(document: ParameterDocument): Omit<Constraints, 'enum' | 'pattern'> {
  const { min, max, step, ranges, unit, minLength, maxLength, maxBytes, maxItems } = document
  return {
    default: document.default,
    unchanged: document.unchanged ?? false,
    open: document.open ?? false,
    min,
    max,
    step,
    ranges,
    unit,
    minLength,
    maxLength,
    maxBytes,
    maxItems,
  }
}

function checkConstraints(
  document: ParameterDocument,
  parameter: Parameter,
  source: SourceDocument,
  path: Path,
  report: Report,
): void {
  const at = (field: string) => source.valueAt([...path, field])
  const key = (field: string) => source.keyAt([...path, field])

  const wrong = inapplicable(document, parameter.type)
  for (const constraint of wrong) {
    report.add('constraint-type', key(constraint), constraint, typeName(parameter.type))
  }
  if (wrong.length > 0) return
  if (document.open !== undefined && document.enum === undefined) {
    report.add('missing-field', source.valueAt(path), 'enum')
  }
  if (document.unchanged === true && document.default === undefined) {
    report.add('missing-field', source.valueAt(path), 'default')
  }
  if (document.status !== undefined && document.enum !== undefined) {
    report.add('said-twice', key('enum'), 'enum', 'status')
  }
  const bounds = (['min', 'max', 'step'] as const).filter((bound) => document[bound] !== undefined)
  for (const bound of document.ranges === undefined ? [] : bounds) {
    report.add('said-twice', key(bound), bound, 'ranges')
  }
  document.ranges?.forEach(({ min, max }, index) => {
    if (min > max) report.add('empty-range', source.valueAt([...path, 'ranges', index, 'min']), 'min', 'max')
  })
  for (const [low, high] of [['min', 'max'] as const, ['minLength', 'maxLength'] as const]) {
    if ((document[low] ?? -Infinity) > (document[high] ?? Infinity))
      report.add('empty-range', at(low), low, high)
  }
  const field = fieldOf(parameter)
  const seen = new Set<unknown>()
  document.enum?.forEach((value, index) => {
    const position = source.valueAt([...path, 'enum', index])
    const problem = valueProblem(value, { ...field, enum: undefined })
    if (problem !== undefined) report.add('enum-value', position, value, problem)
    if (seen.has(value)) report.add('repeated-value', position, value)
    seen.add(value)
  })
  if (document.default !== undefined) {
    const problem = valueProblem(document.default, field)
    if (problem !== undefined) report.add('default', at('default'), document.default, problem)
  }
}
