import type { ApiError, OnComplete, OperationOf } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { Codes, ScfErrorCode } from '../action/errors.js'
import { checkAcceleration } from '../code/acceleration.js'
import { dropUnusedPackages, keepPackage } from '../code/packages.js'
import type { GivenCode } from '../code/read.js'
import { scfStatuses } from '../generated/statuses.js'
import { failedLife, lifeAfter } from '../store/life.js'
import { type FoundFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import { functionIn, functionPath, namespacePath, regionIn, regionOf } from '../store/paths.js'
import type { FunctionRecord, Tables, VersionRecord } from '../store/records.js'
import { type FunctionStatus, statusAfter } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { publishVersion } from '../version/transitions.js'

/** How the creation, the update and the deletion of a function end, and the deletion of a version. */
export function functionCompletions(
  tables: Tables,
): Record<'function.Creating' | 'function.Updating' | 'function.Deleting', OnComplete> {
  const { versions, formerVersions } = tables
  const { Creating, Updating, Deleting } = scfStatuses.function.outcomes
  const end = (path: string, version: VersionRecord, life: VersionRecord['life']) =>
    versions.put(path, version.version, { ...version, life })
  return {
    'function.Creating'(path, key, _now, failure) {
      const version = versions.get(path, key)
      if (version) end(path, version, lifeAfter(failure, Creating))
    },

    'function.Updating'(path, key, _now, failure) {
      const version = versions.get(path, key)
      if (!version) return
      // An update that failed has changed nothing.
      const former = failure && formerVersions.get(path, key)
      end(path, former ?? version, lifeAfter(failure, Updating))
      formerVersions.delete(path, key)
      dropUnusedPackages(tables, path)
    },

    'function.Deleting'(path, key, _now, failure, forget) {
      const version = versions.get(path, key)
      if (!version) return
      if (failure) end(path, version, failedLife(failure, Deleting.failure[0]))
      else if (key === latest) removeFunction(tables, path, forget)
      else removeVersion(tables, path, key)
    },
  }
}

const { operations } = scfStatuses.function

/** The operations on functions that the documentation draws: one that is not handled here does not compile. */
type FunctionOperation = OperationOf<typeof scfStatuses.function>

/** Which codes say that the status of a function forbids an operation on it. */
const codesOfOperation: Readonly<Record<FunctionOperation, Codes>> = {
  'Create function': ['FailedOperation.CreateFunction', 'FailedOperation'],
  'Update function': [
    'FailedOperation.UpdateFunctionCode',
    'FailedOperation.UpdateFunctionConfiguration',
    'FailedOperation',
  ],
  'Delete function': ['FailedOperation.DeleteFunction', 'FailedOperation'],
  // An update publishes, too.
  'Publish version': [
    'FailedOperation.PublishVersion',
    'FailedOperation.UpdateFunctionCode',
    'FailedOperation.UpdateFunctionConfiguration',
    'FailedOperation',
  ],
  'Delete version': ['FailedOperation.DeleteFunction', 'FailedOperation'],
}

/** Which code says best that a status forbids a change, where one does better than that of the operation. */
const codeOfStatus: Readonly<Record<FunctionStatus, ScfErrorCode | undefined>> = {
  Creating: 'FailedOperation.FunctionStatusError',
  CreateFailed: undefined,
  Active: undefined,
  Updating: 'FailedOperation.FunctionStatusError',
  UpdateFailed: undefined,
  Publishing: 'FailedOperation.FunctionStatusError',
  PublishFailed: undefined,
  Deleting: 'FailedOperation.OperationConflict',
  DeleteFailed: undefined,
}

/**
 * The status to which an operation leads a version.
 *
 * @param name What messages call the version.
 * @throws {ApiError} of the action, where the status of the version does not allow the operation
 */
export function demandOperation(
  context: ScfContext,
  operation: 'Update function' | 'Delete function' | 'Delete version',
  name: string,
  { life: { status } }: VersionRecord,
): 'Updating' | 'Deleting' {
  const next = statusAfter<'Updating' | 'Deleting'>(operations[operation], status)
  if (next === undefined) throw forbidden(context, operation, name, status)
  return next
}

/** The error for an operation that a status forbids. */
function forbidden(
  context: ScfContext,
  operation: FunctionOperation,
  name: string,
  status: FunctionStatus,
): ApiError {
  const ofStatus = codeOfStatus[status]
  const [best, ...others] = codesOfOperation[operation]
  return statusForbids(context, name, status, ofStatus ? [ofStatus, best, ...others] : [best, ...others])
}

/** Puts a new function, and begins its creation. Only within a change of the store. */
export function beginCreation(
  { tables, transitions }: World,
  context: ScfContext,
  record: FunctionRecord,
  version: VersionRecord,
  given: GivenCode,
): void {
  const region = regionOf(context)
  const path = functionPath(region, record.namespace, record.name)
  tables.functions.put(namespacePath(region, record.namespace), record.name, record)
  const { creates } = scfStatuses.function.operations['Create function']
  tables.versions.put(path, latest, { ...version, life: { status: creates } })
  keepPackage(tables, path, given)
  transitions.begin(`function.${creates}`, region, path, latest, context.now)
}

/**
 * Begins the update of `$LATEST`, and publishes it where the caller asks for that, too.
 *
 * @param given The new code, where there is some.
 * @throws {ApiError} of the action, where it cannot be published
 */
export function update(
  world: World,
  context: ScfContext,
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
      throw forbidden(
        context,
        'Publish version',
        `${record.name}, version ${last.version},`,
        last.life.status,
      )
    }
  }
  const current = findVersion(world, context, found)
  const status = demandOperation(context, 'Update function', record.name, current)
  store.change(() => {
    tables.formerVersions.put(path, latest, current)
    if (given) keepPackage(tables, path, given)
    tables.versions.put(path, latest, { ...next, modified: context.now, life: { status } })
    transitions.begin(`function.${status}`, region, path, latest, context.now)
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
