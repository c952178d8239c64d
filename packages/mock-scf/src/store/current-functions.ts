import { latestVersion } from './lookup.js'
import { functionOfPath } from './paths.js'
import type { FunctionRecord, Tables, VersionRecord } from './records.js'

/** A function and its current version, if it has one. */
export interface CurrentFunction {
  readonly record: FunctionRecord
  readonly version: VersionRecord | undefined
}

const none: ReadonlyMap<string, CurrentFunction> = new Map<string, CurrentFunction>()

/**
 * Creates an index of all functions with their current versions. Listing many functions with it takes a small fraction of the time
 * that looking up each version takes.
 *
 * @returns A function that returns the functions of a namespace by name, in the order of their records.
 */
export function indexCurrentFunctions({
  functions,
  versions,
}: Pick<Tables, 'functions' | 'versions'>): (scope: string) => ReadonlyMap<string, CurrentFunction> {
  const index = new Map<string, Map<string, CurrentFunction>>()

  function update(scope: string, name: string): void {
    const record = functions.get(scope, name)
    const inScope = index.get(scope) ?? new Map<string, CurrentFunction>()
    if (record) inScope.set(name, { record, version: versions.get(`${scope}/${name}`, latestVersion) })
    else inScope.delete(name)
    if (inScope.size === 0) index.delete(scope)
    else index.set(scope, inScope)
  }

  functions.watch(update)
  versions.watch((path, key) => {
    const { scope, name } = functionOfPath(path)
    if (key === latestVersion) update(scope, name)
  })
  return (scope) => index.get(scope) ?? none
}
