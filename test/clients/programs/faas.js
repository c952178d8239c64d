import assert from 'node:assert/strict'
import { FaaS } from '@tencent-sdk/faas'
import { region, secretId, secretKey } from './account.js'
import { flow } from './flow.js'
import { createPackage } from './package.js'

const faas = new FaaS({ secretId, secretKey, region })
const name = 'faas'
const FunctionName = name
const timer = { FunctionName, Type: 'timer', TriggerName: 'nightly' }

async function triggerNames() {
  const triggers = await faas.getTriggers({ name })
  return triggers.map(({ TriggerName }) => TriggerName)
}

await flow('deploy', async () => {
  assert.equal(await faas.get({ name }), null)
  await faas.request({
    Action: 'CreateFunction',
    FunctionName,
    Runtime: 'Nodejs12.16',
    Handler: 'index.main_handler',
    Code: { ZipFile: createPackage('first').toString('base64') },
  })
  const { Status, CodeInfo } = await faas.get({ name, showCode: true, showTriggers: true })
  assert.equal(Status, 'Active')
  assert.match(CodeInfo, /first/)
})

await flow('redeploy', async () => {
  await faas.request({
    Action: 'UpdateFunctionCode',
    FunctionName,
    Handler: 'index.main_handler',
    ZipFile: createPackage('second').toString('base64'),
  })
  await faas.request({ Action: 'UpdateFunctionConfiguration', FunctionName, MemorySize: 256 })
  const { MemorySize, CodeInfo } = await faas.get({ name, showCode: true })
  assert.equal(MemorySize, 256)
  assert.match(CodeInfo, /second/)
})

await flow('invoke', async () => {
  const { invokeResult, retMsg } = await faas.invoke({ name, event: { a: 1 } })
  assert.deepEqual([invokeResult, retMsg], [0, '"second"'])
})

await flow('read logs', async () => {
  const logs = await faas.getLogList({ name, qualifier: '$LATEST' })
  assert.equal(logs.length, 1)
  assert.match(logs[0].message, /START RequestId/)
})

await flow('add a trigger', async () => {
  await faas.request({ Action: 'CreateTrigger', ...timer, TriggerDesc: '0 0 2 * * * *', Enable: 'OPEN' })
  assert.deepEqual(await triggerNames(), ['nightly'])
})

await flow('remove a trigger', async () => {
  await faas.request({ Action: 'DeleteTrigger', ...timer })
  assert.deepEqual(await triggerNames(), [])
})

await flow('publish', async () => {
  await faas.request({ Action: 'PublishVersion', FunctionName, Description: 'first' })
  assert.equal(await faas.isVersionExist({ name, version: '1' }), true)
})

await flow('shift an alias', async () => {
  const live = { FunctionName, Name: 'live', FunctionVersion: '1' }
  const RoutingConfig = { AdditionalVersionWeights: [{ Version: '$LATEST', Weight: 0.5 }] }
  await faas.request({ Action: 'CreateAlias', ...live })
  await faas.request({ Action: 'UpdateAlias', ...live, RoutingConfig })
  assert.equal(await faas.isAliasExist({ name, alias: 'live' }), true)
  assert.equal((await faas.invoke({ name, qualifier: 'live' })).invokeResult, 0)
  await faas.request({ Action: 'DeleteAlias', FunctionName, Name: 'live' })
})

await flow('remove', async () => {
  await faas.request({ Action: 'DeleteFunction', FunctionName })
  assert.equal(await faas.get({ name }), null)
})
