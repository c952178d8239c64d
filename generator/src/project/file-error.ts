/** The reason for an error of the operating system by its code, and the remedy. */
const explanations: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EFBIG: ['the file exceeds the maximum size of files', 'Raise that limit'],
  EROFS: ['the file system is read-only', 'Make it writable'],
  ENOENT: ['its folder does not exist', 'Create it'],
  EACCES: ['permission is denied', 'Make it writable for you'],
  EPERM: ['the system does not permit it', 'Make it writable for you'],
  EBUSY: ['another program is using it', 'Close it in that program'],
  ENOTDIR: ['a file is in the place of a folder', 'Move that file away'],
  EEXIST: ['a file is in the place of a folder', 'Move that file away'],
  EISDIR: ['a folder is in the place of the file', 'Move that folder away'],
  EXDEV: ['it is not on the same file system as the project', 'Move it there'],
}

/**
 * Creates the error of a failed operation on a file. The message names the file, the reason, the state of the project and
 * the remedy.
 *
 * @param operation The operation that failed, such as `write`.
 * @param path The path of the file, for the message.
 * @param outcome The state of the project, as a clause.
 */
export function fileError(
  operation: string,
  path: string,
  cause: unknown,
  outcome = 'nothing was changed',
): Error {
  const code = codeOf(cause)
  const [reason, remedy] = explanations[code ?? ''] ?? [String(cause), 'Remove the cause']
  const problem = code === undefined ? reason : `${reason} (${code})`
  return new Error(
    `Cannot ${operation} ${path}: ${problem}; ${outcome}. ${remedy} and run the command again.`,
    { cause },
  )
}

/**
 * Runs an operation on a file.
 *
 * @throws {Error} The error of `fileError`, if the operation fails.
 */
export function attempt<Result>(
  operation: string,
  path: string,
  action: () => Result,
  outcome?: string,
): Result {
  try {
    return action()
  } catch (cause) {
    throw fileError(operation, path, cause, outcome)
  }
}

/** Returns the operating system's code of an error, such as ENOENT. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
}
