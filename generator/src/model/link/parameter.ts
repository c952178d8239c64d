import type { Report } from '../../diagnostics/report.js'
import type { ParameterDocument } from '../../spec/definitions/parameter.js'
import { scalarTypes } from '../../spec/definitions/scalar.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import { checkConstraints } from '../check/constraints.js'
import type { Constraints, Parameter } from '../model.js'
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
    const names = [...scalarTypes, ...known.types]
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
