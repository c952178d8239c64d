import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFunction, listFunctions, scf } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'

// Calls an emulator behind a web server in many ways, and prints what came of them.

const [, , endpoint, credentials, folder] = process.argv
const client = createClient(scf, {
  endpoint,
  credentials: JSON.parse(credentials),
  region: 'ap-guangzhou',
  retry: false,
})

/** The number of functions, or the error. */
function count(headers) {
  return client.send(listFunctions, {}, { headers }).then(({ TotalCount }) => TotalCount, describeError)
}

/** Creates a function with a package. */
function create(name) {
  const ZipFile = readFileSync(join(folder, `${name}.zip`))
  return client
    .send(createFunction, { FunctionName: name, Code: { ZipFile } })
    .then(() => 'created', describeError)
}

function describeError({ name, statusCode, code, cause }) {
  return [name, code ?? statusCode ?? cause?.code].join(' ')
}

const sequential = []
for (let call = 0; call < 30; call += 1) sequential.push(await count())
const concurrent = await Promise.all(Array.from({ length: 64 }, () => count()))
const framings = {}
for (const framing of ['chunked', 'gzip', 'deflate', 'br', 'close']) {
  framings[framing] = await count({ 'x-framing': framing })
}
const [small, large] = [await create('small'), await create('large')]
const afterwards = await count()
process.stdout.write(JSON.stringify({ sequential, concurrent, framings, small, large, afterwards }))
