import { createHash } from 'node:crypto'
import { readRegularFile } from '../project/files.js'

/** Hashes several texts at once. Their boundaries matter: `['ab', 'c']` and `['a', 'bc']` have different hashes. */
export function hash(texts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(`${Buffer.byteLength(text)}:`).update(text)
  return sum.digest('base64')
}

/** Hashes the content of a file, as `hash` does. Returns undefined if the file is missing or cannot be read. */
export function hashFile(path: string): string | undefined {
  try {
    return hash([readRegularFile(path)])
  } catch {
    return undefined
  }
}
