import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root folder of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The address of the repository, from the manifest of the site. */
export const repositoryUrl: string = JSON.parse(
  readFileSync(`${root}site/package.json`, 'utf8'),
).repository.url.replace(/^git\+|\.git$/g, '')

/** The address of a file or folder of the repository, and of one of its lines. */
export function sourceAddress(path: string, line?: number): string {
  return `${repositoryUrl}/blob/main/${path}${line === undefined ? '' : `#L${line}`}`
}
