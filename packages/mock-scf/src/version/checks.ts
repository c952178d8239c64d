import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { RoutingConfig } from '../generated/types.js'
import { type FoundFunction, findVersion, statusForbids } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { canServe } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { aliasesOf, defaultAlias, nameMismatch } from './qualifiers.js'
import { additionalVersions } from './routing.js'

/** @throws {ApiError} InvalidParameterValue.Name */
export function checkName(context: ScfContext, name: string): void {
  const wrong = nameMismatch(name)
  if (wrong !== undefined) throw invalid(context, 'Name', `The name of an alias must ${wrong}.`)
}

/** @throws {ApiError} LimitExceeded.Alias */
export function checkQuota(world: World, context: ScfContext, found: FoundFunction): void {
  if (aliasesOf(world, found).length - 1 < world.limits.aliases) return
  throw refusal(
    context,
    ['LimitExceeded.Alias', 'LimitExceeded'],
    `A function has at most ${world.limits.aliases} aliases besides ${defaultAlias}.`,
  )
}

/**
 * Checks that the versions of an alias exist and run, and that the function is not being deleted.
 *
 * @throws {ApiError} ResourceNotFound.FunctionVersion, and the code for a version that does not run
 */
export function checkTargets(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  main: string,
  routing: RoutingConfig | undefined,
  code: 'FailedOperation.CreateAlias' | 'FailedOperation.UpdateAlias',
): void {
  const codes = [code, 'FailedOperation'] as const
  const whole = findVersion(world, context, found).life.status
  if (whole === 'Deleting') throw statusForbids(context, found.record.name, whole, codes)
  for (const version of [main, ...additionalVersions(routing)]) {
    const { status } = findVersion(world, context, found, version).life
    if (canServe(status, 'alias')) continue
    throw statusForbids(context, `${found.record.name}, version ${version},`, status, codes)
  }
}

/**
 * Checks that a function may publish: `$LATEST` is at rest and whole, and no other publication is under way.
 *
 * @throws {ApiError} FailedOperation.PublishVersion
 */
export function checkPublishable(
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
