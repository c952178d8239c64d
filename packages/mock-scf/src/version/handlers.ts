import type { Arrival } from '@tc3/mock'
import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { checkAcceleration } from '../code/acceleration.js'
import { codeSize } from '../code/read.js'
import type { ListVersionByFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { FunctionVersion } from '../generated/types.js'
import { lifeAfter } from '../store/life.js'
import { type FoundFunction, findFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import type { Tables, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** The actions of Chapter Function APIs that are about versions. */
export type VersionHandlers = Pick<ScfHandlers, 'publishVersion' | 'listVersionByFunction'>

export function versionHandlers(world: World): VersionHandlers {
  const { store, tables } = world
  return {
    publishVersion(input, context) {
      checkDescription(context, input.Description)
      const found = findFunction(world, context, input)
      const source = findVersion(world, context, found)
      checkPublishable(world, context, found, source)
      checkAcceleration(world, context, found.region, source.code)
      const published = store.change(() =>
        publishVersion(world, context, found, input.Description ?? source.description),
      )
      return {
        FunctionVersion: published.version,
        CodeSize: codeSize(published.code),
        MemorySize: published.memorySize,
        Description: published.description,
        Handler: published.handler,
        Timeout: published.timeout,
        Runtime: published.runtime,
        Namespace: found.record.namespace,
      }
    },

    listVersionByFunction(input, context) {
      const { path } = findFunction(world, context, input)
      const versions = inOrder([...tables.versions.all(path).values()], input, context)
      const shown = page(versions, input, context)
      return {
        FunctionVersion: shown.map(({ version }) => version),
        Versions: shown.map(described),
        TotalCount: versions.length,
      }
    },
  }
}

/** How the publication of a version ends. */
export function versionArrivals({ versions }: Tables): Record<'function.Publishing', Arrival> {
  return {
    'function.Publishing'(path, version, _now, failure) {
      const record = versions.get(path, version)
      if (!record) return
      const life = lifeAfter(failure, scfStatuses.function.outcomes.Publishing)
      versions.put(path, version, { ...record, life })
    },
  }
}

/**
 * Publishes what `$LATEST` is now as the next version: its code and configuration, not its triggers. Only within a
 * change of the store.
 *
 * @returns The version, which is being published, or is published already where that takes no time.
 */
export function publishVersion(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  description: string,
): VersionRecord {
  const { tables, transitions } = world
  const { region, scope, path } = found
  const source = findVersion(world, context, found)
  const { creates } = scfStatuses.function.operations['Publish version']
  // The caller may have changed the function since it was found.
  const record = tables.functions.get(scope, found.record.name) ?? found.record
  const lastVersion = record.lastVersion + 1
  const version = String(lastVersion)
  tables.functions.put(scope, record.name, { ...record, lastVersion })
  tables.versions.put(path, version, {
    ...source,
    version,
    description,
    created: context.now,
    modified: context.now,
    life: { status: creates },
  })
  transitions.begin(`function.${creates}`, region, path, version, context.now)
  return findVersion(world, context, found, version)
}

/**
 * Checks that a function may publish: `$LATEST` is at rest and whole, and no other publication is under way.
 *
 * @throws {ApiError} FailedOperation.PublishVersion
 */
function checkPublishable(
  { tables }: World,
  context: ScfContext,
  { record, path }: FoundFunction,
  { life: { status } }: VersionRecord,
): void {
  if (status !== 'Active') {
    throw statusForbids(context, record.name, status, ['FailedOperation.PublishVersion', 'FailedOperation'])
  }
  for (const { version, life } of tables.versions.all(path).values()) {
    if (life.status !== 'Publishing') continue
    throw refusal(
      context,
      ['FailedOperation.PublishVersion', 'FailedOperation'],
      `The version ${version} of the function ${record.name} is still being published. Try again when it is Active.`,
    )
  }
}

/** By their numbers, `$LATEST` being the last, the newest first as in the documented answer; or as the call says. */
function inOrder(
  versions: readonly VersionRecord[],
  { Order, OrderBy }: ListVersionByFunctionRequest,
  context: ScfContext,
): VersionRecord[] {
  const number = ({ version }: VersionRecord) =>
    version === latest ? Number.POSITIVE_INFINITY : Number(version)
  const numbered = ordered(versions, 'ASC', number)
  switch (OrderBy) {
    case undefined:
      return ordered(numbered, Order ?? 'DESC')
    case 'AddTime':
      return ordered(numbered, Order, ({ created }) => created)
    case 'ModTime':
      return ordered(numbered, Order, ({ modified }) => modified)
    default:
      throw invalid(context, 'Orderby', 'The parameter OrderBy must be AddTime or ModTime.')
  }
}

function described({ version, description, created, modified, life }: VersionRecord): FunctionVersion {
  return {
    Version: version,
    Description: description,
    AddTime: formatTime(created),
    ModTime: formatTime(modified),
    Status: life.status,
  }
}
