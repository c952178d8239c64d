import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { type FoundFunction, findFunction, findVersion, latest } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { aliasesPointingTo } from '../version/qualifiers.js'
import { demandOperation } from './transitions.js'

/** Deletes a function with all its versions, or the one version that Qualifier names. */
export function deleteFunction(world: World): ScfHandlers['deleteFunction'] {
  return (input, context) => {
    const found = findFunction(world, context, input)
    if (input.Qualifier) deleteVersion(world, context, found, input.Qualifier)
    else deleteAll(world, context, found)
    return {}
  }
}

function deleteAll(world: World, context: ScfContext, found: FoundFunction): void {
  const { tables } = world
  const { path, record } = found
  for (const version of tables.versions.all(path).values()) statusOfDeletion(context, record.name, version)
  checkProvisioned(world, context, found)
  const current = findVersion(world, context, found)
  world.store.change(() => begin(world, context, found, current))
}

function deleteVersion(world: World, context: ScfContext, found: FoundFunction, qualifier: string): void {
  const { name } = found.record
  if (!/^\d+$/.test(qualifier)) {
    throw refusal(
      context,
      ['InvalidParameterValue.Qualifier'],
      `Qualifier must be the number of a published version; ${latest} is deleted with the function only.`,
    )
  }
  const { status } = findVersion(world, context, found).life
  if (status === 'Deleting') {
    throw refusal(
      context,
      ['FailedOperation.FunctionNameStatusError'],
      `The function ${name} is being deleted with all its versions.`,
    )
  }
  const version = findVersion(world, context, found, qualifier)
  statusOfDeletion(context, name, version)
  checkProvisioned(world, context, found, qualifier)
  const [alias] = aliasesPointingTo(world, found, qualifier)
  if (alias) {
    throw refusal(
      context,
      ['UnsupportedOperation.AliasBind'],
      `The alias ${alias.name} points to the version ${qualifier}. Point it to another, or delete it, first.`,
    )
  }
  world.store.change(() => begin(world, context, found, version))
}

function begin(
  { tables, transitions }: World,
  context: ScfContext,
  { region, path, record }: FoundFunction,
  version: VersionRecord,
): void {
  const status = statusOfDeletion(context, record.name, version)
  tables.versions.put(path, version.version, { ...version, life: { status } })
  transitions.begin(`function.${status}`, region, path, version.version, context.now)
}

/** @throws {ApiError} of the action, where the status of the version does not allow its deletion */
function statusOfDeletion(context: ScfContext, name: string, version: VersionRecord) {
  const whole = version.version === latest
  return whole
    ? demandOperation(context, 'Delete function', name, version)
    : demandOperation(context, 'Delete version', `${name}, version ${version.version},`, version)
}

/** @throws {ApiError} FailedOperation.ProvisionedInProgress */
function checkProvisioned(
  { tables }: World,
  context: ScfContext,
  { path, record }: FoundFunction,
  qualifier?: string,
): void {
  for (const { version, life } of tables.provisioned.all(path).values()) {
    if (life.status !== 'InProgress' || (qualifier !== undefined && version !== qualifier)) continue
    throw refusal(
      context,
      ['FailedOperation.ProvisionedInProgress'],
      `The provisioned concurrency of the version ${version} of the function ${record.name} is being set. Try again when that is done.`,
    )
  }
}
