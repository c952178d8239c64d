// Uploads a function, publishes it as a version and has the alias `live` point to that.
import { readFile } from 'node:fs/promises'
import { isScfError, ScfClient } from '@tc3/client-scf'
import { zipSync } from 'fflate'

const FunctionName = 'hello'
const Name = 'live'
const Handler = 'index.main_handler'

const scf = new ScfClient({
  region: process.env.TENCENTCLOUD_REGION ?? 'ap-guangzhou',
  endpoint: process.env.SCF_ENDPOINT,
})

/** Makes a resource where the change of it finds none. */
function changeOr(change, create) {
  return change().catch((error) => {
    if (isScfError(error, 'ResourceNotFound')) return create()
    throw error
  })
}

const code = await readFile(new URL('function/index.js', import.meta.url))
const ZipFile = Buffer.from(zipSync({ 'index.js': code })).toString('base64')
await changeOr(
  () => scf.updateFunctionCode({ FunctionName, Handler, ZipFile }),
  () => scf.createFunction({ FunctionName, Runtime: 'Nodejs12.16', Handler, Code: { ZipFile } }),
)
await scf.waitUntil.functionActive({ FunctionName }, { timeout: 60_000 })

const { FunctionVersion } = await scf.publishVersion({ FunctionName })
await scf.waitUntil.versionPublished({ FunctionName, Qualifier: FunctionVersion }, { timeout: 60_000 })

await changeOr(
  () => scf.updateAlias({ FunctionName, Name, FunctionVersion }),
  () => scf.createAlias({ FunctionName, Name, FunctionVersion }),
)
console.log(`${Name} is version ${FunctionVersion} of ${FunctionName}`)
