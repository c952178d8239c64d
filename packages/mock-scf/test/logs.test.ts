import { createClient } from '@tc3/core'
import { describe, expect, it } from 'vitest'
import { cls as product } from '../src/companions/cls/generated/product.js'
import { createEmulator } from './emulator.js'
import { hello } from './zip.js'

const FunctionName = 'hello'

/** Creates an emulator with log services, whose functions log a line. */
function start() {
  const subject = createEmulator({
    companions: ['cls'],
    run: () => ({ returned: 1, log: ['a line of the function'] }),
  })
  const { scf, clock } = subject
  const client = createClient(product, {
    region: 'ap-guangzhou',
    credentials: scf.credentials,
    fetch: scf.fetch,
    clock,
  })
  const cls = (name: string, input: object = {}) =>
    client.send<object, Record<string, unknown>>({ name, region: true }, input)
  return { ...subject, cls }
}

/** The log of each invocation of the function, latest first. */
async function logsOf({ call }: ReturnType<typeof start>) {
  const { Data } = await call('GetFunctionLogs', { FunctionName })
  return (Data as { Log: string }[]).map(({ Log }) => Log)
}

describe('IgnoreSysLog', () => {
  it('keeps the lines about a run out of the logs, until it is switched off', async () => {
    const subject = start()
    const { call } = subject
    await call('CreateFunction', hello)
    await call('UpdateFunctionConfiguration', { FunctionName, IgnoreSysLog: true })
    await call('Invoke', { FunctionName })
    expect(await logsOf(subject)).toEqual(['a line of the function'])

    await call('UpdateFunctionConfiguration', { FunctionName, Timeout: 5 })
    await call('Invoke', { FunctionName })
    expect(await logsOf(subject)).toEqual(['a line of the function', 'a line of the function'])

    await call('UpdateFunctionConfiguration', { FunctionName, IgnoreSysLog: false })
    await call('Invoke', { FunctionName, LogType: 'Tail' })
    const whole = (await logsOf(subject)).filter((log) => log !== 'a line of the function')
    expect(whole).toEqual([expect.stringMatching(/^START .*\na line of the function\n.*Report /s)])
  })

  it('is part of versions and copies', async () => {
    const subject = start()
    const { call } = subject
    await call('CreateFunction', hello)
    await call('UpdateFunctionConfiguration', { FunctionName, IgnoreSysLog: true, Publish: 'TRUE' })
    await call('UpdateFunctionConfiguration', { FunctionName, IgnoreSysLog: false })
    await call('Invoke', { FunctionName, Qualifier: '1' })
    expect(await logsOf(subject)).toEqual(['a line of the function'])
  })

  it('leaves nothing to search for of a function that logs nothing', async () => {
    const subject = start()
    const { call, cls, scf } = subject
    scf.functions.set('hello', { returned: 1 })
    await call('CreateFunction', { ...hello, AutoCreateClsTopic: 'TRUE' })
    const { ClsTopicId: TopicId } = await call('GetFunction', { FunctionName })
    const search = { TopicId, From: 0, To: 2 ** 42, Limit: 10, QueryString: '' }
    await call('Invoke', { FunctionName })
    expect(await cls('SearchLog', search)).toMatchObject({ Results: { length: 4 } })
    await call('UpdateFunctionConfiguration', { FunctionName, IgnoreSysLog: true })
    await call('Invoke', { FunctionName })
    expect(await cls('SearchLog', search)).toMatchObject({ Results: { length: 4 } })
  })
})

describe('AutoCreateClsTopic', () => {
  it('creates a topic for the logs of a function', async () => {
    const { call, cls } = start()
    await call('CreateFunction', { ...hello, AutoCreateClsTopic: 'TRUE', AutoDeployClsTopicIndex: 'TRUE' })
    await call('CreateFunction', { ...hello, FunctionName: 'other', AutoCreateClsTopic: 'TRUE' })
    const first = await call('GetFunction', { FunctionName })
    const second = await call('GetFunction', { FunctionName: 'other' })
    expect(second.ClsLogsetId).toBe(first.ClsLogsetId)
    expect(second.ClsTopicId).not.toBe(first.ClsTopicId)
    expect(await cls('DescribeTopics')).toMatchObject({
      Topics: [
        {
          TopicId: first.ClsTopicId,
          LogsetId: first.ClsLogsetId,
          TopicName: 'SCF_logtopic_default_hello',
          Index: true,
        },
        { TopicId: second.ClsTopicId, Index: false },
      ],
    })
    expect(await cls('DescribeLogsets')).toMatchObject({ Logsets: [{ LogsetId: first.ClsLogsetId }] })
    expect(await cls('DescribeIndex', { TopicId: first.ClsTopicId })).toMatchObject({
      Rule: { FullText: { CaseSensitive: false } },
    })
  })

  it('finds the topic of a deleted function again', async () => {
    const { call, cls } = start()
    const input = { ...hello, AutoCreateClsTopic: 'TRUE', AutoDeployClsTopicIndex: 'FALSE' }
    await call('CreateFunction', input)
    await call('DeleteFunction', { FunctionName })
    await call('CreateFunction', { ...input, AutoDeployClsTopicIndex: 'TRUE' })
    expect(await cls('DescribeTopics')).toMatchObject({ TotalCount: 1, Topics: [{ Index: true }] })
  })

  it('leaves a function the topic that it names', async () => {
    const { call, cls } = start()
    const { LogsetId } = await cls('CreateLogset', { LogsetName: 'own' })
    const { TopicId } = await cls('CreateTopic', { LogsetId, TopicName: 'own' })
    const own = { ClsLogsetId: LogsetId, ClsTopicId: TopicId }
    await call('CreateFunction', {
      ...hello,
      ...own,
      AutoCreateClsTopic: 'TRUE',
      AutoDeployClsTopicIndex: 'TRUE',
    })
    expect(await call('GetFunction', { FunctionName })).toMatchObject(own)
    expect(await cls('DescribeTopics')).toMatchObject({ TotalCount: 1, Topics: [{ TopicId, Index: true }] })
  })

  it('creates nothing unless it is TRUE', async () => {
    const { call, cls } = start()
    await call('CreateFunction', { ...hello, AutoCreateClsTopic: 'FALSE', AutoDeployClsTopicIndex: 'TRUE' })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ClsLogsetId: '', ClsTopicId: '' })
    expect(await cls('DescribeTopics')).toMatchObject({ TotalCount: 0 })
  })
})
