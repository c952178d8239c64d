import { type DataDir, openDataDir as open } from '@tc3/mock/data-dir'

export type { DataDir } from '@tc3/mock/data-dir'

/** The version of the record format. Increment it if records of earlier versions can no longer be read. */
const layout = 'scf 2'

/**
 * Opens a folder that stores the resources of an emulator, and creates it if it does not exist. Every change that the
 * emulator has acknowledged survives, even if the process crashes.
 *
 * @param path The folder; it must contain nothing else.
 * @throws {Error} If the folder is in use by another process, is damaged, cannot be written, contains other files, or
 * was written by an incompatible version.
 * @example
 * const cloud = createScf({ persistence: await openDataDir('./data') })
 */
export function openDataDir(path: string): Promise<DataDir> {
  return open(path, layout)
}
