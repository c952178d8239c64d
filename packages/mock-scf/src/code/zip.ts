import { globals } from '@tc3/core/globals'
import { sha256Hex } from '@tc3/core/signing'
import { unzipSync, zipSync } from 'fflate'
import { inflate } from '../runtime/inflate.js'

/** A zip archive with the code of a function or layer. */
export interface Package {
  /** The archive in Base64, without white space. */
  readonly content: string
  /** In lowercase hexadecimal. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** Why a text is not a valid package. */
export type PackageError = 'not Base64' | 'too large' | 'not a zip archive'

/** The minimum size of the header of each file in a zip archive, in bytes. */
const fileHeaderBytes = 46

/** Decodes a package and checks that it is a zip archive. Does not inflate its files. */
export async function readPackage(base64: string, maxBytes: number): Promise<Package | PackageError> {
  // Some tools wrap the lines of Base64.
  const content = base64.replace(/\s+/g, '')
  if (content.length > Math.ceil(maxBytes / 3) * 4) return 'too large'
  const archive = decodeBase64(content)
  if (!archive) return 'not Base64'
  if (archive.length > maxBytes) return 'too large'
  if (!hasFiles(archive)) return 'not a zip archive'
  return { content, sha256: await sha256Hex(archive), size: archive.length }
}

/**
 * Returns the text of a file in a package.
 *
 * @param content The package in Base64.
 * @returns An empty string if the file is larger than `maxBytes` or binary; undefined if the package has no such file
 * or cannot be inflated.
 */
export function readTextFile(content: string, name: string, maxBytes: number): string | undefined {
  let exists = false
  try {
    const files = unzipSync(decodeBase64(content) ?? new Uint8Array(), {
      filter(file) {
        if (file.name !== name) return false
        exists = true
        return file.originalSize <= maxBytes
      },
    })
    const file = files[name]
    return file ? decodeText(file) : exists ? '' : undefined
  } catch {
    return undefined
  }
}

/** Changes of the files of a package. */
export interface PackageEdit {
  /** The paths of files, and of folders with all that is in them, to delete. */
  readonly deleted: readonly string[]
  /** An archive, in Base64, with the files to add or replace. */
  readonly added: string | undefined
}

/** Why a package cannot be changed. */
export type EditError =
  | { readonly problem: 'missing'; readonly path: string }
  | { readonly problem: 'empty' | 'too large' | 'unreadable' }

/**
 * Deletes files of a package, and then adds others.
 *
 * @param content The package in Base64.
 * @param maxBytes The most bytes that all files together may have, inflated.
 * @returns The new package in Base64.
 */
export function editPackage(
  content: string,
  { deleted, added }: PackageEdit,
  maxBytes: number,
): { readonly content: string } | EditError {
  const files = inflateBase64(content, maxBytes)
  if (typeof files === 'string') return { problem: files }
  for (const path of deleted) {
    const name = path.replace(/^\.?\//, '').replace(/\/$/, '')
    const names = [...files.keys()].filter((file) => file === name || file.startsWith(`${name}/`))
    if (names.length === 0) return { problem: 'missing', path }
    for (const file of names) files.delete(file)
  }
  const additions = added === undefined ? new Map<string, Uint8Array>() : inflateBase64(added, maxBytes)
  if (typeof additions === 'string') return { problem: additions }
  for (const [name, bytes] of additions) files.set(name, bytes)
  if (files.size === 0) return { problem: 'empty' }
  return { content: encodeBase64(createPackage(Object.fromEntries(files))) }
}

function inflateBase64(content: string, maxBytes: number): ReturnType<typeof inflate> {
  return inflate(decodeBase64(content) ?? new Uint8Array(), maxBytes)
}

/**
 * Creates a zip archive. All of its files are executable, because some runtimes start one. All have the same time, so that
 * the same files give the same archive.
 */
export function createPackage(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { os: unix, attrs: executableFile << 16, mtime: new Date(2020, 0, 1) })
}

/** The number of the system whose modes the attributes of a file are. */
const unix = 3

/** The mode of a file that all may read and execute. */
const executableFile = 0o100755

/**
 * Lists the files in a package, without folders. Does not inflate them.
 *
 * @param content The package in Base64.
 * @param maxFiles The most files to list.
 */
export function listFiles(
  content: string,
  maxFiles: number,
): { readonly path: string; readonly size: number }[] {
  const files: { readonly path: string; readonly size: number }[] = []
  try {
    unzipSync(decodeBase64(content) ?? new Uint8Array(), {
      filter({ name, originalSize }) {
        if (files.length < maxFiles && !name.endsWith('/')) files.push({ path: name, size: originalSize })
        return false
      },
    })
  } catch {
    // A snapshot may contain any text as a package.
  }
  return files
}

/** Decodes Base64; returns undefined if it is malformed. */
export function decodeBase64(base64: string): Uint8Array<ArrayBuffer> | undefined {
  // The documentation requires padding, but atob does not.
  if (base64.length % 4 !== 0) return undefined
  try {
    const binary = atob(base64)
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
    return bytes
  } catch {
    return undefined
  }
}

// The number of arguments of a call is limited, and few are faster. A multiple of three bytes is encoded without padding.
const chunkSize = 6144

/** Encodes bytes in Base64. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += chunkSize) {
    // Spreading the bytes is ten times slower.
    text += btoa(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(start, start + chunkSize)))
  }
  return text
}

/** Returns whether bytes are a zip archive with at least one file, and no file name leads out of the archive. */
function hasFiles(archive: Uint8Array): boolean {
  const maxFiles = archive.length / fileHeaderBytes
  let count = 0
  try {
    unzipSync(archive, {
      filter({ name, size }) {
        count += 1
        // A forged header could make this iterate endlessly.
        if (count > maxFiles || size > archive.length || !isInside(name))
          throw new Error('Not a zip archive.')
        return false
      },
    })
  } catch {
    return false
  }
  return count > 0
}

function isInside(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !name.includes('\0') && !name.split(/[/\\]/).includes('..')
}

/** Decodes UTF-8; returns an empty string if the bytes are binary. */
function decodeText(bytes: Uint8Array): string {
  if (bytes.includes(0)) return ''
  try {
    return new (globals().TextDecoder)('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}
