import { foldConfusable } from '../../diagnostics/confusable.js'
import type { Position } from '../../diagnostics/diagnostic.js'
import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'

interface Occurrence {
  readonly name: string
  readonly position: Position
}

/**
 * Reports names of a product that differ from others only in letters that scans confuse. The rarer spelling is considered
 * the damaged one.
 */
export function checkScanDamage(spec: ProductSpec, report: Report): void {
  const byFoldedName = new Map<string, Map<string, Occurrence[]>>()
  for (const occurrence of declaredNames(spec)) {
    const folded = foldConfusable(occurrence.name)
    const spellings = byFoldedName.get(folded) ?? new Map<string, Occurrence[]>()
    byFoldedName.set(folded, spellings)
    spellings.set(occurrence.name, [...(spellings.get(occurrence.name) ?? []), occurrence])
  }
  for (const spellings of byFoldedName.values()) {
    const [[known] = [], ...damaged] = [...spellings].sort(([, a], [, b]) => b.length - a.length)
    if (known === undefined) continue
    for (const [name, occurrences] of damaged) {
      for (const { position } of occurrences) report.add('scan-damage', position, name, known)
    }
  }
}

/** Lists the declarations of actions, parameters, data types, members and error codes. */
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
