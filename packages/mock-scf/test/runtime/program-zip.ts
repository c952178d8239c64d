import { strToU8, zipSync } from 'fflate'

/** The mode of an executable file. */
export const executable = 0o100755

/** Creates a package of files that all have a mode, in Base64. */
export function programZip(files: Readonly<Record<string, string | Uint8Array>>, mode = executable): Buffer {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    [
      typeof content === 'string' ? strToU8(content) : content,
      { os: 3, attrs: mode << 16, level: 0 },
    ] as const,
  ])
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}
