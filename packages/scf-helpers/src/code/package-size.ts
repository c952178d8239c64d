import { v3MaxBytes } from '@tc3/core/platform'
import { DeploymentError } from '../deployment-error.js'

/** The bytes of a request that are left for parameters other than the package, such as 4 KB of environment variables. */
const otherParameters = 64 * 1024

/** The most bytes of a package that a request can carry: Base64 has four characters for three bytes. */
const maxPackageBytes = Math.floor((v3MaxBytes.POST - otherParameters) / 4) * 3

/** @throws {DeploymentError} If a package is too large for a request. */
export function checkPackageSize(bytes: number): void {
  if (bytes <= maxPackageBytes) return
  throw new DeploymentError(
    `The package has ${bytes} bytes, but a request can carry at most ${maxPackageBytes}. Exclude what the function does ` +
      'not need, move dependencies to a layer, or upload the package to COS and pass CosBucketName and CosObjectName.',
    { problem: 'size' },
  )
}
