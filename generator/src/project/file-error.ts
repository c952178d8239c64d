/** The reason behind an operating system's error code, and the remedy. */
const meanings: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EFBIG: ['the file would be larger than files may be', 'Raise that limit'],
  EROFS: ['the file system is read-only', 'Make it writable'],
  EACCES: ['permission is denied', 'Make it writable for you'],
  EPERM: ['the system does not permit it', 'Make it writable for you'],
  EBUSY: ['another program is using it', 'Close it there'],
  ENOTDIR: ['a file is in the place of a folder', 'Move that file away'],
  EEXIST: ['a file is in the place of a folder', 'Move that file away'],
  EISDIR: ['a folder is in the place of the file', 'Move that folder away'],
  EXDEV: ['it is on another file system than the project', 'Put both on the same one'],
}

/**
 * The error of a file that cannot be read or written: which one, why, the state of the project, and the remedy.
 *
 * @param operation The operation that failed, such as `write`.
 * @param path The file, below the project's root.
 */
export function fileError(
  operation: string,
  path: string,
  cause: unknown,
  outcome = 'nothing was changed',
): Error {
  const code = codeOf(cause)
  const [reason, remedy] = meanings[code] ?? [String(cause), 'Remove the cause']
  const message = `Cannot ${operation} ${path}: ${reason} (${code}); ${outcome}. ${remedy} and run the command again.`
  return new Error(message, { cause })
}

/** Runs an operation on a file; its error names the file. */
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

/** The operating system's error code, such as ENOENT. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code'
}
