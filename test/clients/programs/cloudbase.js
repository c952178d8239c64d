import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import CloudBase from '@cloudbase/manager-node'
import { region, secretId, secretKey } from './account.js'
import { flow } from './flow.js'
import { source, writeSource } from './package.js'

const cloud = CloudBase.init({ secretId, secretKey, region, envId: 'default' })
const { functions, log } = cloud
const name = 'cloudbase'
const func = {
  name,
  runtime: 'Nodejs12.16',
  handler: 'index.main_handler',
  timeout: 5,
  memorySize: 128,
  envVariables: { STAGE: 'test' },
  installDependency: false,
  triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }],
}

async function triggerNames() {
  const { Triggers } = await functions.getFunctionDetail(name)
  return Triggers.map(({ TriggerName }) => TriggerName)
}

await flow('deploy', async () => {
  writeSource('functions/cloudbase', 'first')
  await functions.createFunction({ func, functionRootPath: 'functions', deployMode: 'zip' })
  const { Status, CodeInfo } = await functions.getFunctionDetail(name)
  assert.equal(Status, 'Active')
  assert.match(CodeInfo, /first/)
  assert.deepEqual(await triggerNames(), ['nightly'])
})

await flow('invoke', async () => {
  const { InvokeResult, RetMsg } = await functions.invokeFunction(name, { a: 1 })
  assert.deepEqual([InvokeResult, RetMsg], [0, '"first"'])
})

await flow('redeploy', async () => {
  writeSource('functions/cloudbase', 'second')
  await functions.updateFunctionCode({ func, functionRootPath: 'functions', deployMode: 'zip' })
  await functions.updateFunctionConfig({ ...func, memorySize: 256 })
  const { MemorySize, CodeInfo } = await functions.getFunctionDetail(name)
  assert.equal(MemorySize, 256)
  assert.match(CodeInfo, /second/)
})

await flow('uploads to COS', async () => {
  writeSource('functions/cloudbase', 'third')
  await functions.createFunction({ func, functionRootPath: 'functions', force: true })
  assert.match((await functions.getFunctionDetail(name)).CodeInfo, /third/)
})

await flow('incremental updates', async () => {
  writeFileSync('functions/cloudbase/index.js', source('fourth'))
  await functions.updateFunctionIncrementalCode({ func, functionRootPath: 'functions', addFiles: 'index.js' })
  assert.match((await functions.getFunctionDetail(name)).CodeInfo, /fourth/)
})

await flow('lists', async () => {
  const listed = await functions.listFunctions()
  assert.deepEqual(
    listed.map(({ FunctionName }) => FunctionName),
    [name],
  )
})

await flow('read logs', async () => {
  const { LogResults } = await log.searchClsLog({
    queryString: `(src:app OR src:system) AND function_name:${name}`,
    StartTime: format(Date.now() - 3_600_000),
    EndTime: format(Date.now() + 60_000),
    Limit: 10,
  })
  assert.ok(LogResults.Results.length > 0)
})

function format(time) {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

await flow('add a trigger', async () => {
  await functions.createFunctionTriggers(name, [{ name: 'hourly', type: 'timer', config: '0 0 * * * * *' }])
  assert.deepEqual((await triggerNames()).sort(), ['hourly', 'nightly'])
})

await flow('remove a trigger', async () => {
  await functions.deleteFunctionTrigger(name, 'hourly')
  assert.deepEqual(await triggerNames(), ['nightly'])
})

await flow('layers', async () => {
  mkdirSync('layer', { recursive: true })
  writeFileSync('layer/lib.js', 'exports.text = 1\n')
  await functions.createLayer({ name: 'cloudbase-layer', contentPath: 'layer', runtimes: ['Nodejs12.16'] })
  const layer = { envId: 'default', functionName: name, layerName: 'cloudbase-layer', layerVersion: 1 }
  await functions.attachLayer(layer)
  await functions.unAttachLayer(layer)
  assert.equal((await functions.listLayerVersions({ name: 'cloudbase-layer' })).LayerVersions.length, 1)
  await functions.deleteLayerVersion({ name: 'cloudbase-layer', version: 1 })
})

await flow('publish', async () => {
  await functions.publishVersion({ functionName: name, description: 'first' })
  const { Versions } = await functions.listVersionByFunction({ functionName: name })
  assert.deepEqual(
    Versions.map(({ Version }) => Version),
    ['$LATEST', '1'],
  )
})

await flow('shift an alias', async () => {
  const routingConfig = { AdditionalVersionWeights: [{ Version: '1', Weight: 0.5 }] }
  const alias = { functionName: name, name: '$DEFAULT', functionVersion: '$LATEST', routingConfig }
  await functions.updateFunctionAliasConfig(alias)
  const { RoutingConfig } = await functions.getFunctionAlias({ functionName: name, name: '$DEFAULT' })
  assert.deepEqual(RoutingConfig.AdditionalVersionWeights, routingConfig.AdditionalVersionWeights)
})

await flow('concurrency', async () => {
  const version = { functionName: name, qualifier: '1' }
  await functions.setProvisionedConcurrencyConfig({ ...version, versionProvisionedConcurrencyNum: 1 })
  const { Allocated } = await functions.getProvisionedConcurrencyConfig(version)
  assert.equal(Allocated.length, 1)
  await functions.deleteProvisionedConcurrencyConfig(version)
})

await flow('remove', async () => {
  await functions.deleteFunction(name)
  await assert.rejects(functions.getFunctionDetail(name), { code: /ResourceNotFound/ })
})
