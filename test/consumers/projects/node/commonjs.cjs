const assert = require('node:assert')
const { ScfClient } = require('@tc3/client-scf')
const actions = require('@tc3/client-scf/actions')
const { validate } = require('@tc3/client-scf/validate')
const { createClient, isServiceError } = require('@tc3/core')
const { fromEnv } = require('@tc3/core/credentials/env')
const { hmacSha1 } = require('@tc3/core/v1')
const { createScf } = require('@tc3/mock-scf')
const { listen } = require('@tc3/mock-scf/node')

async function run() {
  const cloud = createScf()
  const server = await listen(cloud, { port: 0 })
  const environment = {
    TENCENTCLOUD_SECRET_ID: cloud.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: cloud.credentials.secretKey,
  }
  const options = { region: 'ap-guangzhou', endpoint: server.url, credentials: fromEnv({ environment }) }
  assert.deepEqual((await new ScfClient(options).listFunctions()).Functions, [])
  const client = createClient(actions.scf, { ...options, signatureMethod: hmacSha1 })
  // The guard of the ES module recognizes the errors of the CommonJS module.
  const modules = await import('@tc3/core')
  for (const isNotFound of [isServiceError, modules.isServiceError]) {
    await assert.rejects(client.send(actions.getFunction, { FunctionName: 'nobody' }), (error) =>
      isNotFound(error, 'ResourceNotFound.Function'),
    )
  }
  assert.equal(typeof validate, 'function')
  await server.close()
}

run().then(() => console.log('passed'))
