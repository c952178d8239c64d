/** Returns the text of a file. If it does not exist, it rejects with an error whose `code` is `ENOENT`. */
export type ReadFile = (path: string) => Promise<string>

/** The maximum size of a file in bytes. Files of settings and tokens are far smaller. */
export const maxFileBytes = 1_048_576

/**
 * Reads from the file system. On platforms without one, such as browsers, no file exists. The `code` of the error of a
 * file that is too large is `EFBIG`.
 */
export const readTextFile: ReadFile = async (path) => {
  // Not imported, because bundlers for browsers would try to resolve an import.
  const files = globalThis.process?.getBuiltinModule?.('node:fs')
  if (!files) throw Object.assign(new Error('This platform has no file system.'), { code: 'ENOENT' })
  // Reads one byte more than is allowed, because the size of a device or pipe is unknown.
  const stream = files.createReadStream(path, { encoding: 'utf8', end: maxFileBytes })
  let text = ''
  for await (const chunk of stream) text += chunk
  if (stream.bytesRead <= maxFileBytes) return text
  throw Object.assign(new Error(`The file has more than ${maxFileBytes} bytes.`), { code: 'EFBIG' })
}

/** The code of an error of a ReadFile, such as `EACCES`; empty if it has none. */
export function fileErrorCode(error: unknown): string {
  // Not with instanceof: in Jest, errors of Node are not those of the tests' realm.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
