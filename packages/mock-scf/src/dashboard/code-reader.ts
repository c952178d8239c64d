import type { DashboardFile, FilesPanel } from '@tc3/mock'
import { listFiles, readTextFile } from '../code/zip.js'
import type { Emulator } from '../emulator.js'
import { latestVersion } from '../store/lookup.js'

/** Reads the packages of functions, in the version `$LATEST`. */
export interface CodeReader {
  /** The files in the package of a function; none if its code is no package. */
  list(path: string): FilesPanel['files']
  /** A file in the package of a function. */
  read(path: string, name: string): DashboardFile | undefined
}

/** The largest file that is shown, in bytes. */
const maxFileBytes = 256 * 1024

/** The most files that are listed. */
const maxFiles = 2000

/** Creates a reader that remembers the files of the last package: the page of a function is read again and again. */
export function createCodeReader({ tables }: Emulator): CodeReader {
  let last: { readonly sha256: string; readonly files: FilesPanel['files'] } | undefined

  function findPackage(path: string) {
    const code = tables.versions.get(path, latestVersion)?.code
    if (code?.kind !== 'package') return undefined
    const content = tables.packages.get(path, code.sha256)?.content
    return content === undefined ? undefined : { content, sha256: code.sha256 }
  }

  function list(path: string): FilesPanel['files'] {
    const found = findPackage(path)
    if (!found) return []
    if (last?.sha256 !== found.sha256) {
      last = { sha256: found.sha256, files: listFiles(found.content, maxFiles) }
    }
    return last.files
  }

  return {
    list,
    read(path, name) {
      const found = findPackage(path)
      const text = found && readTextFile(found.content, name, maxFileBytes)
      if (text === undefined) return undefined
      const size = list(path).find((file) => file.path === name)?.size
      // An empty text stands for a file that cannot be shown, unless it is empty.
      return { text: text === '' && size !== 0 ? undefined : text }
    },
  }
}
