import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

/** A package of code, in Base64, with its size in bytes and its SHA-256. Default: that of the function below. */
export function zip(files: Readonly<Record<string, string | Uint8Array>> = { 'index.js': helloText }) {
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

/** The text of the function that most tests create. */
export const helloText = "exports.main_handler = async () => 'hello'\n"

/** What most tests create a function with. */
export const hello = {
  FunctionName: 'hello',
  Runtime: 'Nodejs12.16',
  Handler: 'index.main_handler',
  Code: { ZipFile: zip({ 'index.js': helloText }).ZipFile },
}
