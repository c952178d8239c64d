import type { Report } from '../../diagnostics/report.js'
import type { ActionDocument } from '../../spec/definitions/action.js'
import type { SourceDocument } from '../../spec/source-document.js'
import type { Parameter } from '../model.js'

/** Checks that an action has the parameters of its pagination. */
export function checkPagination(
  { action, pagination }: ActionDocument,
  input: readonly Parameter[],
  output: readonly Parameter[],
  source: SourceDocument,
  report: Report,
): void {
  if (pagination === undefined) return
  const find = (
    role: keyof typeof pagination,
    side: 'input' | 'output',
    parameters: readonly Parameter[],
  ) => {
    const name = pagination[role]
    const found = parameters.find((parameter) => parameter.name === name)
    if (name !== undefined && found === undefined) {
      const names = parameters.map((parameter) => parameter.name)
      report.add(
        'unknown-member',
        source.valueAt(['pagination', role]),
        name,
        `The ${side} of ${action}`,
        names,
      )
    }
    return found
  }
  find('offset', 'input', input)
  find('limit', 'input', input)
  find('total', 'output', output)
  const items = find('items', 'output', output)
  if (items !== undefined && !items.type.array) {
    report.add('not-an-array', source.valueAt(['pagination', 'items']), items.name)
  }
}
