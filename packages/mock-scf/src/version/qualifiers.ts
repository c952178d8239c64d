import type { ScfContext } from '../action/context.js'
import { mismatch } from '../action/documented.js'
import { refusal } from '../action/errors.js'
import { type FoundFunction, findVersion, latest } from '../store/lookup.js'
import type { AliasRecord, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { additionalVersions, parseRoutingKey, routed } from './routing.js'

/** The alias that every function has from the beginning, and that leads to `$LATEST` until it is changed. */
export const defaultAlias = '$DEFAULT'

/** The aliases of a function in the order of their creation, `$DEFAULT` first. */
export function aliasesOf(world: World, found: FoundFunction): AliasRecord[] {
  const others = [...world.tables.aliases.all(found.path).values()].filter(
    ({ name }) => name !== defaultAlias,
  )
  return [defaultAliasOf(world, found), ...others]
}

/** The aliases of a function that can lead to a version, as their main or their additional one. */
export function aliasesPointingTo(world: World, found: FoundFunction, version: string): AliasRecord[] {
  return aliasesOf(world, found).filter((alias) => targets(alias).includes(version))
}

/**
 * The version that a caller means: a version by its name, or the main version of an alias.
 *
 * @throws {ApiError} the code that the action has for a version or alias that does not exist
 */
export function versionOf(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  qualifier: string,
): VersionRecord {
  const version = isVersion(qualifier)
    ? qualifier
    : findAlias(world, context, found, qualifier).functionVersion
  return findVersion(world, context, found, version)
}

/**
 * The version that takes an invocation: a version by its name, or the one to which an alias routes this time.
 *
 * @param routingKey The RoutingKey of the invocation, which the rules of an alias are matched against.
 * @throws {ApiError} the code that the action has for a version or alias that does not exist, and
 * InvalidParameterValue.Param for a RoutingKey that is none
 */
export function resolveQualifier(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  qualifier: string,
  routingKey?: string,
): VersionRecord {
  const values = parseRoutingKey(context, routingKey)
  if (isVersion(qualifier)) return findVersion(world, context, found, qualifier)
  const alias = findAlias(world, context, found, qualifier)
  return findVersion(world, context, found, routed(alias, values, world.random))
}

/** Versions and aliases cannot be taken for each other: the names of aliases do not begin with a digit. */
function isVersion(qualifier: string): boolean {
  return qualifier === latest || /^\d+$/.test(qualifier)
}

/** What the name of an alias must be, to follow "must"; undefined where it is that. */
export function nameMismatch(name: string): string | undefined {
  return name === defaultAlias ? undefined : mismatch('CreateAlias', 'Name', name)
}

function targets({ functionVersion, routingConfig }: AliasRecord): string[] {
  return [functionVersion, ...additionalVersions(routingConfig)]
}

/** `$DEFAULT` has a record only once it was changed. */
function defaultAliasOf({ tables }: World, { path, record: { created } }: FoundFunction): AliasRecord {
  const changed = tables.aliases.get(path, defaultAlias)
  return (
    changed ?? { name: defaultAlias, functionVersion: latest, description: '', created, modified: created }
  )
}

export function findAlias(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  name: string,
): AliasRecord {
  const alias =
    name === defaultAlias ? defaultAliasOf(world, found) : world.tables.aliases.get(found.path, name)
  if (alias) return alias
  const missing = [
    'ResourceNotFound.Alias',
    'ResourceNotFound.Qualifier',
    'ResourceNotFound.Version',
    'ResourceNotFound.FunctionVersion',
    'ResourceNotFound',
  ] as const
  throw nameMismatch(name) === undefined
    ? refusal(context, missing, `The function ${found.record.name} has no alias ${name}.`)
    : refusal(
        context,
        ['InvalidParameterValue.Qualifier', ...missing],
        `A qualifier is ${latest}, the number of a version, or the name of an alias.`,
      )
}
