import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { GeneratedFile } from '../emit/generated-file.js'
import { isEmitted } from '../emit/header.js'
import { filesBelow, readIfThere } from '../project.js'

/** What a run would change in the tree. */
export interface Plan {
  /** Files that are new or differ. */
  readonly written: readonly GeneratedFile[]
  /** How many files stand as they should. */
  readonly unchanged: number
  /** Emitted files that no emitter makes any more. */
  readonly removed: readonly string[]
}

/** Compares what should stand in the tree with what does. */
export async function plan(root: string, files: readonly GeneratedFile[]): Promise<Plan> {
  const present = await Promise.all(files.map(({ path }) => readIfThere(join(root, path))))
  const written = files.filter(({ content, once }, index) =>
    once === true ? present[index] === undefined : present[index] !== content,
  )
  const wanted = new Set(files.map(({ path }) => path))
  return { written, unchanged: files.length - written.length, removed: await leftOver(root, wanted) }
}

/** Unwanted files of the folders that emitters write to, if they begin with the generator's header; others stay. */
async function leftOver(root: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const packages = await readdir(join(root, 'packages'), { withFileTypes: true }).catch(() => [])
  const folders = packages
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [`packages/${name}/src/generated`, `packages/${name}/reference`])
  const candidates = [
    ...(await Promise.all([...folders, 'spec/schema'].map((folder) => filesBelow(root, folder)))).flat(),
    ...packages.map(({ name }) => `packages/${name}/README.md`),
  ].filter((path) => !wanted.has(path))
  const emitted = await Promise.all(
    candidates.map(async (path) => isEmitted((await readIfThere(join(root, path))) ?? '')),
  )
  return candidates.filter((_, index) => emitted[index])
}
