import type { OnComplete } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { checkAccelerationQuota } from '../code/acceleration.js'
import { deleteUnusedPackages, storePackage } from '../code/packages.js'
import type { CodeUpload } from '../code/read-code.js'
import type { Emulator } from '../emulator.js'
import { scfStatuses } from '../generated/statuses.js'
import { failedLifecycle, lifecycleAfter } from '../store/lifecycle.js'
import { findVersion, latestVersion, type ResolvedFunction } from '../store/lookup.js'
import { functionOfPath, functionPath, namespacePath, regionOfPath, regionPath } from '../store/paths.js'
import type { FunctionRecord, Tables, VersionRecord } from '../store/records.js'
import { publishVersion } from '../version/transitions.js'
import { checkOperation, operationError } from './operations.js'

/** Creates the callbacks that complete the creation, the update and the deletion of a function or version. */
export function functionCompletions(
  tables: Tables,
): Record<'function.Creating' | 'function.Updating' | 'function.Deleting', OnComplete> {
  const { versions, formerVersions } = tables
  const { Creating, Updating, Deleting } = scfStatuses.function.outcomes
  const setLifecycle = (path: string, version: VersionRecord, lifecycle: VersionRecord['lifecycle']) =>
    versions.put(path, version.version, { ...version, lifecycle })
  return {
    'function.Creating'(path, key, _now, failure) {
      const version = versions.get(path, key)
      if (version) setLifecycle(path, version, lifecycleAfter(failure, Creating))
    },

    'function.Updating'(path, key, _now, failure) {
      const version = versions.get(path, key)
      if (!version) return
      // A failed update has no effect.
      const former = failure && formerVersions.get(path, key)
      setLifecycle(path, former ?? version, lifecycleAfter(failure, Updating))
      formerVersions.delete(path, key)
      deleteUnusedPackages(tables, path)
    },

    'function.Deleting'(path, key, _now, failure, cancelTransitions) {
      const version = versions.get(path, key)
      if (!version) return
      if (failure) setLifecycle(path, version, failedLifecycle(failure, Deleting.failure[0]))
      else if (key === latestVersion) removeFunction(tables, path, cancelTransitions)
      else removeVersion(tables, path, key)
    },
  }
}

/** Stores a new function and begins its creation. Must be called within a change of the store. */
export function beginCreation(
  { tables, transitions }: Emulator,
  context: ScfContext,
  record: FunctionRecord,
  version: VersionRecord,
  upload: CodeUpload,
): void {
  const region = regionPath(context)
  const path = functionPath(region, record.namespace, record.name)
  tables.functions.put(namespacePath(region, record.namespace), record.name, record)
  const { creates } = scfStatuses.function.operations['Create function']
  tables.versions.put(path, latestVersion, { ...version, lifecycle: { status: creates } })
  storePackage(tables, path, upload)
  transitions.begin(`function.${creates}`, region, path, latestVersion, context.now)
}

/**
 * Begins an update of `$LATEST`, and optionally publishes it.
 *
 * @param upload The new code; absent if the code does not change.
 * @throws {ApiError} If the function cannot be updated or published.
 */
export function beginUpdate(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  next: VersionRecord,
  publish: boolean,
  upload?: CodeUpload,
): void {
  const { store, tables, transitions } = emulator
  const { region, path, record } = fn
  if (publish) {
    checkAccelerationQuota(emulator, context, region, next.code)
    const last = tables.versions.get(path, String(record.lastVersion))
    // Only one version can be published at a time.
    if (last?.lifecycle.status === 'Publishing') {
      throw operationError(
        context,
        'Publish version',
        `${record.name} (version ${last.version})`,
        last.lifecycle.status,
      )
    }
  }
  const current = findVersion(emulator, context, fn)
  const status = checkOperation(context, 'Update function', record.name, current)
  store.change(() => {
    tables.formerVersions.put(path, latestVersion, current)
    if (upload) storePackage(tables, path, upload)
    tables.versions.put(path, latestVersion, { ...next, modified: context.now, lifecycle: { status } })
    transitions.begin(`function.${status}`, region, path, latestVersion, context.now)
    // A failed update is not published.
    if (publish && tables.versions.get(path, latestVersion)?.lifecycle.status !== 'UpdateFailed') {
      publishVersion(emulator, context, fn, next.description)
    }
  })
}

/**
 * Deletes a function and its resources. Must be called within a change of the store.
 *
 * @param cancelTransitions Cancels the pending transitions of a scope.
 */
export function removeFunction(
  tables: Tables,
  path: string,
  cancelTransitions: (path: string) => void,
): void {
  cancelTransitions(path)
  const region = regionOfPath(path)
  const { scope, name } = functionOfPath(path)
  for (const requestId of tables.invocations.all(path).keys()) tables.asyncEvents.delete(region, requestId)
  tables.functions.delete(scope, name)
  for (const table of [
    tables.versions,
    tables.formerVersions,
    tables.packages,
    tables.aliases,
    tables.triggers,
    tables.testModels,
    tables.provisioned,
    tables.invocations,
    tables.queuedEvents,
  ]) {
    table.clear(path)
  }
}

/**
 * Deletes a published version with its triggers and provisioned concurrency. Must be called within a change of the
 * store.
 */
function removeVersion(tables: Tables, path: string, version: string): void {
  tables.versions.delete(path, version)
  tables.provisioned.delete(path, version)
  for (const [key, { qualifier }] of [...tables.triggers.all(path)]) {
    if (qualifier === version) tables.triggers.delete(path, key)
  }
  deleteUnusedPackages(tables, path)
}
