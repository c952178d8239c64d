/** A description of functions, or code, that cannot be deployed. The message is meant for users. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError'
}
