import type { Report } from '../../diagnostics/report.js'
import type { StatesDocument } from '../../spec/definitions/states.js'
import type { ParsedFile } from '../../spec/spec.js'
import { checkOperations, checkTransitions } from '../check/states.js'
import type { DataTypes } from '../data-types.js'
import type { Action, StateMachine } from '../model.js'
import { linkWaiters } from './waiters.js'

/**
 * Links the statuses of a product and checks their transitions and waiters.
 *
 * @param actions All actions; undefined if not all could be read.
 * @param types The data types; undefined if they could not be read.
 */
export function linkStates(
  { source, content }: ParsedFile<StatesDocument>,
  actions: readonly Action[] | undefined,
  types: DataTypes | undefined,
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

/** The visible statuses of each resource, which are the values of the parameters that hold them. */
export function visibleStatuses(document: StatesDocument): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(document).map(([machine, { statuses }]) => [
      machine,
      Object.entries(statuses)
        .filter(([, { visible }]) => visible !== false)
        .map(([status]) => status),
    ]),
  )
}
