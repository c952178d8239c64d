import fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { attempt } from '../project/file-error.js'

/**
 * Writes a file completely or not at all: a new file beside it takes its place.
 *
 * @throws {Error} If the file cannot be written. It is unchanged.
 */
export function replaceFile(path: string, content: string): void {
  if (fs.lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new Error(`${path} is not a regular file; nothing was changed. Choose another file.`)
  }
  attempt('write', path, () => {
    const folder = fs.mkdtempSync(join(dirname(path), '.tc3-'))
    try {
      const file = join(folder, basename(path))
      fs.writeFileSync(file, content)
      fs.renameSync(file, path)
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}
