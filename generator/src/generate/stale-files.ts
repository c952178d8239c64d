import { join } from 'node:path'
import { isEmitted } from '../emit/header.js'
import { filesBelow, foldersIn, readIfRegular, rejectLinks } from '../project/files.js'

/**
 * The files that are no longer emitted: those of the emitters' folders that begin with the generator's header.
 *
 * @param emitted The files that are still emitted, by path.
 * @param isComplete Whether these are all files of the project; otherwise only their packages are searched.
 * @throws {Error} If there is a symbolic link in one of the folders.
 */
export function staleFiles(root: string, emitted: ReadonlySet<string>, isComplete: boolean): string[] {
  const packages = new Set([
    ...[...emitted].flatMap((path) => /^packages\/[^/]+/.exec(path) ?? []),
    ...(isComplete ? foldersIn(join(root, 'packages')).map((name) => `packages/${name}`) : []),
  ])
  const folders = [...packages].flatMap((folder) => [`${folder}/src/generated`, `${folder}/reference`])
  if (isComplete) folders.push('spec/schema')
  const readmes = [...packages].map((folder) => `${folder}/README.md`)
  for (const path of [...folders, ...readmes]) rejectLinks(root, path)
  return [...folders.flatMap((folder) => filesBelow(root, folder)), ...readmes]
    .filter((path) => !emitted.has(path))
    .filter((path) => isEmitted(readIfRegular(join(root, path))?.toString() ?? ''))
}
