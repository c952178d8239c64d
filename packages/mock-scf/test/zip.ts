import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Creates a code package.
 *
 * @param files The content of each file. By default a package with the source of `hello`.
 * @returns The package in Base64, its size in bytes and its SHA-256.
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>> = { 'index.js': helloSource }) {
  const contents = Object.entries(files).map(([name, file]) => [
    name,
    typeof file === 'string' ? strToU8(file) : file,
  ])
  const archive = Buffer.from(zipSync(Object.fromEntries(contents), { mtime: new Date(2020, 0, 1) }))
  return {
    ZipFile: archive.toString('base64'),
    size: archive.length,
    sha256: createHash('sha256').update(archive).digest('hex'),
  }
}

/** Returns the text of each file of an archive. */
export function unzip(archive: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(archive))
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The source of the function that most tests create. */
export const helloSource = "exports.main_handler = async () => 'hello'\n"

/** The input of CreateFunction in most tests. */
export const hello = {
  FunctionName: 'hello',
  Runtime: 'Nodejs12.16',
  Handler: 'index.main_handler',
  Code: { ZipFile: zip({ 'index.js': helloSource }).ZipFile },
}
