import { sha256Hex } from '@tc3/core/signing'
import { unzipSync } from 'fflate'

/** A zip archive of code or of a layer. */
export interface Package {
  /** In Base64, without white space. */
  readonly content: string
  /** In lowercase hexadecimal. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** Why text is no package. */
export type PackageFault = 'not Base64' | 'too large' | 'not a zip archive'

/** Bytes of the header that a zip archive has for each of its files. */
const fileHeaderBytes = 46

/** Reads a package as callers send it, and checks that it is a zip archive. Nothing of it is inflated. */
export async function readPackage(base64: string, mostBytes: number): Promise<Package | PackageFault> {
  // Tools wrap the lines of Base64.
  const content = base64.replace(/\s+/g, '')
  if (content.length > Math.ceil(mostBytes / 3) * 4) return 'too large'
  const archive = decoded(content)
  if (!archive) return 'not Base64'
  if (archive.length > mostBytes) return 'too large'
  if (!hasFiles(archive)) return 'not a zip archive'
  return { content, sha256: await sha256Hex(archive), size: archive.length }
}

/**
 * The text of a file in a package.
 *
 * @param content The package in Base64.
 * @returns Empty where the file is larger than `mostBytes` or no text; undefined where the package has no such file,
 * or it cannot be inflated.
 */
export function textOf(content: string, name: string, mostBytes: number): string | undefined {
  let found = false
  try {
    const files = unzipSync(decoded(content) ?? new Uint8Array(), {
      filter(file) {
        if (file.name !== name) return false
        found = true
        return file.originalSize <= mostBytes
      },
    })
    const file = files[name]
    return file ? asText(file) : found ? '' : undefined
  } catch {
    return undefined
  }
}

/** The bytes that Base64 stands for; undefined where it is none. */
export function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  // atob forgives missing padding; the documentation does not.
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

/** Whether bytes are a zip archive with at least one file, whose files stay where they are unpacked. */
function hasFiles(archive: Uint8Array): boolean {
  const mostFiles = archive.length / fileHeaderBytes
  let count = 0
  try {
    unzipSync(archive, {
      filter({ name, size }) {
        count += 1
        // A header that lies could have this go on for ever.
        if (count > mostFiles || size > archive.length || !isInside(name))
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

function asText(bytes: Uint8Array): string {
  if (bytes.includes(0)) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}
