import { randomUUID } from 'node:crypto'
import { chmod, lstat, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file to write. */
export interface FileWrite {
  /** The absolute path. */
  readonly path: string
  readonly before: Buffer
  readonly after: Buffer
}

/** A file could not be written, or was changed meanwhile. */
export class WriteError extends Error {}

/**
 * Writes files, each in one step, so that no reader sees a part of one. Nothing is written if any of them is not as it was
 * read.
 *
 * @throws {WriteError} If a file was changed meanwhile, or cannot be written.
 */
export async function writeFiles(files: readonly FileWrite[]): Promise<void> {
  for (const { path, before } of files) {
    const current = (await lstat(path)).isFile() ? await readFile(path) : undefined
    if (!current?.equals(before)) {
      throw new WriteError(
        `${path} was changed while it was read. Nothing was written; run the command again.`,
      )
    }
  }
  const staged: { temporary: string; path: string }[] = []
  try {
    for (const { path, after } of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
      staged.push({ temporary, path })
      await writeFile(temporary, after, { flag: 'wx' })
      await chmod(temporary, (await lstat(path)).mode)
    }
    for (const { temporary, path } of staged) await rename(temporary, path)
  } catch (error) {
    throw new WriteError(
      `A file could not be written: ${error instanceof Error ? error.message : String(error)}. Run the command again to complete the change.`,
      { cause: error },
    )
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true })
  }
}
