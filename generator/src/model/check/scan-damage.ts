import { misreadNames } from '../../diagnostics/confusable.js'
import type { Position } from '../../diagnostics/diagnostic.js'
import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'

interface Occurrence {
  readonly name: string
  readonly position: Position
}

/**
 * Reports names of a product that differ from others only in letters that scans confuse, except for the spellings that
 * service.yaml gives a reason for. Also reports such spellings that need no reason.
 */
export function checkScanDamage(spec: ProductSpec, report: Report): void {
  const declared = [...declaredNames(spec)]
  const misread = misreadNames(declared.map(({ name }) => name))
  const spellings = spec.service?.content.spellings ?? {}
  for (const { name, position } of declared) {
    const known = misread.get(name)
    if (known !== undefined && !Object.hasOwn(spellings, name))
      report.add('scan-damage', position, name, known)
  }
  // Without all files, it is not known which names the product has.
  if (!isComplete(spec)) return
  for (const name of Object.keys(spellings)) {
    if (misread.has(name)) continue
    const position = spec.service?.source.keyAt(['spellings', name])
    if (position !== undefined) report.add('unused-spelling', position, name)
  }
}

function isComplete({ actions, types, errors }: ProductSpec): boolean {
  return [...actions, types, errors].every((file) => file?.isComplete)
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
