import { createHash } from 'node:crypto'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import ignore, { type Ignore } from 'ignore'
import { scfQuotas } from '../../generated/quotas.js'
import { developmentPackages } from './development-packages.js'
import { ProjectError } from './project-error.js'

/** The code of a function as a package. */
export interface CodePackage {
  readonly archive: Buffer
  /** In lowercase hexadecimal. */
  readonly sha256: string
  /** Whether the code has source maps. */
  readonly hasSourceMaps: boolean
}

/** What no function needs. */
const neverPacked = ['.git', '.hg', '.svn', '.DS_Store']

/** Files that the platform executes. File systems without modes cannot mark them. */
const programs = ['bootstrap', 'scf_bootstrap']

const maxFiles = 0xffff

/** The most bytes of files that the platform unpacks. */
const maxBytes = scfQuotas.unzippedBytes

const advice = 'Exclude what the function does not need, or move dependencies to a layer.'

/** The operating system in the header of an entry, whose modes the external attributes contain. */
const unix = 3

// Archives contain local times, which begin in 1980. This one is the same in all time zones.
const modified = new Date(1980, 0, 1, 12)

/**
 * Packs the folder of a function. The same files give the same package.
 *
 * @param exclude Patterns of files to leave out, in the syntax of .gitignore.
 * @throws {ProjectError} If the folder does not exist, is empty or too large.
 */
export async function pack(folder: string, exclude: readonly string[]): Promise<CodePackage> {
  const ignored = ignore({ ignorecase: false })
    .add(neverPacked)
    .add(await developmentPackages(folder))
    .add([...exclude])
  const entries: Zippable = {}
  let count = 0
  let size = 0
  let hasSourceMaps = false
  for await (const { path, location, executable, bytes: fileSize } of filesOf(folder, ignored)) {
    count += 1
    size += fileSize
    if (count > maxFiles || size > maxBytes) {
      throw new ProjectError(
        `The folder ${folder} has more than ${maxFiles} files or ${maxBytes} bytes. ${advice}`,
      )
    }
    const bytes = await readFile(location)
    hasSourceMaps ||= path.endsWith('.js') && !path.includes('node_modules/') && hasSourceMap(bytes)
    entries[path] = [bytes, { attrs: (0o100000 | (executable ? 0o755 : 0o644)) << 16 }]
  }
  if (count === 0) throw new ProjectError(`The folder ${folder} has no files.`)
  // Fast rather than small: the package is unpacked at once.
  const archive = Buffer.from(zipSync(entries, { level: 1, mtime: modified, os: unix }).buffer)
  return {
    archive,
    sha256: createHash('sha256').update(archive).digest('hex'),
    hasSourceMaps,
  }
}

interface FoundFile {
  /** The path in the package. */
  readonly path: string
  readonly location: string
  readonly executable: boolean
  /** The size. */
  readonly bytes: number
}

/**
 * Lists the files of a folder in a fixed order. Symbolic links are followed.
 *
 * @param parents The real paths of the folders that contain it.
 */
async function* filesOf(
  folder: string,
  ignored: Ignore,
  prefix = '',
  parents: readonly string[] = [],
): AsyncGenerator<FoundFile> {
  const names = await readdir(folder).catch(() => {
    throw new ProjectError(`The folder ${folder} does not exist.`)
  })
  const real = await realpath(folder)
  // A link to a folder that contains it has no end.
  if (parents.includes(real)) return
  for (const name of names.sort()) {
    const path = prefix + name
    const location = join(folder, name)
    const stats = await stat(location).catch(() => undefined)
    if (stats?.isDirectory()) {
      if (!ignored.ignores(`${path}/`)) yield* filesOf(location, ignored, `${path}/`, [...parents, real])
    } else if (stats?.isFile() && !ignored.ignores(path)) {
      const executable = (stats.mode & 0o111) !== 0 || programs.includes(path)
      yield { path, location, executable, bytes: stats.size }
    }
  }
}

/** Returns whether the last line of a file refers to a source map. */
function hasSourceMap(bytes: Buffer): boolean {
  return bytes.lastIndexOf('//# sourceMappingURL=') >= 0
}
