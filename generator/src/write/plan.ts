import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GeneratedFile } from '../emit/generated-file.js'
import { isEmitted } from '../emit/header.js'
import { filesBelow } from '../project/files.js'
import { codeOf, failure } from './failure.js'

/** What a run would change in the tree. */
export interface Plan {
  /** Files that are new or differ. */
  readonly written: readonly GeneratedFile[]
  /** How many files stand as they should. */
  readonly unchanged: number
  /** Emitted files that no emitter makes any more. */
  readonly removed: readonly string[]
}

/**
 * Unwanted files of the folders that emitters write to, if they begin with the generator's header; others stay.
 *
 * @param wanted The files that are emitted, by path.
 * @param everywhere Whether all packages are searched, or only those that have wanted files.
 */
export async function leftOver(
  root: string,
  wanted: ReadonlySet<string>,
  everywhere: boolean,
): Promise<string[]> {
  const packages = everywhere
    ? (await readdir(join(root, 'packages'), { withFileTypes: true }).catch(() => []))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `packages/${name}`)
    : packagesOf(wanted)
  const folders = packages.flatMap((folder) => [`${folder}/src/generated`, `${folder}/reference`])
  if (everywhere) folders.push('spec/schema')
  const candidates = [
    ...(await Promise.all(folders.map((folder) => filesBelow(root, folder)))).flat(),
    ...packages.map((folder) => `${folder}/README.md`),
  ].filter((path) => !wanted.has(path))
  const emitted = await Promise.all(candidates.map(async (path) => isEmitted((await read(root, path)) ?? '')))
  return candidates.filter((_, index) => emitted[index])
}

/** A file's text; undefined where there is none, even if something else stands there or in its way. */
function read(root: string, path: string): Promise<string | undefined> {
  return readFile(join(root, path), 'utf8').catch((cause) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(cause))) return undefined
    throw failure('read', path, cause)
  })
}

function packagesOf(paths: ReadonlySet<string>): string[] {
  return [...new Set([...paths].map((path) => path.split('/', 2).join('/')))]
}
