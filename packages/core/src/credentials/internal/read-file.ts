/** Gives the text of a file. Where there is no such file it rejects with an error whose `code` is `ENOENT`. */
export type ReadFile = (path: string) => Promise<string>

/** Reads from the file system of this process, which is empty where there is none, as in browsers. */
export const readTextFile: ReadFile = async (path) => {
  // Not an import, which bundlers for browsers would try to follow.
  const files = globalThis.process?.getBuiltinModule?.('node:fs/promises')
  if (!files) throw Object.assign(new Error('This platform has no file system.'), { code: 'ENOENT' })
  return files.readFile(path, 'utf8')
}

/** The code of what a ReadFile rejected with, such as `EACCES`; empty when it has none. */
export function fileErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
