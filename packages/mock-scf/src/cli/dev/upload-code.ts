import { createHash } from 'node:crypto'
import { defaultAccount } from '@tc3/mock'
import type { Code } from '../../generated/types.js'
import type { BucketRecord, ObjectRecord } from '../../store/companion-records.js'
import type { EmulatorClient } from '../emulator-client.js'
import { functionKey } from './function-key.js'
import type { FunctionSettings } from './function-settings.js'
import type { CodePackage } from './pack.js'

/** Returns the parameters that name the code of a function. */
export type UploadCode = (fn: FunctionSettings, code: CodePackage) => Promise<CodeParameters>

type CodeParameters = Pick<Code, 'ZipFile' | 'CosBucketName' | 'CosObjectName' | 'CosBucketRegion'>

/** The largest package that a request can carry in Base64, beside its other parameters, in bytes. */
const maxPackageBytes = 7.4 * 1024 * 1024

/** The bucket of larger packages. */
const bucketName = 'tc3-dev'

/** Whether a package is too large for a request, and goes to the storage first. */
export function needsStorage({ archive }: CodePackage): boolean {
  return archive.length > maxPackageBytes
}

/**
 * Creates a function that uploads code. Packages that are too large for a request go to the storage first, as deployment
 * tools do in the cloud. The emulator must emulate it.
 */
export function createCodeUploader({ seed }: Pick<EmulatorClient, 'seed'>): UploadCode {
  return async ({ region, namespace, name }, code) => {
    const { archive } = code
    const content = archive.toString('base64')
    if (!needsStorage(code)) return { ZipFile: content }
    const modified = Date.now()
    const bucket: BucketRecord = { name: bucketName, region, created: modified }
    const etag = `"${createHash('md5').update(archive).digest('hex')}"`
    const object: ObjectRecord = { content, size: archive.length, etag, modified, headers: {} }
    const key = `${functionKey(region, namespace, name)}.zip`
    await seed({
      buckets: { [defaultAccount]: { [bucketName]: bucket } },
      objects: { [`${defaultAccount}/${bucketName}`]: { [key]: object } },
    })
    return { CosBucketName: bucketName, CosObjectName: key, CosBucketRegion: region }
  }
}
