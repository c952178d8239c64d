import { foldConfusable } from '../../diagnostics/confusable.js'
import type { Position } from '../../diagnostics/diagnostic.js'
import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'

interface Occurrence {
  readonly name: string
  readonly position: Position
}

/**
 * Reports names that differ from others of the product only in letters that a scan confuses. The spelling that
 * stands less often is taken for the damaged one.
 */
export function checkScanDamage(spec: ProductSpec, report: Report): void {
  const bySound = new Map<string, Map<string, Occurrence[]>>()
  for (const occurrence of declaredNames(spec)) {
    const folded = foldConfusable(occurrence.name)
    const spellings = bySound.get(folded) ?? new Map<string, Occurrence[]>()
    bySound.set(folded, spellings)
    spellings.set(occurrence.name, [...(spellings.get(occurrence.name) ?? []), occurrence])
  }
  for (const spellings of bySound.values()) {
    const [[known] = [], ...damaged] = [...spellings].sort(([, a], [, b]) => b.length - a.length)
    if (known === undefined) continue
    for (const [name, occurrences] of damaged) {
      for (const { position } of occurrences) report.add('scan-damage', position, name, known)
    }
  }
}

/** The names of actions, parameters, data types, members and error codes where they are declared. */
function* declaredNames({ actions, types, errors }: ProductSpec): Generator<Occurrence> {
  for (const action of actions) {
    if (action === undefined) continue
    const { source, content } = action
    yield { name: content.action, position: source.valueAt(['action']) }
    for (const side of ['input', 'output'] as const) {
      for (const name of Object.keys(content[side])) yield { name, position: source.keyAt([side, name]) }
    }
  }
  if (types !== undefined) {
    for (const [name, { members }] of Object.entries(types.content)) {
      yield { name, position: types.source.keyAt([name]) }
      for (const member of Object.keys(members)) {
        yield { name: member, position: types.source.keyAt([name, 'members', member]) }
      }
    }
  }
  for (const code of Object.keys(errors?.content ?? {})) {
    if (errors !== undefined) yield { name: code, position: errors.source.keyAt([code]) }
  }
}
