import { unzipSync } from 'fflate'

/**
 * Inflates the files of an archive, in its order.
 *
 * @param maxBytes The most bytes that all files together may have.
 * @returns The content of the files by path, or why there is none.
 */
export function inflate(
  archive: Uint8Array,
  maxBytes: number,
): Map<string, Uint8Array> | 'too large' | 'unreadable' {
  let bytes = 0
  try {
    const files = unzipSync(archive, {
      filter({ originalSize }) {
        bytes += originalSize
        return bytes <= maxBytes
      },
    })
    return bytes > maxBytes ? 'too large' : new Map(Object.entries(files))
  } catch {
    return 'unreadable'
  }
}
