import type { Download } from '@tc3/mock'
import { decoded } from './packages.js'
import type { Tables } from './records.js'

/** Finds the package of a function or a layer that an address leads to. */
export function packageFinder({ packages }: Tables): (scope: string, sha256: string) => Download | undefined {
  return (scope, sha256) => {
    const bytes = decoded(packages.get(scope, sha256)?.content ?? '')
    const owner = scope.slice(scope.lastIndexOf('/') + 1).replace('layer:', '')
    return bytes?.length ? { bytes, name: `${owner}.zip` } : undefined
  }
}
