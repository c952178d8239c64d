import { DeploymentError } from '../deployment-error.js'
import type { ReadCode } from './read-code.js'

/** Reports that the platform has no file system. */
export const readCode: ReadCode = async (path) => {
  throw new DeploymentError(
    `The code is the path ${path}, but this platform has no file system. Pass the bytes of a zip archive.`,
    { problem: 'code' },
  )
}
