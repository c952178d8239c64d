import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { invalidParameter } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { checkAccelerationQuota } from '../code/acceleration.js'
import { codeSize } from '../code/read-code.js'
import type { Emulator } from '../emulator.js'
import type { ListVersionByFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { FunctionVersion } from '../generated/types.js'
import { findFunction, findVersion, latestVersion } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { type AliasHandlers, aliasHandlers } from './aliases.js'
import { checkPublishable } from './checks.js'
import { publishVersion } from './transitions.js'

/** The handlers of the actions on versions and aliases. */
export type VersionHandlers = AliasHandlers & Pick<ScfHandlers, 'publishVersion' | 'listVersionByFunction'>

export function versionHandlers(emulator: Emulator): VersionHandlers {
  const { store, tables } = emulator
  return {
    ...aliasHandlers(emulator),

    publishVersion(input, context) {
      checkDescription(context, input.Description)
      const fn = findFunction(emulator, context, input)
      const source = findVersion(emulator, context, fn)
      checkPublishable(emulator, context, fn, source)
      checkAccelerationQuota(emulator, context, fn.region, source.code)
      const published = store.change(() =>
        publishVersion(emulator, context, fn, input.Description ?? source.description),
      )
      return {
        FunctionVersion: published.version,
        CodeSize: codeSize(published.code),
        MemorySize: published.memorySize,
        Description: published.description,
        Handler: published.handler,
        Timeout: published.timeout,
        Runtime: published.runtime,
        Namespace: fn.record.namespace,
      }
    },

    listVersionByFunction(input, context) {
      const { path } = findFunction(emulator, context, input)
      const versions = tables.versions.all(path)
      const selected = paginate(sortVersions(versions.values(), input, context), input, context)
      return {
        FunctionVersion: selected.map(({ version }) => version),
        Versions: selected.map(describeVersion),
        TotalCount: versions.size,
      }
    },
  }
}

/**
 * Sorts versions as a request specifies. The default is by number, newest first, as in the documented response;
 * `$LATEST` is the newest.
 */
function sortVersions(
  versions: Iterable<VersionRecord>,
  { Order, OrderBy }: ListVersionByFunctionRequest,
  context: ScfContext,
): Iterable<VersionRecord> {
  const number = ({ version }: VersionRecord) =>
    version === latestVersion ? Number.POSITIVE_INFINITY : Number(version)
  const byNumber = sortItems(versions, 'ASC', number)
  switch (OrderBy) {
    case undefined:
      return sortItems(byNumber, Order ?? 'DESC')
    case 'AddTime':
      return sortItems(byNumber, Order, ({ created }) => created)
    case 'ModTime':
      return sortItems(byNumber, Order, ({ modified }) => modified)
    default:
      throw invalidParameter(context, 'Orderby', 'The parameter OrderBy must be AddTime or ModTime.')
  }
}

function describeVersion({
  version,
  description,
  created,
  modified,
  lifecycle,
}: VersionRecord): FunctionVersion {
  return {
    Version: version,
    Description: description,
    AddTime: formatTime(created),
    ModTime: formatTime(modified),
    Status: lifecycle.status,
  }
}
