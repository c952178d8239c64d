import type { Report } from '../../diagnostics/report.js'
import type { MachineDocument, StatesDocument } from '../../spec/definitions/states.js'
import type { SourceDocument } from '../../spec/source-document.js'
import type { ParsedFile } from '../../spec/spec.js'
import type { DataTypes } from '../data-types.js'
import type { Action } from '../model.js'

/** Checks that the actions of operations exist. */
export function checkOperations(
  machine: string,
  { operations }: MachineDocument,
  actions: readonly string[],
  source: SourceDocument,
  report: Report,
): void {
  for (const [operation, details] of Object.entries(operations ?? {})) {
    details.actions.forEach((action, index) => {
      if (actions.includes(action)) return
      const position = source.valueAt([machine, 'operations', operation, 'actions', index])
      report.add('unknown-action', position, action, actions)
    })
  }
}

/** Checks that transitions refer to known statuses, and that each status is part of a transition. */
export function checkTransitions(
  machine: string,
  { statuses, lifecycles }: MachineDocument,
  source: SourceDocument,
  report: Report,
): void {
  if (lifecycles === undefined) return
  const known = Object.keys(statuses)
  const reached = new Set<string>()
  for (const [lifecycle, { transitions }] of Object.entries(lifecycles)) {
    transitions.forEach((transition, index) => {
      for (const end of ['from', 'to'] as const) {
        const status = transition[end]
        if (status === undefined) continue
        reached.add(status)
        if (known.includes(status)) continue
        const position = source.valueAt([machine, 'lifecycles', lifecycle, 'transitions', index, end])
        report.add('unknown-status', position, status, known)
      }
    })
  }
  for (const status of known) {
    if (!reached.has(status))
      report.add('unreached-status', source.keyAt([machine, 'statuses', status]), status)
  }
}

/** Checks that at least one parameter holds the statuses of each resource. */
export function checkStatusUse(
  { source, content }: ParsedFile<StatesDocument>,
  actions: readonly Action[],
  types: DataTypes,
  report: Report,
): void {
  const parameters = [
    ...actions.flatMap(({ input, output }) => [...input, ...output]),
    ...[...types.values()].flatMap(({ members }) => members),
  ]
  const used = new Set(parameters.map(({ status }) => status))
  // A misspelled reference would make the resource look unused.
  if (report.has('unknown-machine')) return
  for (const machine of Object.keys(content)) {
    if (!used.has(machine)) report.add('unused-machine', source.keyAt([machine]), machine)
  }
}
