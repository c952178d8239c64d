import type { Report } from '../../diagnostics/report.js'
import type { WaiterDocument } from '../../spec/definitions/states.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'
import type { DataTypes } from '../data-types.js'
import { followPath } from '../member-path.js'
import { type Action, typeName } from '../model.js'

/** The targets that a waiter may refer to; undefined if their file could not be read. */
interface WaiterTargets {
  /** The statuses of the resource of the waiter. */
  readonly statuses: readonly string[]
  readonly actions: readonly Action[] | undefined
  readonly types: DataTypes | undefined
}

/** Checks all references of a waiter. */
export function checkWaiter(
  waiter: WaiterDocument,
  { statuses, actions, types }: WaiterTargets,
  path: Path,
  source: SourceDocument,
  report: Report,
): void {
  checkStatuses(waiter, statuses, path, source, report)
  if (actions === undefined) return
  const action = actions.find((one) => one.name === waiter.action)
  if (action === undefined) {
    const known = actions.map((one) => one.name)
    report.add('unknown-action', source.valueAt([...path, 'action']), waiter.action, known)
  } else {
    checkAction(waiter, action, types, path, source, report)
  }
}

function checkStatuses(
  waiter: WaiterDocument,
  known: readonly string[],
  path: Path,
  source: SourceDocument,
  report: Report,
): void {
  for (const role of ['success', 'failure'] as const) {
    waiter[role]?.forEach((status, index) => {
      if (known.includes(status)) return
      report.add('unknown-status', source.valueAt([...path, role, index]), status, known)
    })
  }
}

function checkAction(
  waiter: WaiterDocument,
  action: Action,
  types: DataTypes | undefined,
  path: Path,
  source: SourceDocument,
  report: Report,
): void {
  if (!action.readOnly) report.add('waiter-changes', source.valueAt([...path, 'action']), action.name)
  waiter.requires?.forEach((name, index) => {
    const known = action.input.map((parameter) => parameter.name)
    if (known.includes(name)) return
    const position = source.valueAt([...path, 'requires', index])
    report.add('unknown-member', position, name, `The input of ${action.name}`, known)
  })
  waiter.notFound?.forEach((code, index) => {
    const known = action.errors.map((error) => error.code)
    if (known.includes(code)) return
    report.add(
      'undocumented-error-code',
      source.valueAt([...path, 'notFound', index]),
      code,
      action.name,
      known,
    )
  })
  if (types === undefined) return
  const resolve = (names: string, position: Path) => {
    const found = followPath(names, action.output, `The output of ${action.name}`, types)
    if (!('known' in found)) return found.at(-1)
    report.add('unknown-member', source.valueAt(position), found.name, found.owner, found.known)
    return undefined
  }
  const status = resolve(waiter.status, [...path, 'status'])
  if (status !== undefined && status.type.name !== 'String') {
    const position = source.valueAt([...path, 'status'])
    report.add('not-a-string', position, waiter.status, typeName(status.type))
  }
  waiter.reasons?.forEach((names, index) => {
    resolve(names, [...path, 'reasons', index])
  })
}
