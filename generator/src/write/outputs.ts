import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type GeneratedFile, manifestPath } from '../emit/generated-file.js'
import type { FileHashes } from './file-hashes.js'
import { hash, hashFile } from './hash.js'

/** The hashes of generated files by path. The hash is null if the file may be edited, so that its content does not matter. */
export type Outputs = Readonly<Record<string, string | null>>

export function outputsOf(files: readonly GeneratedFile[]): Outputs {
  return Object.fromEntries(files.map(({ path, content, once }) => [path, once ? null : hash([content])]))
}

/** Leaves out the initial files of packages that exist, whose handwritten part must not be written again. */
export function filesOfNewPackages(root: string, initial: readonly GeneratedFile[]): GeneratedFile[] {
  return initial.filter(({ path }) => {
    const manifest = manifestPath(path)
    return manifest !== undefined && !existsSync(join(root, manifest))
  })
}

/**
 * Lists the files that are missing from the project or differ. They are read in sequence, which is faster if they are small.
 *
 * @param hashes Avoids reading files again that have not changed. Without it, all files are read.
 */
export async function differingFiles(
  root: string,
  outputs: Outputs,
  hashes?: Pick<FileHashes, 'hashOf'>,
): Promise<string[]> {
  const differing: string[] = []
  for (const [index, [path, expected]] of Object.entries(outputs).entries()) {
    const found = hashes ? hashes.hashOf(path) : hashFile(join(root, path))
    if (found === undefined || (expected !== null && found !== expected)) differing.push(path)
    // A lock can only be renewed, and a signal handled, while the event loop runs.
    if (index % 256 === 255) await setImmediate()
  }
  return differing
}
