import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files by their paths. */
export type Files = Readonly<Record<string, string>>

/** Creates a folder with files. It is removed when the test ends. */
export async function projectFolder(files: Files) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tc3-project-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  async function write(more: Files) {
    for (const [path, content] of Object.entries(more)) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
  }
  await write(files)
  return { folder, write, remove: (path: string) => rm(join(folder, path)) }
}
