import type { Download } from '@tc3/mock'
import type { Tables } from '../store/records.js'
import { demoPackage, demoScope } from './demo.js'
import type { CodeUpload } from './read-code.js'
import { decodeBase64 } from './zip.js'

/** Creates a function that finds the package of a function, layer or function template for a download. */
export function packageFinder({ packages }: Tables): (scope: string, key: string) => Download | undefined {
  return (scope, key) => {
    if (scope === demoScope) return demoPackage(key)
    const bytes = decodeBase64(packages.get(scope, key)?.content ?? '')
    const owner = scope.slice(scope.lastIndexOf('/') + 1).replace('layer:', '')
    return bytes?.length ? { bytes, name: `${owner}.zip` } : undefined
  }
}

/** Stores the package of a function or layer, if its code is a package. Must be called within a change of the store. */
export function storePackage({ packages }: Tables, scope: string, { code, content }: CodeUpload): void {
  if (code.kind === 'package' && content !== undefined) packages.put(scope, code.sha256, { content })
}

/** Deletes the packages that no version of a function or layer uses. Must be called within a change of the store. */
export function deleteUnusedPackages(tables: Tables, scope: string): void {
  const { packages, versions, formerVersions, layerVersions } = tables
  const used = new Set<string>()
  for (const table of [versions, formerVersions, layerVersions]) {
    for (const { code } of table.all(scope).values()) if (code.kind === 'package') used.add(code.sha256)
  }
  for (const sha256 of [...packages.all(scope).keys()]) if (!used.has(sha256)) packages.delete(scope, sha256)
}
