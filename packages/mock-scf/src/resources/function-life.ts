import type { ApiError, Arrival, Context, Failure } from '@tc3/mock'
import { checkAcceleration } from '../acceleration.js'
import { lifeAfter } from '../life.js'
import { type FoundFunction, latest, statusForbids } from '../lookup.js'
import { functionIn, regionIn } from '../path.js'
import type { FunctionStatus, Tables, VersionRecord } from '../records.js'
import type { World } from '../world.js'
import { dropUnusedPackages, type GivenCode, keepPackage } from './code.js'
import { publishVersion } from './versions.js'

/** How the creation, the update and the deletion of a function end, and the deletion of a version. */
export function functionArrivals(
  tables: Tables,
): Record<'function.Creating' | 'function.Updating' | 'function.Deleting', Arrival> {
  const { versions, formerVersions } = tables
  const end = (path: string, version: VersionRecord, failure: Failure | undefined, badly: FunctionStatus) => {
    const life = lifeAfter<FunctionStatus>(failure, { well: 'Active', badly })
    versions.put(path, version.version, { ...version, life })
  }
  return {
    'function.Creating'(path, key, _now, failure) {
      const version = versions.get(path, key)
      if (version) end(path, version, failure, 'CreateFailed')
    },

    'function.Updating'(path, key, _now, failure) {
      const version = versions.get(path, key)
      if (!version) return
      // An update that failed has changed nothing.
      const former = failure && formerVersions.get(path, key)
      end(path, former ?? version, failure, 'UpdateFailed')
      formerVersions.delete(path, key)
      dropUnusedPackages(tables, path)
    },

    'function.Deleting'(path, key, _now, failure, forget) {
      const version = versions.get(path, key)
      if (!version) return
      if (failure) end(path, version, failure, 'DeleteFailed')
      else if (key === latest) removeFunction(tables, path, forget)
      else removeVersion(tables, path, key)
    },
  }
}

/** The statuses that pass by themselves. */
const passing: readonly FunctionStatus[] = ['Creating', 'Updating', 'Publishing', 'Deleting']

/** Whether the status of a version passes by itself. */
export const isPassing = ({ life }: VersionRecord): boolean => passing.includes(life.status)

/**
 * Checks that `$LATEST` can be updated: from Active or UpdateFailed.
 *
 * @throws {ApiError} of the action, for the status that forbids it
 */
export function checkUpdatable(context: Context, name: string, { life: { status } }: VersionRecord): void {
  if (status !== 'Active' && status !== 'UpdateFailed') throw forbidden(context, name, status)
}

/** Which code says best that a status forbids a change; the one named after the action where there is none. */
const codeOfStatus: Partial<Record<FunctionStatus, string>> = {
  Creating: 'FailedOperation.FunctionStatusError',
  Updating: 'FailedOperation.FunctionStatusError',
  Publishing: 'FailedOperation.FunctionStatusError',
  Deleting: 'FailedOperation.OperationConflict',
}

/** The error for a change that a status forbids. */
export function forbidden(context: Context, name: string, status: FunctionStatus): ApiError {
  const ofAction = `FailedOperation.${context.action}`
  return statusForbids(context, name, status, [codeOfStatus[status] ?? ofAction, ofAction, 'FailedOperation'])
}

/**
 * Begins the update of `$LATEST`, and publishes it where the caller asks for that, too.
 *
 * @param given The new code, where there is some.
 * @throws {ApiError} of the action, where it cannot be published
 */
export function update(
  world: World,
  context: Context,
  found: FoundFunction,
  next: VersionRecord,
  publish: boolean,
  given?: GivenCode,
): void {
  const { store, tables, transitions } = world
  const { region, path, record } = found
  if (publish) {
    checkAcceleration(world, context, region, next.code)
    const last = tables.versions.get(path, String(record.lastVersion))
    // Publications come one after another.
    if (last?.life.status === 'Publishing') {
      throw forbidden(context, `${record.name}, version ${last.version},`, last.life.status)
    }
  }
  store.change(() => {
    const current = tables.versions.get(path, latest)
    if (current) tables.formerVersions.put(path, latest, current)
    if (given) keepPackage(tables, path, given)
    tables.versions.put(path, latest, { ...next, modified: context.now, life: { status: 'Updating' } })
    transitions.begin('function.Updating', region, path, latest, context.now)
    // What could not be updated is not published either.
    if (publish && tables.versions.get(path, latest)?.life.status !== 'UpdateFailed') {
      publishVersion(world, context, found, next.description)
    }
  })
}

/**
 * Deletes a function and all that belongs to it. Only within a change of the store.
 *
 * @param forget Forgets the changes of status of what belongs to it.
 */
export function removeFunction(tables: Tables, path: string, forget: (path: string) => void): void {
  forget(path)
  const region = regionIn(path)
  const { scope, name } = functionIn(path)
  for (const requestId of tables.invocations.all(path).keys()) tables.asyncEvents.delete(region, requestId)
  tables.functions.delete(scope, name)
  for (const table of [
    tables.versions,
    tables.formerVersions,
    tables.packages,
    tables.aliases,
    tables.triggers,
    tables.provisioned,
    tables.invocations,
  ]) {
    table.clear(path)
  }
}

/** Deletes a published version, with what leads to it alone. Only within a change of the store. */
function removeVersion(tables: Tables, path: string, version: string): void {
  tables.versions.delete(path, version)
  tables.provisioned.delete(path, version)
  for (const [key, { qualifier }] of [...tables.triggers.all(path)]) {
    if (qualifier === version) tables.triggers.delete(path, key)
  }
  dropUnusedPackages(tables, path)
}
