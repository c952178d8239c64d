import type { Report } from '../../diagnostics/report.js'
import type { MachineDocument } from '../../spec/definitions/states.js'
import type { SourceDocument } from '../../spec/source-document.js'
import { checkWaiter } from '../check/waiter.js'
import type { DataTypes } from '../data-types.js'
import type { Action, Waiter } from '../model.js'

/** The targets that waiters may refer to; undefined if their file could not be read. */
interface WaiterContext {
  readonly actions: readonly Action[] | undefined
  readonly types: DataTypes | undefined
  /** The names of the waiters of the product that have been linked so far. */
  readonly names: Set<string>
  readonly source: SourceDocument
}

/** Links the waiters of one resource and checks all of their references. */
export function linkWaiters(
  machine: string,
  { statuses, waiters }: MachineDocument,
  { actions, types, names, source }: WaiterContext,
  report: Report,
): Waiter[] {
  const failed = Object.entries(statuses).flatMap(([status, { kind }]) => (kind === 'failed' ? [status] : []))
  return Object.entries(waiters ?? {}).map(([name, waiter]) => {
    const path = [machine, 'waiters', name]
    if (names.has(name)) report.add('repeated-waiter', source.keyAt(path), name)
    names.add(name)
    checkWaiter(waiter, { statuses: Object.keys(statuses), actions, types }, path, source, report)
    return {
      name,
      summary: waiter.summary,
      action: waiter.action,
      status: waiter.status,
      success: waiter.success,
      failure: waiter.failure ?? failed,
      requires: waiter.requires ?? [],
      notFound: waiter.notFound ?? [],
      reasons: waiter.reasons ?? [],
      source: waiter.source,
    }
  })
}
