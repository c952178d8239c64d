import type { Report } from '../../diagnostics/report.js'
import type { StatesDocument } from '../../spec/definitions/states.js'
import type { SourceDocument } from '../../spec/source-document.js'
import type { Sourced } from '../../spec/spec.js'
import type { Action, DataType, StateMachine } from '../model.js'
import { linkWaiters } from './waiters.js'

export type Members = ReadonlyMap<string, Pick<DataType, 'members'>>

/**
 * Links the statuses of a product and checks that transitions lead from status to status.
 *
 * @param actions All actions, or undefined where not all could be read.
 * @param types The data types, or undefined where they could not be read.
 */
export function linkStates(
  { source, content }: Sourced<StatesDocument>,
  actions: readonly Action[] | undefined,
  types: Members | undefined,
  report: Report,
): StateMachine[] {
  const actionNames = actions?.map(({ name }) => name)
  const waiterNames = new Set<string>()
  return Object.entries(content).map(([name, machine]) => {
    if (actionNames !== undefined) checkOperations(name, machine, actionNames, source, report)
    checkTransitions(name, machine, source, report)
    return {
      name,
      title: machine.title,
      page: machine.page,
      updated: machine.updated,
      description: machine.description,
      note: machine.note,
      statuses: Object.entries(machine.statuses).map(([status, details]) => ({
        name: status,
        kind: details.kind,
        visible: details.visible ?? true,
        description: details.description,
        source: details.source,
      })),
      operations: Object.entries(machine.operations ?? {}).map(([operation, details]) => ({
        name: operation,
        actions: details.actions,
        source: details.source,
      })),
      lifecycles: Object.entries(machine.lifecycles ?? {}).map(([lifecycle, details]) => ({
        name: lifecycle,
        description: details.description,
        source: details.source,
        transitions: details.transitions.map(({ from, on, to, source }) => ({ from, on, to, source })),
      })),
      waiters: linkWaiters(name, machine, { actions, types, names: waiterNames, source }, report),
    }
  })
}

export type MachineDocument = StatesDocument[string]

function checkOperations(
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

function checkTransitions(
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
