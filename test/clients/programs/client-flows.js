import assert from 'node:assert/strict'
import { flow } from './flow.js'
import { createPackage } from './package.js'

/**
 * Runs the flows of a client, which only calls actions.
 *
 * @param {string} FunctionName
 * @param {(action: string, input: object) => Promise<Record<string, any>>} call
 */
export async function runClientFlows(FunctionName, call) {
  const Handler = 'index.main_handler'
  const timer = { FunctionName, TriggerName: 'nightly', Type: 'timer' }
  const alias = { FunctionName, Name: 'live', FunctionVersion: '1' }

  const source = async () => (await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).CodeInfo
  const triggers = async () => {
    const { Triggers } = await call('ListTriggers', { FunctionName })
    return Triggers.map(({ TriggerName }) => TriggerName)
  }

  await flow('deploy', async () => {
    const ZipFile = createPackage('first').toString('base64')
    await call('CreateFunction', { FunctionName, Handler, Runtime: 'Nodejs12.16', Code: { ZipFile } })
    assert.match(await source(), /first/)
  })

  await flow('redeploy', async () => {
    const ZipFile = createPackage('second').toString('base64')
    await call('UpdateFunctionCode', { FunctionName, Handler, ZipFile })
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    assert.match(await source(), /second/)
    assert.equal((await call('GetFunction', { FunctionName })).MemorySize, 256)
  })

  await flow('invoke', async () => {
    const { Result } = await call('Invoke', { FunctionName, ClientContext: '{"a":1}', LogType: 'Tail' })
    assert.equal(Result.InvokeResult, 0)
    assert.equal(Result.RetMsg, '"second"')
    assert.match(Result.Log, /\tsecond\n/)
  })

  await flow('read logs', async () => {
    const { Data } = await call('GetFunctionLogs', { FunctionName })
    assert.equal(Data.length, 1)
  })

  await flow('add a trigger', async () => {
    await call('CreateTrigger', { ...timer, TriggerDesc: '0 0 2 * * * *', Enable: 'OPEN' })
    assert.deepEqual(await triggers(), ['nightly'])
  })

  await flow('remove a trigger', async () => {
    await call('DeleteTrigger', timer)
    assert.deepEqual(await triggers(), [])
  })

  await flow('publish', async () => {
    const { FunctionVersion } = await call('PublishVersion', { FunctionName, Description: 'first' })
    assert.equal(FunctionVersion, '1')
  })

  await flow('shift an alias', async () => {
    const RoutingConfig = { AdditionalVersionWeights: [{ Version: '$LATEST', Weight: 0.5 }] }
    await call('CreateAlias', alias)
    await call('UpdateAlias', { ...alias, RoutingConfig })
    const { RoutingConfig: shifted } = await call('GetAlias', { FunctionName, Name: 'live' })
    assert.deepEqual(
      shifted.AdditionalVersionWeights.map(({ Version, Weight }) => [Version, Weight]),
      [['$LATEST', 0.5]],
    )
    await call('DeleteAlias', { FunctionName, Name: 'live' })
  })

  await flow('remove', async () => {
    await call('DeleteFunction', { FunctionName })
    await assert.rejects(call('GetFunction', { FunctionName }), { code: 'ResourceNotFound.Function' })
  })
}
