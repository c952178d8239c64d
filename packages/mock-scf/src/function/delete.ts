import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { terminateEvent } from '../invocation/terminate.js'
import { findFunction, findVersion, latestVersion, type ResolvedFunction } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { aliasesPointingTo } from '../version/qualifiers.js'
import { checkOperation } from './operations.js'

/** Deletes a function with all its versions, or only the version that Qualifier names. */
export function deleteFunction(emulator: Emulator): ScfHandlers['deleteFunction'] {
  return (input, context) => {
    const fn = findFunction(emulator, context, input)
    if (input.Qualifier) deleteVersion(emulator, context, fn, input.Qualifier)
    else deleteAll(emulator, context, fn)
    return {}
  }
}

/** Deletes a version. ForceDelete ends its asynchronous events, also those that are running. */
export function deleteFunctionVersion(emulator: Emulator): ScfHandlers['deleteFunctionVersion'] {
  return (input, context) => {
    const { Qualifier: qualifier, ForceDelete: force } = input
    const fn = findFunction(emulator, context, input)
    deleteVersion(emulator, context, fn, qualifier)
    if (force?.toLowerCase() === 'true') terminateEvents(emulator, context, fn, qualifier)
    return {}
  }
}

function terminateEvents(
  emulator: Emulator,
  { now }: ScfContext,
  { path }: ResolvedFunction,
  qualifier: string,
): void {
  for (const { requestId, version } of [...emulator.tables.queuedEvents.all(path).values()]) {
    const record = emulator.tables.invocations.get(path, requestId)
    if (record && version === qualifier) terminateEvent(emulator, path, record, now, 'at once')
  }
}

function deleteAll(emulator: Emulator, context: ScfContext, fn: ResolvedFunction): void {
  const { tables } = emulator
  const { path, record } = fn
  for (const version of tables.versions.all(path).values()) checkDeletion(context, record.name, version)
  checkProvisioned(emulator, context, fn)
  const current = findVersion(emulator, context, fn)
  emulator.store.change(() => beginDeletion(emulator, context, fn, current))
}

function deleteVersion(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  qualifier: string,
): void {
  const { name } = fn.record
  if (!/^\d+$/.test(qualifier)) {
    throw apiError(
      context,
      ['InvalidParameterValue.Qualifier'],
      `Qualifier must be the number of a published version. ${latestVersion} is deleted only with the function.`,
    )
  }
  const { status } = findVersion(emulator, context, fn).lifecycle
  if (status === 'Deleting') {
    throw apiError(
      context,
      ['FailedOperation.FunctionNameStatusError'],
      `The function ${name} is being deleted with all its versions.`,
    )
  }
  const version = findVersion(emulator, context, fn, qualifier)
  checkDeletion(context, name, version)
  checkProvisioned(emulator, context, fn, qualifier)
  const [alias] = aliasesPointingTo(emulator, fn, qualifier)
  if (alias) {
    throw apiError(
      context,
      ['UnsupportedOperation.AliasBind'],
      `The alias ${alias.name} points to version ${qualifier}. Point it to another version or delete it first.`,
    )
  }
  emulator.store.change(() => beginDeletion(emulator, context, fn, version))
}

function beginDeletion(
  { tables, transitions }: Emulator,
  context: ScfContext,
  { region, path, record }: ResolvedFunction,
  version: VersionRecord,
): void {
  const status = checkDeletion(context, record.name, version)
  tables.versions.put(path, version.version, { ...version, lifecycle: { status } })
  transitions.begin(`function.${status}`, region, path, version.version, context.now)
}

/**
 * Checks that a version can be deleted; for `$LATEST`, that the function can be.
 *
 * @returns The status of the version during its deletion.
 * @throws {ApiError} If the status of the version does not allow its deletion.
 */
function checkDeletion(context: ScfContext, name: string, version: VersionRecord) {
  return version.version === latestVersion
    ? checkOperation(context, 'Delete function', name, version)
    : checkOperation(context, 'Delete version', `${name} (version ${version.version})`, version)
}

/** @throws {ApiError} FailedOperation.ProvisionedInProgress */
function checkProvisioned(
  { tables }: Emulator,
  context: ScfContext,
  { path, record }: ResolvedFunction,
  qualifier?: string,
): void {
  for (const { version, lifecycle } of tables.provisioned.all(path).values()) {
    if (lifecycle.status !== 'InProgress' || (qualifier !== undefined && version !== qualifier)) continue
    throw apiError(
      context,
      ['FailedOperation.ProvisionedInProgress'],
      `The provisioned concurrency of version ${version} of the function ${record.name} is being set. Try again later.`,
    )
  }
}
