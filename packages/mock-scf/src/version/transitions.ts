import type { OnComplete } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { Emulator } from '../emulator.js'
import { scfStatuses } from '../generated/statuses.js'
import { lifecycleAfter } from '../store/lifecycle.js'
import { findVersion, type ResolvedFunction } from '../store/lookup.js'
import type { Tables, VersionRecord } from '../store/records.js'

/** Creates the callback that completes the publication of a version. */
export function versionCompletions({ versions }: Tables): Record<'function.Publishing', OnComplete> {
  return {
    'function.Publishing'(path, version, _now, failure) {
      const record = versions.get(path, version)
      if (!record) return
      const lifecycle = lifecycleAfter(failure, scfStatuses.function.outcomes.Publishing)
      versions.put(path, version, { ...record, lifecycle })
    },
  }
}

/**
 * Publishes the current code and configuration of `$LATEST`, without its triggers, as the next version. Must be called
 * within a change of the store.
 *
 * @returns The new version. Its status is Publishing, or Active if the transition takes no time.
 */
export function publishVersion(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  description: string,
): VersionRecord {
  const { tables, transitions } = emulator
  const { region, scope, path } = fn
  const source = findVersion(emulator, context, fn)
  const { creates } = scfStatuses.function.operations['Publish version']
  // The caller may have changed the function since the lookup.
  const record = tables.functions.get(scope, fn.record.name) ?? fn.record
  const lastVersion = record.lastVersion + 1
  const version = String(lastVersion)
  tables.functions.put(scope, record.name, { ...record, lastVersion })
  tables.versions.put(path, version, {
    ...source,
    version,
    description,
    created: context.now,
    modified: context.now,
    lifecycle: { status: creates },
  })
  transitions.begin(`function.${creates}`, region, path, version, context.now)
  return findVersion(emulator, context, fn, version)
}
