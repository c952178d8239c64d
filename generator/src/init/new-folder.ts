import { mkdir, rm } from 'node:fs/promises'
import { fileError } from '../project/file-error.js'

/**
 * Runs a task that fills a folder. The folder is created if it is missing, and removed again if the task fails.
 *
 * @throws {Error} If it cannot be created.
 */
export async function withNewFolder<Result>(folder: string, task: () => Promise<Result>): Promise<Result> {
  const created = await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw fileError('create', folder, cause)
  })
  try {
    return await task()
  } catch (error) {
    if (created !== undefined) await rm(created, { recursive: true, force: true })
    throw error
  }
}
