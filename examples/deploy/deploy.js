// Uploads a function, publishes a version and points the alias `live` to it.
import { readFile } from 'node:fs/promises'
import { isScfError, ScfClient } from '@tc3/client-scf'
import { zipSync } from 'fflate'

const FunctionName = 'hello'
const Name = 'live'
const Handler = 'index.main_handler'

// The region, the endpoint and the keys come from the environment.
const scf = new ScfClient()

/** Updates a resource, or creates it if it does not exist. */
function updateOrCreate(update, create) {
  return update().catch((error) => {
    if (isScfError(error, 'ResourceNotFound')) return create()
    throw error
  })
}

const code = await readFile(new URL('function/index.js', import.meta.url))
const ZipFile = Buffer.from(zipSync({ 'index.js': code })).toString('base64')
await updateOrCreate(
  () => scf.updateFunctionCode({ FunctionName, Handler, ZipFile }),
  () => scf.createFunction({ FunctionName, Runtime: 'Nodejs12.16', Handler, Code: { ZipFile } }),
)
await scf.waitUntil.functionActive({ FunctionName }, { timeout: 60_000 })

const { FunctionVersion } = await scf.publishVersion({ FunctionName })
await scf.waitUntil.versionPublished({ FunctionName, Qualifier: FunctionVersion }, { timeout: 60_000 })

await updateOrCreate(
  () => scf.updateAlias({ FunctionName, Name, FunctionVersion }),
  () => scf.createAlias({ FunctionName, Name, FunctionVersion }),
)
console.log(`${Name} is version ${FunctionVersion} of ${FunctionName}`)
