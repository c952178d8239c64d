import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The content of a file, and its mode if it is not 0o644. */
export type FileContent = string | Uint8Array | { readonly content: string; readonly mode: number }

/** Creates a folder with files by path, in their order. It is removed after the test. */
export async function temporaryFolder(files: Readonly<Record<string, FileContent>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFiles(folder, Object.entries(files))
  return folder
}

export async function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, file: FileContent]>,
): Promise<void> {
  for (const [path, file] of files) {
    const location = join(folder, path)
    await mkdir(dirname(location), { recursive: true })
    const isPlain = typeof file === 'string' || file instanceof Uint8Array
    await writeFile(location, isPlain ? file : file.content)
    await chmod(location, isPlain ? 0o644 : file.mode)
  }
}
