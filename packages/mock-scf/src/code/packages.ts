import type { Download } from '@tc3/mock'
import type { Tables } from '../store/records.js'
import type { GivenCode } from './read.js'
import { decoded } from './zip.js'

/** Finds the package of a function or a layer that an address leads to. */
export function packageFinder({ packages }: Tables): (scope: string, sha256: string) => Download | undefined {
  return (scope, sha256) => {
    const bytes = decoded(packages.get(scope, sha256)?.content ?? '')
    const owner = scope.slice(scope.lastIndexOf('/') + 1).replace('layer:', '')
    return bytes?.length ? { bytes, name: `${owner}.zip` } : undefined
  }
}

/** Keeps the package of a function or layer, where it has one. Only within a change of the store. */
export function keepPackage({ packages }: Tables, path: string, { code, content }: GivenCode): void {
  if (code.kind === 'package' && content !== undefined) packages.put(path, code.sha256, { content })
}

/** Deletes the packages that no version of a function or layer has. Only within a change of the store. */
export function dropUnusedPackages(tables: Tables, path: string): void {
  const { packages, versions, formerVersions, layerVersions } = tables
  const used = new Set<string>()
  for (const table of [versions, formerVersions, layerVersions]) {
    for (const { code } of table.all(path).values()) if (code.kind === 'package') used.add(code.sha256)
  }
  for (const sha256 of [...packages.all(path).keys()]) if (!used.has(sha256)) packages.delete(path, sha256)
}
