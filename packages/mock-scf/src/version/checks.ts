import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { RoutingConfig } from '../generated/types.js'
import { findVersion, type ResolvedFunction, statusError } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { allowsUse } from '../store/statuses.js'
import { aliasesOf, defaultAlias, unmetNameConstraint } from './qualifiers.js'
import { additionalVersions } from './routing.js'

/** @throws {ApiError} InvalidParameterValue.Name */
export function checkName(context: ScfContext, name: string): void {
  const constraint = unmetNameConstraint(name)
  if (constraint === undefined) return
  throw invalidParameter(context, 'Name', `The name of an alias must ${constraint}.`)
}

/** @throws {ApiError} LimitExceeded.Alias */
export function checkQuota(emulator: Emulator, context: ScfContext, fn: ResolvedFunction): void {
  if (aliasesOf(emulator, fn).length - 1 < emulator.limits.aliases) return
  throw apiError(
    context,
    ['LimitExceeded.Alias', 'LimitExceeded'],
    `A function has at most ${emulator.limits.aliases} aliases besides ${defaultAlias}.`,
  )
}

/**
 * Checks that the versions of an alias exist and can be invoked, and that the function is not being deleted.
 *
 * @throws {ApiError} ResourceNotFound.FunctionVersion, or `code` if a status does not allow the alias.
 */
export function checkTargets(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  main: string,
  routing: RoutingConfig | undefined,
  code: 'FailedOperation.CreateAlias' | 'FailedOperation.UpdateAlias',
): void {
  const codes = [code, 'FailedOperation'] as const
  const functionStatus = findVersion(emulator, context, fn).lifecycle.status
  if (functionStatus === 'Deleting') throw statusError(context, fn.record.name, functionStatus, codes)
  for (const version of [main, ...additionalVersions(routing)]) {
    const { status } = findVersion(emulator, context, fn, version).lifecycle
    if (allowsUse(status, 'alias')) continue
    throw statusError(context, `${fn.record.name} (version ${version})`, status, codes)
  }
}

/**
 * Checks that a version can be published: `$LATEST` is Active, and no other version is being published.
 *
 * @throws {ApiError} FailedOperation.PublishVersion
 */
export function checkPublishable(
  { tables }: Emulator,
  context: ScfContext,
  { record, path }: ResolvedFunction,
  { lifecycle: { status } }: VersionRecord,
): void {
  if (status !== 'Active') {
    throw statusError(context, record.name, status, ['FailedOperation.PublishVersion', 'FailedOperation'])
  }
  for (const { version, lifecycle } of tables.versions.all(path).values()) {
    if (lifecycle.status !== 'Publishing') continue
    throw apiError(
      context,
      ['FailedOperation.PublishVersion', 'FailedOperation'],
      `Version ${version} of the function ${record.name} is still being published. Try again when its status is Active.`,
    )
  }
}
