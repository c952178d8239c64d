import { unmetConstraint } from '../action/constraints.js'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { findVersion, latestVersion, type ResolvedFunction } from '../store/lookup.js'
import type { AliasRecord, VersionRecord } from '../store/records.js'
import { additionalVersions, parseRoutingKey, selectVersion } from './routing.js'

/** The alias that every function has. It points to `$LATEST` until it is updated. */
export const defaultAlias = '$DEFAULT'

/** Returns the aliases of a function: `$DEFAULT`, then the others in the order of their creation. */
export function aliasesOf(emulator: Emulator, fn: ResolvedFunction): AliasRecord[] {
  const others = [...emulator.tables.aliases.all(fn.path).values()].filter(
    ({ name }) => name !== defaultAlias,
  )
  return [defaultAliasOf(emulator, fn), ...others]
}

/** Returns the aliases of a function that point to a version, as the main or an additional version. */
export function aliasesPointingTo(emulator: Emulator, fn: ResolvedFunction, version: string): AliasRecord[] {
  return aliasesOf(emulator, fn).filter((alias) => targets(alias).includes(version))
}

/**
 * Finds the version that a qualifier names, or the main version of the alias that it names.
 *
 * @throws {ApiError} If the version or alias does not exist, with the code that the action documents for it.
 */
export function findQualifiedVersion(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  qualifier: string,
): VersionRecord {
  const version = isVersion(qualifier)
    ? qualifier
    : findAlias(emulator, context, fn, qualifier).functionVersion
  return findVersion(emulator, context, fn, version)
}

/**
 * Selects the version to invoke: the version that a qualifier names, or the one to which the alias routes this
 * invocation.
 *
 * @param routingKey The parameter RoutingKey, which the match rules of the alias apply to.
 * @throws {ApiError} If the version or alias does not exist, with the code that the action documents for it;
 * InvalidParameterValue.Param if RoutingKey is malformed.
 */
export function routeInvocation(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  qualifier: string,
  routingKey?: string,
): VersionRecord {
  const values = parseRoutingKey(context, routingKey)
  if (isVersion(qualifier)) return findVersion(emulator, context, fn, qualifier)
  const alias = findAlias(emulator, context, fn, qualifier)
  return findVersion(emulator, context, fn, selectVersion(alias, values, emulator.random))
}

/** Returns whether a qualifier is a version, not an alias: alias names do not begin with a digit. */
function isVersion(qualifier: string): boolean {
  return qualifier === latestVersion || /^\d+$/.test(qualifier)
}

/** Returns the constraint that the name of an alias breaks, worded to follow "must"; undefined if it breaks none. */
export function unmetNameConstraint(name: string): string | undefined {
  return name === defaultAlias ? undefined : unmetConstraint('CreateAlias', 'Name', name)
}

function targets({ functionVersion, routingConfig }: AliasRecord): string[] {
  return [functionVersion, ...additionalVersions(routingConfig)]
}

/** Returns the alias `$DEFAULT`, which has a record only after its first update. */
function defaultAliasOf({ tables }: Emulator, { path, record: { created } }: ResolvedFunction): AliasRecord {
  const record = tables.aliases.get(path, defaultAlias)
  return (
    record ?? {
      name: defaultAlias,
      functionVersion: latestVersion,
      description: '',
      created,
      modified: created,
    }
  )
}

/** The words of the cloud's message by which tencent-component-toolkit recognizes that it must create an alias. */
const notFoundInChinese = '未找到指定的别名'

/**
 * Finds an alias of a function.
 *
 * @throws {ApiError} If the alias does not exist or its name is malformed, with the code that the action documents.
 */
export function findAlias(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  name: string,
): AliasRecord {
  const alias =
    name === defaultAlias ? defaultAliasOf(emulator, fn) : emulator.tables.aliases.get(fn.path, name)
  if (alias) return alias
  const missing = [
    'ResourceNotFound.Alias',
    'ResourceNotFound.Qualifier',
    'ResourceNotFound.Version',
    'ResourceNotFound.FunctionVersion',
    'ResourceNotFound',
  ] as const
  throw unmetNameConstraint(name) === undefined
    ? apiError(
        context,
        missing,
        `The function ${fn.record.name} has no alias ${name} (${notFoundInChinese}).`,
      )
    : apiError(
        context,
        ['InvalidParameterValue.Qualifier', ...missing],
        `A qualifier must be ${latestVersion}, the number of a version, or the name of an alias.`,
      )
}
