import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { mismatch } from '../action/documented.js'
import { invalid, refusal } from '../action/errors.js'
import { page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { RoutingConfig } from '../generated/types.js'
import { type FoundFunction, findFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import type { AliasRecord, VersionRecord } from '../store/records.js'
import { canServe } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { additionalVersions, checkRouting, parseRoutingKey, routed } from './routing.js'

/** The actions of Chapter Function APIs that are about aliases. */
export type AliasHandlers = Pick<
  ScfHandlers,
  'createAlias' | 'updateAlias' | 'getAlias' | 'deleteAlias' | 'listAliases'
>

/** The alias that every function has from the beginning, and that leads to `$LATEST` until it is changed. */
const defaultAlias = '$DEFAULT'

export function aliasHandlers(world: World): AliasHandlers {
  const { store, tables } = world
  return {
    createAlias(input, context) {
      const { Name: name, FunctionVersion: functionVersion, Description: description = '' } = input
      checkDescription(context, description)
      checkRouting(context, functionVersion, input.RoutingConfig)
      const found = findFunction(world, context, input)
      if (tables.aliases.get(found.path, name)) {
        throw refusal(
          context,
          ['ResourceInUse.Alias', 'ResourceInUse'],
          `The function ${found.record.name} already has an alias ${name}. Use UpdateAlias to change it.`,
        )
      }
      checkQuota(world, context, found)
      checkTargets(world, context, found, functionVersion, input.RoutingConfig, 'FailedOperation.CreateAlias')
      store.change(() =>
        tables.aliases.put(found.path, name, {
          name,
          functionVersion,
          description,
          ...(input.RoutingConfig && { routingConfig: input.RoutingConfig }),
          created: context.now,
          modified: context.now,
        }),
      )
      return {}
    },

    updateAlias(input, context) {
      const { Name: name, FunctionVersion: functionVersion, Description: description } = input
      checkName(context, name)
      checkDescription(context, description)
      checkRouting(context, functionVersion, input.RoutingConfig)
      const found = findFunction(world, context, input)
      // Without RoutingConfig the alias leads to its main version alone.
      const { routingConfig: _, ...alias } = findAlias(world, context, found, name)
      checkTargets(world, context, found, functionVersion, input.RoutingConfig, 'FailedOperation.UpdateAlias')
      store.change(() =>
        tables.aliases.put(found.path, name, {
          ...alias,
          functionVersion,
          ...(input.RoutingConfig && { routingConfig: input.RoutingConfig }),
          ...(description !== undefined && { description }),
          modified: context.now,
        }),
      )
      return {}
    },

    getAlias(input, context) {
      checkName(context, input.Name)
      const found = findFunction(world, context, input)
      return described(findAlias(world, context, found, input.Name))
    },

    deleteAlias(input, context) {
      const { Name: name } = input
      checkName(context, name)
      const found = findFunction(world, context, input)
      if (name === defaultAlias) {
        throw refusal(
          context,
          ['InvalidParameterValue.Alias'],
          `The alias ${defaultAlias} cannot be deleted; UpdateAlias can point it to another version.`,
        )
      }
      findAlias(world, context, found, name)
      for (const trigger of tables.triggers.all(found.path).values()) {
        if (trigger.qualifier !== name) continue
        throw refusal(
          context,
          ['FailedOperation.DeleteAlias', 'FailedOperation'],
          `The trigger ${trigger.name} calls the alias ${name}. Delete the trigger first.`,
        )
      }
      store.change(() => tables.aliases.delete(found.path, name))
      return {}
    },

    listAliases(input, context) {
      const found = findFunction(world, context, input)
      const { FunctionVersion: version } = input
      const aliases =
        version === undefined ? aliasesOf(world, found) : aliasesPointingTo(world, found, version)
      const part = { Offset: count(context, 'Offset', input), Limit: count(context, 'Limit', input) }
      return { Aliases: page(aliases, part, context).map(described), TotalCount: aliases.length }
    },
  }
}

/** The aliases of a function in the order of their creation, `$DEFAULT` first. */
function aliasesOf(world: World, found: FoundFunction): AliasRecord[] {
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
const isVersion = (qualifier: string): boolean => qualifier === latest || /^\d+$/.test(qualifier)

/** What the name of an alias must be, to follow "must"; undefined where it is that. */
const nameMismatch = (name: string): string | undefined =>
  name === defaultAlias ? undefined : mismatch('CreateAlias', 'Name', name)

const targets = ({ functionVersion, routingConfig }: AliasRecord): string[] => [
  functionVersion,
  ...additionalVersions(routingConfig),
]

/** `$DEFAULT` has a record only once it was changed. */
function defaultAliasOf({ tables }: World, { path, record: { created } }: FoundFunction): AliasRecord {
  const changed = tables.aliases.get(path, defaultAlias)
  return (
    changed ?? { name: defaultAlias, functionVersion: latest, description: '', created, modified: created }
  )
}

function findAlias(world: World, context: ScfContext, found: FoundFunction, name: string): AliasRecord {
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

/** @throws {ApiError} InvalidParameterValue.Name */
function checkName(context: ScfContext, name: string): void {
  const wrong = nameMismatch(name)
  if (wrong !== undefined) throw invalid(context, 'Name', `The name of an alias must ${wrong}.`)
}

/** @throws {ApiError} LimitExceeded.Alias */
function checkQuota(world: World, context: ScfContext, found: FoundFunction): void {
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
function checkTargets(
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

/** Reads Offset or Limit, which are text in ListAliases. */
function count(
  context: ScfContext,
  name: 'Offset' | 'Limit',
  input: { readonly Offset: string; readonly Limit: string },
): number {
  const text = input[name]
  if (/^-?\d+$/.test(text)) return Number(text)
  throw invalid(context, name, `The parameter ${name} must be a whole number, as text.`)
}

function described({ name, functionVersion, description, routingConfig, created, modified }: AliasRecord) {
  return {
    Name: name,
    FunctionVersion: functionVersion,
    Description: description,
    RoutingConfig: {
      AdditionalVersionWeights: routingConfig?.AdditionalVersionWeights ?? [],
      AddtionVersionMatchs: routingConfig?.AddtionVersionMatchs ?? [],
    },
    AddTime: formatTime(created),
    ModTime: formatTime(modified),
  }
}
