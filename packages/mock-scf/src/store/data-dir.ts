import { type DataDir, openDataDir as open } from '@tc3/mock/data-dir'

export type { DataDir } from '@tc3/mock/data-dir'

/** Another version wherever records that an earlier program has written would be misread. */
const layout = 'scf 1'

/**
 * Opens a folder that keeps the resources of an emulator, and makes it where there is none:
 * `createScf({ persistence: await openDataDir('./data') })`. What was acknowledged outlives the process however that ends.
 *
 * @param path The folder; nothing else may be in it.
 * @throws {Error} where the folder cannot be used: another process has it, it is damaged, has something else in it or
 * what another version has written, or may not be written
 */
export function openDataDir(path: string): Promise<DataDir> {
  return open(path, layout)
}
