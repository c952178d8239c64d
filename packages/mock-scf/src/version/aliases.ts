import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { paginate } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction } from '../store/lookup.js'
import type { AliasRecord } from '../store/records.js'
import { checkName, checkQuota, checkTargets } from './checks.js'
import { aliasesOf, aliasesPointingTo, defaultAlias, findAlias } from './qualifiers.js'
import { checkRouting } from './routing.js'

/** The handlers of the actions on aliases. */
export type AliasHandlers = Pick<
  ScfHandlers,
  'createAlias' | 'updateAlias' | 'getAlias' | 'deleteAlias' | 'listAliases'
>

export function aliasHandlers(emulator: Emulator): AliasHandlers {
  const { store, tables } = emulator
  return {
    createAlias(input, context) {
      const { Name: name, FunctionVersion: functionVersion, Description: description = '' } = input
      checkDescription(context, description)
      checkRouting(context, functionVersion, input.RoutingConfig)
      const fn = findFunction(emulator, context, input)
      if (tables.aliases.get(fn.path, name)) {
        throw apiError(
          context,
          ['ResourceInUse.Alias', 'ResourceInUse'],
          `The function ${fn.record.name} already has an alias ${name}. Use UpdateAlias to change it.`,
        )
      }
      checkQuota(emulator, context, fn)
      checkTargets(emulator, context, fn, functionVersion, input.RoutingConfig, 'FailedOperation.CreateAlias')
      store.change(() =>
        tables.aliases.put(fn.path, name, {
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
      const fn = findFunction(emulator, context, input)
      // Without RoutingConfig, the alias points to its main version only.
      const { routingConfig: _, ...alias } = findAlias(emulator, context, fn, name)
      checkTargets(emulator, context, fn, functionVersion, input.RoutingConfig, 'FailedOperation.UpdateAlias')
      store.change(() =>
        tables.aliases.put(fn.path, name, {
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
      const fn = findFunction(emulator, context, input)
      return describeAlias(findAlias(emulator, context, fn, input.Name))
    },

    deleteAlias(input, context) {
      const { Name: name } = input
      checkName(context, name)
      const fn = findFunction(emulator, context, input)
      if (name === defaultAlias) {
        throw apiError(
          context,
          ['InvalidParameterValue.Alias'],
          `The alias ${defaultAlias} cannot be deleted. Use UpdateAlias to point it to another version.`,
        )
      }
      findAlias(emulator, context, fn, name)
      for (const trigger of tables.triggers.all(fn.path).values()) {
        if (trigger.qualifier !== name) continue
        throw apiError(
          context,
          ['FailedOperation.DeleteAlias', 'FailedOperation'],
          `The trigger ${trigger.name} uses the alias ${name}. Delete the trigger first.`,
        )
      }
      store.change(() => tables.aliases.delete(fn.path, name))
      return {}
    },

    listAliases(input, context) {
      const fn = findFunction(emulator, context, input)
      const { FunctionVersion: version } = input
      const aliases =
        version === undefined ? aliasesOf(emulator, fn) : aliasesPointingTo(emulator, fn, version)
      const range = {
        Offset: parseCount(context, 'Offset', input),
        Limit: parseCount(context, 'Limit', input),
      }
      return { Aliases: paginate(aliases, range, context).map(describeAlias), TotalCount: aliases.length }
    },
  }
}

/** Parses Offset or Limit, which are strings in ListAliases. */
function parseCount(
  context: ScfContext,
  name: 'Offset' | 'Limit',
  input: { readonly Offset: string; readonly Limit: string },
): number {
  const text = input[name]
  if (/^-?\d+$/.test(text)) return Number(text)
  throw invalidParameter(context, name, `The parameter ${name} must be an integer in a string.`)
}

function describeAlias({
  name,
  functionVersion,
  description,
  routingConfig,
  created,
  modified,
}: AliasRecord) {
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
