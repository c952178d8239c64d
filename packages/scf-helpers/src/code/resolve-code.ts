import type { Code } from '@tc3/client-scf'
import { sha256Hex } from '@tc3/core/signing'
import { readCode } from '#runtime'
import { DeploymentError } from '../deployment-error.js'
import { checkPackageSize } from './package-size.js'
import type { ReadCodeOptions } from './read-code.js'

/** A zip archive in COS, the object storage. It must be in the region of the function unless the region is named. */
export interface CodeInCos {
  /** The name of the bucket, without `-<appid>`. */
  readonly CosBucketName: string
  /** The path of the object. */
  readonly CosObjectName: string
  /** The region of the bucket. */
  readonly CosBucketRegion?: string | undefined
}

/** Code in the form that requests have. */
export interface ResolvedCode {
  readonly parameters: Pick<Code, 'ZipFile' | 'CosBucketName' | 'CosObjectName' | 'CosBucketRegion'>
  /** The SHA-256 of a package in hexadecimal; undefined for code in COS, whose content is not known. */
  readonly sha256?: string
}

/**
 * Reads and packs code.
 *
 * @throws {DeploymentError} If it cannot be read or packed, or is too large.
 */
export async function resolveCode(
  code: string | Uint8Array | CodeInCos,
  options: ReadCodeOptions,
): Promise<ResolvedCode> {
  // Not instanceof, since test runners such as Jest have a Uint8Array of their own.
  if (typeof code !== 'string' && !ArrayBuffer.isView(code)) {
    const { CosBucketName, CosObjectName, CosBucketRegion } = Object(code)
    if (!CosBucketName || !CosObjectName) {
      throw new DeploymentError(
        'The code is missing. Pass the path of a folder or of a .zip file, the bytes of a zip archive as a Uint8Array, or ' +
          'CosBucketName and CosObjectName.',
        { problem: 'code' },
      )
    }
    return { parameters: { CosBucketName, CosObjectName, CosBucketRegion } }
  }
  const bytes = typeof code === 'string' ? await readCode(code, options) : code
  checkPackageSize(bytes.length)
  // Each entry of a zip archive begins with these characters.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new DeploymentError('The code is not a zip archive. Pass a folder, or the bytes of a .zip file.', {
      problem: 'code',
    })
  }
  // Hashes a copy, since the buffer may be shared.
  return { parameters: { ZipFile: bytes }, sha256: await sha256Hex(new Uint8Array(bytes)) }
}
