// The flows of the components of Serverless Framework, which consist of calls of this package.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import toolkit from 'tencent-component-toolkit'
import { region, secretId, secretKey } from './account.js'
import { flow } from './flow.js'
import { createPackage } from './package.js'

const credentials = { SecretId: secretId, SecretKey: secretKey }
const scf = new toolkit.Scf(credentials, region)
const cos = new toolkit.Cos(credentials, region)
const layer = new toolkit.Layer(credentials, region)

const name = 'toolkit'
const bucket = 'code-1250000000'
const inputs = {
  name,
  runtime: 'Nodejs12.16',
  handler: 'index.main_handler',
  code: { bucket, object: 'toolkit.zip' },
  environment: { variables: { STAGE: 'test' } },
  events: [timer('nightly', '0 0 2 * * * *')],
}

function timer(triggerName, cronExpression) {
  return { timer: { parameters: { name: triggerName, cronExpression, enable: true } } }
}

async function upload(key, text) {
  writeFileSync(key, createPackage(text))
  await cos.deploy({ bucket })
  await cos.upload({ bucket, file: key, key })
}

function get() {
  return scf.scf.get({ functionName: name, showCode: true })
}

async function triggerNames() {
  const triggers = await scf.getTriggerList(name)
  return triggers.map(({ TriggerName }) => TriggerName).sort()
}

await flow('layers', async () => {
  await upload('layer.zip', 'layer')
  const runtimes = ['Nodejs12.16']
  const { version } = await layer.deploy({ name: 'toolkit-layer', bucket, object: 'layer.zip', runtimes })
  assert.equal(version, 1)
})

await flow('deploy', async () => {
  await upload('toolkit.zip', 'first')
  const layers = [{ name: 'toolkit-layer', version: 1 }]
  const { Status } = await scf.deploy({ ...inputs, layers })
  assert.equal(Status, 'Active')
  const { CodeInfo, Layers, Environment } = await get()
  assert.match(CodeInfo, /first/)
  assert.deepEqual([Layers[0].LayerName, Layers[0].LayerVersion], ['toolkit-layer', 1])
  assert.deepEqual(Environment.Variables, [{ Key: 'STAGE', Value: 'test' }])
  assert.deepEqual(await triggerNames(), ['nightly'])
})

await flow('redeploy', async () => {
  await upload('toolkit.zip', 'second')
  await scf.deploy({ ...inputs, layers: [], environment: { variables: {} }, memorySize: 256 })
  const { CodeInfo, Layers, Environment, MemorySize } = await get()
  assert.match(CodeInfo, /second/)
  assert.deepEqual([Layers, Environment.Variables, MemorySize], [[], [], 256])
})

await flow('invoke', async () => {
  const { Result } = await scf.invoke({ functionName: name, clientContext: { a: 1 } })
  assert.deepEqual([Result.InvokeResult, Result.RetMsg], [0, '"second"'])
})

await flow('read logs', async () => {
  const logs = await scf.logs({ functionName: name })
  assert.equal(logs.length, 1)
  assert.match(logs[0].message, /START RequestId/)
})

await flow('tags', async () => {
  await scf.deploy({ ...inputs, tags: { owner: 'me', stage: 'test' } })
  await scf.deploy({ ...inputs, tags: { owner: 'you' } })
  assert.deepEqual((await get()).Tags, [{ Key: 'owner', Value: 'you' }])
})

await flow('add a trigger', async () => {
  await scf.deploy({ ...inputs, events: [...inputs.events, timer('hourly', '0 0 * * * * *')] })
  assert.deepEqual(await triggerNames(), ['hourly', 'nightly'])
})

await flow('remove a trigger', async () => {
  await scf.deploy(inputs)
  assert.deepEqual(await triggerNames(), ['nightly'])
})

await flow('COS triggers', async () => {
  const parameters = {
    bucket: `${bucket}.cos.${region}.myqcloud.com`,
    events: 'cos:ObjectCreated:*',
    filter: { prefix: 'images/', suffix: '.jpg' },
    enable: true,
  }
  await scf.deploy({ ...inputs, events: [{ cos: { parameters } }] })
  assert.deepEqual(await triggerNames(), [parameters.bucket])
})

