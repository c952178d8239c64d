import { type ZippableFile, zipSync } from 'fflate'
import { DeploymentError } from '../deployment-error.js'

/** A file of a package. */
export interface PackedFile {
  /** The path from the root of the package, with slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly isExecutable: boolean
}

/** The operating system in the header of an entry: Unix, whose modes the external attributes contain. */
const unix = 3

const regularFile = 0o100000

/**
 * Packs files as a zip archive. The same files always give the same bytes, in whichever order they are.
 *
 * @throws {DeploymentError} If fflate cannot pack a file because of its name.
 */
export function zipFiles(files: readonly PackedFile[]): Uint8Array {
  if (files.some(({ path }) => path === '__proto__')) {
    throw new DeploymentError('A file with the name __proto__ cannot be packed. Rename or exclude it.', {
      problem: 'code',
    })
  }
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const entries = sorted.map(({ path, bytes, isExecutable }): [string, ZippableFile] => {
    const mode = regularFile | (isExecutable ? 0o755 : 0o644)
    return [path, [bytes, { attrs: mode << 16 }]]
  })
  // Zip archives contain local times, which begin in 1980. So the components of this one are the same in all time zones.
  const modified = new Date(1980, 0, 1, 12)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: modified, os: unix })
}
