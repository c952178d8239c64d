import { lstat, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { scfQuotas } from '../generated/quotas.js'

const maxFiles = 100_000

const fileType = 0o170000
const linkType = 0o120000
const folderType = 0o040000

/** A package that cannot be unpacked. The message is meant for users. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError'
}

/**
 * Unpacks a zip archive. Files are read-only for their owner, and executable if they were in the archive.
 *
 * @param maxBytes The maximum size of all files.
 * @returns What differs from the cloud, as sentences for the log.
 * @throws {UnpackError} If the archive is damaged, encrypted or too large, or if a name or a link leads out of the folder.
 * Files of it may be in the folder then, but never outside.
 */
export async function unpack(
  archive: Uint8Array,
  folder: string,
  maxBytes = scfQuotas.unzippedBytes,
): Promise<string[]> {
  const warnings: string[] = []
  const zip = await open(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength))
  const links: { readonly path: string; readonly target: string }[] = []
  let size = 0
  let count = 0
  for await (const entry of entriesOf(zip)) {
    count += 1
    if (count > maxFiles) throw new UnpackError(`The package has more than ${maxFiles} files.`)
    const path = safePath(entry.fileName)
    const mode = entry.externalFileAttributes >>> 16
    if (entry.fileName.endsWith('/') || (mode & fileType) === folderType) {
      await createParents(folder, `${path}/`)
      continue
    }
    const content = await readEntry(zip, entry, maxBytes - size)
    size += content.length
    if ((mode & fileType) === linkType) links.push({ path, target: content.toString() })
    else {
      const isProgram = !isFromUnix(entry) && programs.has(path)
      if (isProgram) warnings.push(withoutModes(path))
      await writeNew(folder, path, content, isProgram || (mode & 0o100) !== 0 ? 0o555 : 0o444)
    }
  }
  // Links are created last, so that no file is written through one.
  for (const { path, target } of links) await createLink(folder, path, target)
  return warnings
}

function open(archive: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, strictFileNames: false, validateEntrySizes: false }
    fromBuffer(archive, options, (error, zip) => {
      if (error) reject(new UnpackError(`The package is no valid zip archive: ${error.message}.`))
      else resolve(zip)
    })
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(undefined))
      zip.once('error', (error: Error) =>
        reject(new UnpackError(`The package is no valid zip archive: ${error.message}.`)),
      )
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (!entry) return
    yield entry
  }
}

/** Returns the path of an entry in the folder. */
function safePath(name: string): string {
  const path = posix.normalize(name.replaceAll('\\', '/')).replace(/\/$/, '')
  if (
    path.startsWith('/') ||
    /^[a-z]:/i.test(path) ||
    path.split('/').includes('..') ||
    path.includes('\0')
  ) {
    throw new UnpackError(`The file ${JSON.stringify(name)} of the package leads out of its folder.`)
  }
  return path
}

/**
 * Reads a file of the archive.
 *
 * @param room The most bytes that it may have.
 */
async function readEntry(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  if (entry.isEncrypted()) {
    throw new UnpackError(
      `The file ${entry.fileName} of the package is encrypted. Create the package without a password.`,
    )
  }
  // Archives of some tools, such as those with an old version of archiver on a new Node, have neither.
  const isComplete = entry.uncompressedSize > 0 || entry.crc32 !== 0
  const tooLarge = () => new UnpackError('The files of the package are larger than SCF allows.')
  if (entry.uncompressedSize > room) throw tooLarge()
  const content = await new Promise<Buffer>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const limit = isComplete ? entry.uncompressedSize : room
      let size = 0
      stream.on('data', ({ length }: Buffer) => {
        size += length
        if (size > limit) stream.destroy(isComplete ? new Error('it is larger than stated') : tooLarge())
      })
      buffer(stream).then(resolve, reject)
    })
  }).catch((error: Error) => {
    if (error instanceof UnpackError) throw error
    throw new UnpackError(`The file ${entry.fileName} of the package cannot be read: ${error.message}.`)
  })
  if (isComplete && crc32(content) !== entry.crc32) {
    throw new UnpackError(
      `The file ${entry.fileName} of the package is damaged: its checksum does not match.`,
    )
  }
  return content
}

/** The names of files that the platform executes. */
const programs = new Set(['bootstrap', 'scf_bootstrap'])

/** Returns whether an archive has the modes of files. Archives of Windows do not. */
function isFromUnix(entry: Entry): boolean {
  return entry.versionMadeBy >>> 8 === 3
}

function withoutModes(path: string): string {
  return `[EMULATOR] ${path} comes from an archive of Windows, so it is not executable, and the cloud will not start it. The emulator does. Create the archive with the mode 755.`
}

/** Writes a file. What an earlier package has at the same path is replaced. */
async function writeNew(folder: string, path: string, content: Buffer, mode: number): Promise<void> {
  await createParents(folder, path)
  await removeFile(folder, path)
  await writeFile(join(folder, path), content, { mode })
}

async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true }).catch(() => {
    throw new UnpackError(`The path ${path} of the package is a file and a folder.`)
  })
}

/** Creates the folders of a path. None of them may be a link, since that could lead anywhere together with another link. */
async function createParents(folder: string, path: string): Promise<void> {
  let parent = folder
  for (const name of path.split('/').slice(0, -1)) {
    parent = join(parent, name)
    const stats = await lstat(parent).catch(() => undefined)
    if (!stats) await mkdir(parent)
    else if (!stats.isDirectory())
      throw new UnpackError(`The path ${path} of the package leads through a link or a file.`)
  }
}

async function createLink(folder: string, path: string, target: string): Promise<void> {
  const resolved = posix.join(posix.dirname(path), target)
  if (target.startsWith('/') || resolved === '..' || resolved.startsWith('../')) {
    throw new UnpackError(`The link ${path} of the package leads out of its folder.`)
  }
  await createParents(folder, path)
  await removeFile(folder, path)
  await symlink(target, join(folder, path))
}
