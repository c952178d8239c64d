import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { invalid } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { checkAcceleration } from '../code/acceleration.js'
import { codeSize } from '../code/read.js'
import type { ListVersionByFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { FunctionVersion } from '../generated/types.js'
import { findFunction, findVersion, latest } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { type AliasHandlers, aliasHandlers } from './aliases.js'
import { checkPublishable } from './checks.js'
import { publishVersion } from './transitions.js'

/** The actions of Chapter Function APIs that are about versions and aliases. */
export type VersionHandlers = AliasHandlers & Pick<ScfHandlers, 'publishVersion' | 'listVersionByFunction'>

export function versionHandlers(world: World): VersionHandlers {
  const { store, tables } = world
  return {
    ...aliasHandlers(world),

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
