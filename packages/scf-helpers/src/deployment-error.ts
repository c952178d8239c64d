import { BrandedError, isBranded } from './branded-error.js'

/** A function cannot be deployed as described, or SCF failed to create, update or publish it. */
export class DeploymentError extends BrandedError<{
  problem: 'code' | 'size' | 'configuration' | 'status'
  status?: string
  reasons?: readonly string[]
  cause?: unknown
}> {
  override get name(): 'DeploymentError' {
    return 'DeploymentError'
  }
  /**
   * `code` if the code cannot be read or packed, `size` if it is too large, `configuration` if a member cannot be set, and
   * `status` if the function has a failed status. Only with `status` may the function have been changed.
   */
  declare readonly problem: 'code' | 'size' | 'configuration' | 'status'
  /** The failed status, such as `CreateFailed`. */
  declare readonly status?: string
  /** The reasons that SCF gives for the status. */
  declare readonly reasons?: readonly string[]
}

/** Whether `error` is a DeploymentError of this or another copy of the package. */
export function isDeploymentError(error: unknown): error is DeploymentError {
  return isBranded<DeploymentError>(error, 'DeploymentError')
}
