/** Returns the text of a file. If it does not exist, it rejects with an error whose `code` is `ENOENT`. */
export type ReadFile = (path: string) => Promise<string>

/** Reads from the file system. On platforms without one, such as browsers, no file exists. */
export const readTextFile: ReadFile = async (path) => {
  // Not imported, because bundlers for browsers would try to resolve an import.
  const files = globalThis.process?.getBuiltinModule?.('node:fs/promises')
  if (!files) throw Object.assign(new Error('This platform has no file system.'), { code: 'ENOENT' })
  return files.readFile(path, 'utf8')
}

/** The code of an error of a ReadFile, such as `EACCES`; empty if it has none. */
export function fileErrorCode(error: unknown): string {
  // Not with instanceof: in Jest, errors of Node are not those of the tests' realm.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
