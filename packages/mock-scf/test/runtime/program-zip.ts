import { strToU8, zipSync } from 'fflate'

/** The mode of an executable file. */
export const executable = 0o100755

/**
 * Creates a package of files.
 *
 * @param mode The mode of all files. Archives of Windows have none.
 */
export function programZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  mode: number | 'windows' = executable,
): Buffer {
  const attributes = mode === 'windows' ? { os: 0 } : { os: 3, attrs: mode << 16 }
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { ...attributes, level: 0 }] as const,
  ])
  // With the time of the test, the same program would be another package two seconds later.
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date(2020, 0, 1) }))
}
