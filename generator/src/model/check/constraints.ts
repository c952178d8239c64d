import { inapplicableConstraints } from '../../constraints/applicable.js'
import { fieldOf } from '../../constraints/members.js'
import { valueProblem } from '../../constraints/value-problem.js'
import type { Report } from '../../diagnostics/report.js'
import type { ParameterDocument } from '../../spec/definitions/parameter.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import { type Parameter, typeName } from '../model.js'
import { timeProblem } from './times.js'

/** Checks that the constraints of a parameter apply to its type and are consistent. */
export function checkConstraints(
  document: ParameterDocument,
  parameter: Parameter,
  source: SourceDocument,
  path: Path,
  report: Report,
): void {
  const at = (field: string) => source.valueAt([...path, field])
  const key = (field: string) => source.keyAt([...path, field])

  const inapplicable = inapplicableConstraints(document, parameter.type)
  for (const constraint of inapplicable) {
    report.add('constraint-type', key(constraint), constraint, typeName(parameter.type))
  }
  if (inapplicable.length > 0) return
  if ((document.open ?? document.extensible) !== undefined && document.enum === undefined) {
    report.add('missing-field', source.valueAt(path), 'enum')
  }
  if (document.open && document.extensible) {
    report.add('redundant-constraint', key('extensible'), 'open', 'extensible')
  }
  if (document.base64 && document.pattern !== undefined) {
    report.add('redundant-constraint', key('pattern'), 'base64', 'pattern')
  }
  if (document.unchanged === true && document.default === undefined) {
    report.add('missing-field', source.valueAt(path), 'default')
  }
  if (document.status !== undefined && document.enum !== undefined) {
    report.add('redundant-constraint', key('enum'), 'enum', 'status')
  }
  if (document.maxWhen !== undefined) {
    const { max } = document
    if (max === undefined) report.add('missing-field', source.valueAt(path), 'max')
    else if (document.maxWhen.max <= max) {
      report.add('smaller-max', source.valueAt([...path, 'maxWhen', 'max']), document.maxWhen.max, max)
    }
  }
  const bounds = (['min', 'max', 'step'] as const).filter((bound) => document[bound] !== undefined)
  for (const bound of document.ranges === undefined ? [] : bounds) {
    report.add('redundant-constraint', key(bound), bound, 'ranges')
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
  document.deprecatedValues?.forEach((value, index) => {
    if (document.enum?.includes(value)) return
    const position = source.valueAt([...path, 'deprecatedValues', index])
    report.add('unlisted-value', position, value, document.enum?.map(String) ?? [])
  })
  if (document.default !== undefined) {
    const problem = valueProblem(document.default, field) ?? timeProblem(document.default, parameter)
    if (problem !== undefined) report.add('default', at('default'), document.default, problem)
  }
}
