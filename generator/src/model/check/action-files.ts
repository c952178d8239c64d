import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'

/** Checks that each action has one file, and that the names of the files differ not only in case. */
export function checkActionFiles({ actions }: ProductSpec, report: Report): void {
  const names = new Set<string>()
  const files = new Set<string>()
  for (const action of actions) {
    if (action === undefined) continue
    const { source, content } = action
    const position = source.valueAt(['action'])
    const file = source.file.toLowerCase()
    if (names.has(content.action)) report.add('repeated-action', position, content.action)
    else if (files.has(file)) report.add('file-case', position, content.action)
    names.add(content.action)
    files.add(file)
  }
}
