import { mkdir, rm } from 'node:fs/promises'
import { failure } from './failure.js'

/**
 * Does what fills a folder. It is created where it is missing, and is gone again where the work fails.
 *
 * @throws Error where it cannot be created.
 */
export async function inNewFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const created = await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw failure('create', folder, cause)
  })
  try {
    return await work()
  } catch (error) {
    if (created !== undefined) await rm(created, { recursive: true, force: true })
    throw error
  }
}
