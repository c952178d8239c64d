import { describe, expect, test } from 'vitest'
import { laboratory } from './laboratory.js'
import { hello } from './zip.js'

const FunctionName = 'hello'

/** A laboratory with a function. */
async function withFunction(...options: Parameters<typeof laboratory>) {
  const subject = laboratory(...options)
  await subject.call('CreateFunction', hello)
  const put = (RetryConfig: object[], MsgTTL: number, input: object = {}) =>
    subject.call('UpdateFunctionEventInvokeConfig', {
      FunctionName,
      AsyncTriggerConfig: { RetryConfig, MsgTTL },
      ...input,
    })
  const refuse = (AsyncTriggerConfig: object, input: object = {}) =>
    subject.refusal('UpdateFunctionEventInvokeConfig', { FunctionName, AsyncTriggerConfig, ...input })
  const get = (input: object = {}) => subject.call('GetFunctionEventInvokeConfig', { FunctionName, ...input })
  return { ...subject, put, refuse, get }
}

function config(RetryNum: number, MsgTTL: number) {
  return { RetryConfig: [{ RetryNum }], MsgTTL }
}

/** As it is answered: with the retries upon system errors, which have no limit. */
function answered(RetryNum: number, MsgTTL: number) {
  return {
    AsyncTriggerConfig: { RetryConfig: [{ RetryNum }, { RetryNum: -1 }], MsgTTL },
  }
}

describe('the asynchronous retry configuration', () => {
  test('is two retries within six hours at first', async () => {
    expect(await (await withFunction()).get()).toEqual(answered(2, 21600))
  })

  test('is updated as in the documented examples', async () => {
    const { put, get } = await withFunction()
    expect(await put([{ RetryNum: 1 }], 3600)).toEqual({})
    expect(await get()).toEqual(answered(1, 3600))
  })

  test('can be written as it is answered', async () => {
    const { put, get } = await withFunction()
    await put([{ RetryNum: 0 }, { RetryNum: -1 }], 60)
    expect(await get()).toEqual(answered(0, 60))
  })

  test('is the same for all versions', async () => {
    const { call, put, get } = await withFunction()
    await call('PublishVersion', { FunctionName })
    await put([{ RetryNum: 1 }], 3600)
    expect(await get({ Qualifier: '1' })).toEqual(answered(1, 3600))
    expect(await get({ Qualifier: '$LATEST' })).toEqual(answered(1, 3600))
  })

  test.each<[string, object]>([
    ['LimitExceeded.RetryNum', config(3, 3600)],
    ['LimitExceeded.MsgTTL', config(1, 21601)],
    ['InvalidParameterValue.AsyncTriggerConfig', config(-1, 3600)],
    ['InvalidParameterValue.AsyncTriggerConfig', config(1, 0)],
    ['InvalidParameterValue.AsyncTriggerConfig', { RetryConfig: [], MsgTTL: 3600 }],
    [
      'InvalidParameterValue.AsyncTriggerConfig',
      { RetryConfig: [{ RetryNum: 1 }, { RetryNum: 1 }], MsgTTL: 3600 },
    ],
    [
      'InvalidParameterValue.AsyncTriggerConfig',
      { RetryConfig: [{ RetryNum: 1 }, { RetryNum: -1 }, { RetryNum: -1 }], MsgTTL: 3600 },
    ],
    ['MissingParameter', { MsgTTL: 3600 }],
    ['MissingParameter', { RetryConfig: [{}], MsgTTL: 3600 }],
  ])('is refused with %s: %j', async (code, asyncTriggerConfig) => {
    const { refuse, get } = await withFunction()
    expect(await refuse(asyncTriggerConfig)).toBe(code)
    expect(await get()).toEqual(answered(2, 21600))
  })

  test('follows the limits that are set', async () => {
    const { put, refuse } = await withFunction({ limits: { retryNum: 5, minMsgTTL: 60, maxMsgTTL: 86400 } })
    await put([{ RetryNum: 5 }], 86400)
    expect(await refuse(config(6, 60))).toBe('LimitExceeded.RetryNum')
    expect(await refuse(config(5, 59))).toBe('InvalidParameterValue.AsyncTriggerConfig')
  })

  test('has no retries for a function that runs asynchronously', async () => {
    const { call, refuse, put } = await withFunction()
    await call('CreateFunction', { ...hello, FunctionName: 'long', AsyncRunEnable: 'TRUE' })
    const long = { FunctionName: 'long' }
    expect(await refuse(config(1, 3600), long)).toBe('UnsupportedOperation.UpdateFunctionEventInvokeConfig')
    await put([{ RetryNum: 0 }], 3600, long)
  })

  test('needs a version that is Active', async () => {
    const { call, refuse, refusal, changeVersion, get } = await withFunction()
    await call('PublishVersion', { FunctionName })
    changeVersion(FunctionName, '$LATEST', { lifecycle: { status: 'Updating' } })
    expect(await refuse(config(1, 3600))).toBe('FailedOperation.FunctionVersionStatusNotActive')
    expect(await refusal('GetFunctionEventInvokeConfig', { FunctionName })).toBe(
      'FailedOperation.FunctionVersionStatusNotActive',
    )
    expect(await get({ Qualifier: '1' })).toEqual(answered(2, 21600))
  })

  test.each<[string, string, object]>([
    ...['UpdateFunctionEventInvokeConfig', 'GetFunctionEventInvokeConfig'].flatMap(
      (action): [string, string, object][] => [
        [action, 'InvalidParameterValue.FunctionName', { FunctionName: '0' }],
        [action, 'InvalidParameterValue.Namespace', { FunctionName, Namespace: 'a b' }],
        [action, 'ResourceNotFound.Function', { FunctionName: 'unknown' }],
        [action, 'ResourceNotFound.Namespace', { FunctionName, Namespace: 'unknown' }],
        [action, 'MissingParameter', {}],
      ],
    ),
    ['GetFunctionEventInvokeConfig', 'InvalidParameterValue.Qualifier', { FunctionName, Qualifier: 'live' }],
    ['GetFunctionEventInvokeConfig', 'ResourceNotFound.Version', { FunctionName, Qualifier: '7' }],
  ])('%s refuses with %s: %j', async (action, code, input) => {
    const more = action.startsWith('Update') ? { AsyncTriggerConfig: config(1, 3600) } : {}
    expect(await (await withFunction()).refusal(action, { ...more, ...input })).toBe(code)
  })
})
