import type { Report } from '../diagnostics/report.js'
import type { ParameterDocument } from '../load/definitions/parameter.js'
import type { Path, SourceDocument } from '../load/source-document.js'
import type { Constraints, Parameter, TypeReference } from './model.js'
import { typeName } from './model.js'
import { parseType } from './type-reference.js'
import { constraintProblem, scalarProblem } from './value.js'

/** Which primitive types a constraint speaks of. */
const applicable: Readonly<Partial<Record<keyof ParameterDocument, readonly string[]>>> = {
  default: ['String', 'Integer', 'Float', 'Boolean', 'Timestamp'],
  enum: ['String', 'Integer', 'Float'],
  min: ['Integer', 'Float'],
  max: ['Integer', 'Float'],
  step: ['Integer', 'Float'],
  ranges: ['Integer', 'Float'],
  unit: ['Integer', 'Float'],
  minLength: ['String'],
  maxLength: ['String'],
  maxBytes: ['String'],
  pattern: ['String'],
}

/**
 * Links one parameter or member.
 *
 * @param dataTypes The names of the data types, or undefined where they could not be read.
 */
export function linkParameter(
  name: string,
  document: ParameterDocument,
  source: SourceDocument,
  path: Path,
  dataTypes: ReadonlySet<string> | undefined,
  report: Report,
): Parameter {
  const type = parseType(document.type)
  if (type.scalar === undefined && dataTypes !== undefined && !dataTypes.has(type.name)) {
    const known = ['String', 'Integer', 'Float', 'Boolean', 'Timestamp', ...dataTypes]
    report.add('unknown-type', source.valueAt([...path, 'type']), type.name, known)
  }
  const pattern = usablePattern(document, source, path, report)
  checkConstraints({ ...document, pattern }, type, source, path, report)
  return {
    name,
    type,
    required: document.required,
    nullable: document.nullable ?? false,
    deprecated: document.deprecated ?? false,
    description: document.description,
    ...constraintsOf(document),
    pattern,
  }
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

function constraintsOf(document: ParameterDocument): Omit<Constraints, 'pattern'> {
  const { min, max, step, ranges, unit, minLength, maxLength, maxBytes, maxItems } = document
  return {
    default: document.default,
    enum: document.enum,
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
  document: Omit<ParameterDocument, 'pattern'> & { readonly pattern: string | undefined },
  type: TypeReference,
  source: SourceDocument,
  path: Path,
  report: Report,
): void {
  const at = (field: string) => source.valueAt([...path, field])
  const key = (field: string) => source.keyAt([...path, field])

  for (const [constraint, types] of Object.entries(applicable)) {
    if (Reflect.get(document, constraint) === undefined) continue
    if (!types.includes(type.name) || (constraint === 'default' && type.array)) {
      report.add('constraint-type', key(constraint), constraint, typeName(type))
      return
    }
  }
  if (document.maxItems !== undefined && !type.array) {
    report.add('constraint-type', key('maxItems'), 'maxItems', typeName(type))
  }
  if (document.open !== undefined && document.enum === undefined) {
    report.add('missing-field', source.valueAt(path), 'enum')
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
  const element = { ...type, array: false }
  const seen = new Set<unknown>()
  document.enum?.forEach((value, index) => {
    const position = source.valueAt([...path, 'enum', index])
    if (scalarProblem(value, element) !== undefined) report.add('enum-type', position, value, element.name)
    if (seen.has(value)) report.add('repeated-value', position, value)
    seen.add(value)
  })
  if (document.default !== undefined) {
    const problem = scalarProblem(document.default, element) ?? constraintProblem(document.default, document)
    if (problem !== undefined) report.add('default', at('default'), document.default, problem)
  }
}