await flow('CKafka triggers', async () => {
  const parameters = { name: 'ckafka-12345678-topic', qualifier: '$DEFAULT', maxMsgNum: 10, enable: true }
  await scf.deploy({ ...inputs, events: [{ ckafka: { parameters } }] })
  assert.deepEqual(await triggerNames(), [parameters.name])
  await scf.deploy({ ...inputs, events: [{ ckafka: { parameters: { ...parameters, maxMsgNum: 20 } } }] })
  const [{ TriggerDesc }] = await scf.getTriggerList(name)
  assert.equal(JSON.parse(TriggerDesc).maxMsgNum, 20)
})

await flow('function URLs', async () => {
  const parameters = { qualifier: '$DEFAULT', netConfig: { enableExtranet: true } }
  const { Triggers } = await scf.deploy({ ...inputs, events: [{ http: { parameters } }] })
  assert.equal(JSON.parse(Triggers[0].TriggerDesc).NetConfig.EnableExtranet, true)
})

await flow('updated function URLs', async () => {
  const parameters = { qualifier: '$DEFAULT', authType: 'CAM', netConfig: { enableExtranet: true } }
  const { Triggers } = await scf.deploy({ ...inputs, events: [{ http: { parameters } }] })
  assert.equal(JSON.parse(Triggers[0].TriggerDesc).AuthType, 'CAM')
})

await flow('API Gateway triggers', async () => {
  const parameters = {
    protocols: ['http'],
    environment: 'release',
    endpoints: [{ path: '/', method: 'GET' }],
  }
  const { Triggers } = await scf.deploy({ ...inputs, events: [{ apigw: { parameters } }] })
  assert.match(Triggers[0].serviceId, /^service-/)
})

await flow('publish', async () => {
  const { LastVersion } = await scf.deploy({ ...inputs, publish: true, publishDescription: 'first' })
  assert.equal(LastVersion, '1')
})

await flow('traffic', async () => {
  const { Traffic, ConfigTrafficVersion } = await scf.deploy({ ...inputs, publish: true, traffic: 0.5 })
  assert.deepEqual([Traffic, ConfigTrafficVersion], [0.5, '2'])
})

await flow('shift an alias', async () => {
  for (const weight of [0.4, 0.1]) {
    const additionalVersionWeights = [{ version: '1', weight }]
    await scf.deploy({ ...inputs, aliasName: 'live', aliasFunctionVersion: '2', additionalVersionWeights })
    const { RoutingConfig } = await scf.alias.get({ functionName: name, aliasName: 'live' })
    assert.deepEqual(RoutingConfig.AdditionalVersionWeights, [{ Version: '1', Weight: weight }])
  }
  await scf.alias.delete({ functionName: name, aliasName: 'live' })
})

await flow('concurrency', async () => {
  const version = { functionName: name, namespace: 'default', qualifier: '1' }
  await scf.concurrency.setReserved({ ...version, reservedMem: 1024 })
  assert.deepEqual(await scf.concurrency.getReserved(version), { reservedMem: 1024 })
  await scf.concurrency.setProvisioned({ ...version, provisionedNum: 1 })
  await scf.concurrency.waitProvisioned(version)
  await scf.concurrency.removeProvisioned(version)
})

await flow('asynchronous functions', async () => {
  await scf.deploy({ ...inputs, type: 'event', asyncRunEnable: true, msgTTL: 60, retryNum: 0 })
  const { AsyncTriggerConfig } = await scf.scf.getAsyncRetryConfig({ name, namespace: 'default' }, {})
  assert.equal(AsyncTriggerConfig.MsgTTL, 60)
  assert.equal(AsyncTriggerConfig.RetryConfig[0].RetryNum, 0)
})

await flow('demos', async () => {
  assert.match(String(await scf.scf.getDemoAddress('demo-1')), /^http/)
})

await flow('remove', async () => {
  assert.equal(await scf.remove({ functionName: name }), true)
  assert.equal(await get(), null)
  await layer.remove({ name: 'toolkit-layer', version: 1 })
  assert.equal(await layer.getLayerDetail('toolkit-layer', 1), null)
})
