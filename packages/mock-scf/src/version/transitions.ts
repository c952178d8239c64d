import type { OnComplete } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { scfStatuses } from '../generated/statuses.js'
import { lifeAfter } from '../store/life.js'
import { type FoundFunction, findVersion } from '../store/lookup.js'
import type { Tables, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** How the publication of a version ends. */
export function versionCompletions({ versions }: Tables): Record<'function.Publishing', OnComplete> {
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
