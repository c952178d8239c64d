import type { Context } from '@tc3/mock'
import type { ScfHandlers } from '../generated/handlers.js'
import { type FoundFunction, findFunction, findVersion, latest } from '../lookup.js'
import type { VersionRecord } from '../records.js'
import { refusal } from '../refusal.js'
import type { World } from '../world.js'
import { aliasesPointingTo } from './aliases.js'
import { forbidden, isPassing } from './function-life.js'

/** Deletes a function with all its versions, or the one version that Qualifier names. */
export function deleteFunction(world: World): ScfHandlers['deleteFunction'] {
  return (input, context) => {
    const found = findFunction(world, context, input)
    if (input.Qualifier) deleteVersion(world, context, found, input.Qualifier)
    else deleteAll(world, context, found)
    return {}
  }
}

function deleteAll(world: World, context: Context, found: FoundFunction): void {
  const { tables } = world
  const { path, record } = found
  for (const version of tables.versions.all(path).values()) checkAtRest(context, record.name, version)
  checkProvisioned(world, context, found)
  const current = findVersion(world, context, found)
  world.store.change(() => begin(world, context, found, current))
}

function deleteVersion(world: World, context: Context, found: FoundFunction, qualifier: string): void {
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
  checkAtRest(context, name, version)
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
  { now }: Context,
  { region, path }: FoundFunction,
  version: VersionRecord,
): void {
  tables.versions.put(path, version.version, { ...version, life: { status: 'Deleting' } })
  transitions.begin('function.Deleting', region, path, version.version, now)
}

function checkAtRest(context: Context, name: string, version: VersionRecord): void {
  if (!isPassing(version)) return
  const whole = version.version === latest
  throw forbidden(context, whole ? name : `${name}, version ${version.version},`, version.life.status)
}

/** @throws {ApiError} FailedOperation.ProvisionedInProgress */
function checkProvisioned(
  { tables }: World,
  context: Context,
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
