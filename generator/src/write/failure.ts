/** What an operating system's error code means for whoever has to do something about it. */
const meanings: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EFBIG: ['the file would be larger than files may be', 'Raise that limit'],
  EROFS: ['the file system is read-only', 'Make it writable'],
  EACCES: ['permission is denied', 'Make it writable for you'],
  EPERM: ['the system does not permit it', 'Make it writable for you'],
  EBUSY: ['another program is using it', 'Close it there'],
  ENOTDIR: ['a file stands where a folder is needed', 'Move that file away'],
  EEXIST: ['a file stands where a folder is needed', 'Move that file away'],
  EISDIR: ['a folder stands where the file is needed', 'Move that folder away'],
  EXDEV: ['it is on another file system than the project', 'Put both on the same one'],
}

/**
 * What to tell where a file cannot be read or written: which one, why, what became of the tree, and what to do.
 *
 * @param doing What failed, such as `write`.
 * @param path The file, below the project's root.
 */
export function failure(doing: string, path: string, cause: unknown, outcome = 'nothing was changed'): Error {
  const code = codeOf(cause)
  const [what, remedy] = meanings[code] ?? [String(cause), 'Remove the cause']
  return new Error(
    `Cannot ${doing} ${path}: ${what} (${code}); ${outcome}. ${remedy} and run the command again.`,
    {
      cause,
    },
  )
}

/** Does something with a file; where it fails, tells which one. */
export function attempt<Result>(doing: string, path: string, action: () => Result, outcome?: string): Result {
  try {
    return action()
  } catch (cause) {
    throw failure(doing, path, cause, outcome)
  }
}

/** The operating system's error code, such as ENOENT. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code'
}
