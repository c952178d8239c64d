import { join } from 'node:path'
import { generatedFolderOf } from '../emit/generated-file.js'
import { isEmitted } from '../emit/header.js'
import { namesIn, ownFilesBelow, readIfExists, rejectLinks } from '../project/files.js'

/**
 * Lists the files that are no longer emitted: files in the folders for generated files that begin with the header of
 * generated files, but are not among the emitted ones.
 *
 * @param emitted The paths of the emitted files.
 * @param isComplete Whether these are all files of the project. Otherwise, only their folders are searched.
 * @throws {Error} If one of the folders contains a symbolic link.
 */
export function staleFiles(root: string, emitted: ReadonlySet<string>, isComplete: boolean): string[] {
  const packages = isComplete
    ? namesIn(join(root, 'packages')).map((name) => `packages/${name}`)
    : [...new Set([...emitted].flatMap((path) => /^packages\/[^/]+/.exec(path) ?? []))]
  const folders = isComplete
    ? [...packages.flatMap((folder) => generatedFolders(root, folder)), 'spec/schema']
    : [...new Set([...emitted].flatMap((path) => generatedFolderOf(path) ?? []))]
  const readmes = packages.map((folder) => `${folder}/README.md`)
  for (const path of readmes) rejectLinks(root, path)
  return [...folders.flatMap((folder) => ownFilesBelow(root, folder)), ...readmes]
    .filter((path) => !emitted.has(path))
    .filter((path) => isEmitted(readIfExists(join(root, path))?.toString() ?? ''))
}

/** The folders for generated files of a package. */
function generatedFolders(root: string, folder: string): string[] {
  const companions = namesIn(join(root, folder, 'src/companions'))
  return [
    `${folder}/src/generated`,
    ...companions.map((name) => `${folder}/src/companions/${name}/generated`),
    `${folder}/reference`,
  ]
}
