import { readFile, stat } from 'node:fs/promises'
import { DeploymentError } from '../deployment-error.js'
import { checkPackageSize } from './package-size.js'
import type { ReadCode } from './read-code.js'
import { readFolder } from './read-folder.js'
import { zipFiles } from './zip.js'

/**
 * Reads a zip archive, or packs a folder as one.
 *
 * @throws {DeploymentError} If there is neither at the path, or it cannot be packed.
 */
export const readCode: ReadCode = async (path, { exclude, signal }) => {
  const stats = await stat(path).catch((cause: unknown) => {
    throw new DeploymentError(
      `The code ${path} cannot be read. Pass the path of a folder or of a .zip file that exists.`,
      { problem: 'code', cause },
    )
  })
  if (stats.isDirectory()) return zipFiles(await readFolder(path, exclude, signal))
  if (!stats.isFile() || !/\.zip$/i.test(path)) {
    throw new DeploymentError(
      `The code ${path} is neither a folder nor a .zip file. Pass the folder that contains it.`,
      { problem: 'code' },
    )
  }
  checkPackageSize(stats.size)
  return readFile(path, { signal })
}
