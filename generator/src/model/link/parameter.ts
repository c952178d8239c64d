import { valueProblem } from '../../constraints/value-problem.js'
import type { Report } from '../../diagnostics/report.js'
import type { ParameterDocument } from '../../spec/definitions/parameter.js'
import { scalarTypes } from '../../spec/definitions/scalar.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import { checkConstraints } from '../check/constraints.js'
import { checkUndocumented } from '../check/undocumented.js'
import type { ConditionalMax, Constraints, Parameter } from '../model.js'
import { parseType } from './type-reference.js'

/** Links a parameter or a member, and checks its references and constraints. */
export function linkParameter(
  name: string,
  document: ParameterDocument,
  source: SourceDocument,
  path: Path,
  targets: ParameterTargets,
  report: Report,
): Parameter {
  const type = parseType(document.type)
  if (type.scalar === undefined && targets.types !== undefined && !targets.types.has(type.name)) {
    const names = [...scalarTypes, ...targets.types]
    report.add('unknown-type', source.valueAt([...path, 'type']), type.name, names)
  }
  const pattern = validPattern(document, source, path, report)
  const parameter = {
    name,
    type,
    required: document.required,
    returned: document.returned,
    nullable: document.nullable ?? false,
    deprecated: document.deprecated ?? false,
    description: document.description,
    undocumented: document.undocumented ?? false,
    source: document.source,
    remark: document.remark,
    status: document.status,
    since: undefined,
    valuesSince: [],
    ...constraintsOf(document),
    enum: document.enum ?? linkStatus(document, source, path, targets, report),
    pattern,
    maxWhen: linkMaxWhen(name, document, source, path, targets, report),
  }
  checkUndocumented(document, name, source, path, report)
  checkConstraints(document, parameter, source, path, report)
  return parameter
}

/** The targets that a parameter may refer to; undefined if their file could not be read. */
export interface ParameterTargets {
  /** The names of the data types. */
  readonly types: ReadonlySet<string> | undefined
  /** The visible statuses of each resource, by its name. */
  readonly statuses: ReadonlyMap<string, readonly string[]> | undefined
  /** All parameters of the action, or all members of the data type. */
  readonly siblings: Readonly<Record<string, ParameterDocument>>
}

/** The larger maximum that another parameter allows. */
function linkMaxWhen(
  name: string,
  { maxWhen }: ParameterDocument,
  source: SourceDocument,
  path: Path,
  { siblings }: ParameterTargets,
  report: Report,
): ConditionalMax | undefined {
  if (maxWhen === undefined) return undefined
  const { parameter, value, max } = maxWhen
  const sibling = parameter !== name && Object.hasOwn(siblings, parameter) ? siblings[parameter] : undefined
  if (sibling === undefined) {
    const others = Object.keys(siblings).filter((other) => other !== name)
    report.add('unknown-condition', source.valueAt([...path, 'maxWhen', 'parameter']), parameter, others)
    return undefined
  }
  const { name: type, array } = parseType(sibling.type)
  const values = sibling.open ? undefined : sibling.enum
  const problem = array
    ? `be compared with ${parameter}, which is an array`
    : valueProblem(value, { type, enum: values })
  if (problem !== undefined)
    report.add('enum-value', source.valueAt([...path, 'maxWhen', 'value']), value, problem)
  // An update without the other parameter keeps its value, which may be this one.
  const initial = sibling.unchanged ? undefined : sibling.default
  return { parameter, value, max, orAbsent: initial === undefined || initial === value }
}

/** The values of a parameter that holds a status. */
function linkStatus(
  { status }: ParameterDocument,
  source: SourceDocument,
  path: Path,
  { statuses }: ParameterTargets,
  report: Report,
): readonly string[] | undefined {
  if (status === undefined || statuses === undefined) return undefined
  const values = statuses.get(status)
  if (values === undefined) {
    report.add('unknown-machine', source.valueAt([...path, 'status']), status, statuses.keys())
  }
  return values
}

/** The pattern, or undefined if it is not a valid regular expression. */
function validPattern(
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

function constraintsOf(document: ParameterDocument): Omit<Constraints, 'enum' | 'pattern' | 'maxWhen'> {
  const { min, max, step, ranges, unit, minLength, maxLength, maxBytes, maxItems } = document
  return {
    default: document.default,
    unchanged: document.unchanged ?? false,
    deprecatedValues: document.deprecatedValues ?? [],
    open: document.open ?? false,
    // The cloud may add statuses, too.
    extensible: document.extensible ?? document.status !== undefined,
    base64: document.base64 ?? false,
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
