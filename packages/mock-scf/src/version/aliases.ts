import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import { page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction } from '../store/lookup.js'
import type { AliasRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { checkName, checkQuota, checkTargets } from './checks.js'
import { aliasesOf, aliasesPointingTo, defaultAlias, findAlias } from './qualifiers.js'
import { checkRouting } from './routing.js'

/** The actions of Chapter Function APIs that are about aliases. */
export type AliasHandlers = Pick<
  ScfHandlers,
  'createAlias' | 'updateAlias' | 'getAlias' | 'deleteAlias' | 'listAliases'
>

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
