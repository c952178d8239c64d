/** The names of devices on Windows, which no file may have, whatever its extension is. */
const device = /^(?:aux|con|nul|prn|(?:com|lpt)\d)$/i

/**
 * Names a file for each of several things. A name that differs from another only in case, or is taken, ends with a number,
 * because some file systems ignore case.
 *
 * @param taken The names of other files in the folder, without extensions.
 * @returns The names of the files without extensions, by the name of the thing.
 */
export function fileNames(
  names: readonly string[],
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const isFree = (file: string) => !used.has(file.toLowerCase()) && !device.test(file)
  const files = new Map<string, string>()
  for (const name of names.toSorted()) {
    let file = name
    for (let number = 2; !isFree(file); number += 1) file = `${name}_${number}`
    used.add(file.toLowerCase())
    files.set(name, file)
  }
  return files
}
