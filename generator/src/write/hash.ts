import { createHash } from 'node:crypto'

/** Hashes several texts at once. Their boundaries matter: `['ab', 'c']` and `['a', 'bc']` have different hashes. */
export function hash(texts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(`${Buffer.byteLength(text)}:`).update(text)
  return sum.digest('base64')
}
