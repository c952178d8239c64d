import { describe, expect, it } from 'vitest'
import { createHarness } from './harness.js'
import { hello } from './zip.js'

const FunctionName = 'hello'

/** A harness with a function. */
async function withFunction(...options: Parameters<typeof createHarness>) {
  const subject = createHarness(...options)
  await subject.call('CreateFunction', hello)
  const put = (RetryConfig: object[], MsgTTL: number, input: object = {}) =>
    subject.call('UpdateFunctionEventInvokeConfig', {
      FunctionName,
      AsyncTriggerConfig: { RetryConfig, MsgTTL },
      ...input,
    })
  const putError = (AsyncTriggerConfig: object, input: object = {}) =>
    subject.errorCode('UpdateFunctionEventInvokeConfig', { FunctionName, AsyncTriggerConfig, ...input })
  const get = (input: object = {}) => subject.call('GetFunctionEventInvokeConfig', { FunctionName, ...input })
  return { ...subject, put, putError, get }
}

function config(RetryNum: number, MsgTTL: number) {
  return { RetryConfig: [{ RetryNum }], MsgTTL }
}

/** The response: it includes the retries after system errors, which are unlimited. */
function configResponse(RetryNum: number, MsgTTL: number) {
  return {
    AsyncTriggerConfig: { RetryConfig: [{ RetryNum }, { RetryNum: -1 }], MsgTTL },
  }
}

describe('the asynchronous retry configuration', () => {
  it('defaults to two retries within six hours', async () => {
    expect(await (await withFunction()).get()).toEqual(configResponse(2, 21600))
  })

  it('is updated as in the documented examples', async () => {
    const { put, get } = await withFunction()
    expect(await put([{ RetryNum: 1 }], 3600)).toEqual({})
    expect(await get()).toEqual(configResponse(1, 3600))
  })

  it('accepts its own response as input', async () => {
    const { put, get } = await withFunction()
    await put([{ RetryNum: 0 }, { RetryNum: -1 }], 60)
    expect(await get()).toEqual(configResponse(0, 60))
  })

  it('is the same for all versions', async () => {
    const { call, put, get } = await withFunction()
    await call('PublishVersion', { FunctionName })
    await put([{ RetryNum: 1 }], 3600)
    expect(await get({ Qualifier: '1' })).toEqual(configResponse(1, 3600))
    expect(await get({ Qualifier: '$LATEST' })).toEqual(configResponse(1, 3600))
  })

  it.each<[string, object]>([
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
  ])('is rejected with %s: %j', async (code, asyncTriggerConfig) => {
    const { putError, get } = await withFunction()
    expect(await putError(asyncTriggerConfig)).toBe(code)
    expect(await get()).toEqual(configResponse(2, 21600))
  })

  it('follows the configured limits', async () => {
    const { put, putError } = await withFunction({ limits: { retryNum: 5, minMsgTTL: 60, maxMsgTTL: 86400 } })
    await put([{ RetryNum: 5 }], 86400)
    expect(await putError(config(6, 60))).toBe('LimitExceeded.RetryNum')
    expect(await putError(config(5, 59))).toBe('InvalidParameterValue.AsyncTriggerConfig')
  })

  it('allows no retries for an asynchronous function', async () => {
    const { call, putError, put } = await withFunction()
    await call('CreateFunction', { ...hello, FunctionName: 'long', AsyncRunEnable: 'TRUE' })
    const long = { FunctionName: 'long' }
    expect(await putError(config(1, 3600), long)).toBe('UnsupportedOperation.UpdateFunctionEventInvokeConfig')
    await put([{ RetryNum: 0 }], 3600, long)
  })

  it('requires an active version', async () => {
    const { call, putError, errorCode, changeVersion, get } = await withFunction()
    await call('PublishVersion', { FunctionName })
    changeVersion(FunctionName, '$LATEST', { lifecycle: { status: 'Updating' } })
    expect(await putError(config(1, 3600))).toBe('FailedOperation.FunctionVersionStatusNotActive')
    expect(await errorCode('GetFunctionEventInvokeConfig', { FunctionName })).toBe(
      'FailedOperation.FunctionVersionStatusNotActive',
    )
    expect(await get({ Qualifier: '1' })).toEqual(configResponse(2, 21600))
  })

  it.each<[string, string, object]>([
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
  ])('%s responds with %s to %j', async (action, code, input) => {
    const more = action.startsWith('Update') ? { AsyncTriggerConfig: config(1, 3600) } : {}
    expect(await (await withFunction()).errorCode(action, { ...more, ...input })).toBe(code)
  })
})
