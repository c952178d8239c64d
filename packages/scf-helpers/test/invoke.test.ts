import { isConfigurationError, isServiceError } from '@tc3/core'
import {
  deployFunction,
  FunctionError,
  invokeAsync,
  invokeJson,
  isDeploymentError,
  isFunctionError,
} from '@tc3/scf-helpers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configuration, type Setup, setUp } from './emulator.js'
import { respondWith } from './respond-with.js'

const code = { CosBucketName: 'code', CosObjectName: 'hello.zip' }

async function deployHello({ scf, clock }: Setup): Promise<void> {
  await deployFunction(scf, { name: 'hello', code, configuration }, { clock })
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('Expected an error.')
}

async function functionErrorOf(promise: Promise<unknown>): Promise<FunctionError> {
  const error = await errorOf(promise)
  if (isFunctionError(error)) return error
  throw error
}

describe('invokeJson', () => {
  it.each(['scf', 'bare'] as const)('takes the client %s, and returns the result', async (kind) => {
    const setup = setUp({ run: ({ event }) => ({ returned: { got: JSON.parse(event) } }) })
    await deployHello(setup)
    const result = await invokeJson<{ got: { name: string } }>(setup[kind], 'hello', { name: 'Ada' })
    expect(result.got.name).toBe('Ada')
  })

  it('retains every value that JSON can represent, and integers of any size', async () => {
    const { scf } = setUp({}, { fetch: echo })
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.bigInt({ min: 2n ** 53n }),
        fc.bigInt({ max: -(2n ** 53n) }),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
      ),
    })).value
    await fc.assert(
      fc.asyncProperty(value, async (event) => {
        expect(await invokeJson(scf, 'hello', event)).toEqual(event)
      }),
    )
  })

  it('sends no event for undefined', async () => {
    const events: string[] = []
    const setup = setUp({
      run({ event }) {
        events.push(event)
        return {}
      },
    })
    await deployHello(setup)
    expect(await invokeJson(setup.scf, 'hello')).toBeNull()
    expect(await invokeJson(setup.scf, 'hello', undefined)).toBeNull()
    await invokeAsync(setup.scf, 'hello')
    expect(events).toEqual(['', '', ''])
  })

  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  it.each([
    ['a function', () => {}],
    ['a symbol', Symbol('s')],
    ['a cycle', cycle],
  ])('sends nothing if the event is %s', async (_title, event) => {
    const { scf, cloud } = setUp()
    for (const call of [invokeJson(scf, 'hello', event), invokeAsync(scf, 'hello', event)]) {
      const error = await errorOf(call)
      expect(isConfigurationError(error) && error.option).toBe('input')
    }
    expect(cloud.journal.entries()).toEqual([])
  })

  it('rejects events that are too large, before or after they are sent', async () => {
    const setup = setUp()
    await deployHello(setup)
    const { scf, cloud } = setup
    cloud.journal.clear()
    expect(isConfigurationError(await errorOf(invokeJson(scf, 'hello', 'x'.repeat(11_000_000))))).toBe(true)
    expect(cloud.journal.entries()).toEqual([])
    expect(isServiceError(await errorOf(invokeJson(scf, 'hello', 'x'.repeat(7_000_000))))).toBe(true)
    expect(isServiceError(await errorOf(invokeAsync(scf, 'hello', 'x'.repeat(200_000))))).toBe(true)
  })

  it('invokes the alias $DEFAULT by default, or the named version or alias', async () => {
    const setup = setUp({ run: ({ version }) => ({ returned: version }) })
    const { scf, clock } = setup
    await deployFunction(scf, { name: 'hello', code, configuration, alias: 'production' }, { clock })
    expect(await invokeJson(scf, 'hello')).toBe('$LATEST')
    await scf.updateAlias({ FunctionName: 'hello', Name: '$DEFAULT', FunctionVersion: '1' })
    expect(await invokeJson(scf, 'hello')).toBe('1')
    expect(await invokeJson(scf, 'hello', {}, { qualifier: '$LATEST' })).toBe('$LATEST')
    expect(await invokeJson(scf, 'hello', {}, { qualifier: 'production' })).toBe('1')
    await invokeAsync(scf, 'hello')
    setup.cloud.journal.expect({ action: 'Invoke', input: { Qualifier: '$DEFAULT' }, times: 1 })
  })

  it('passes on the namespace, the routing key and the options of the call', async () => {
    const { scf, cloud } = setUp()
    const options = { namespace: 'test', routingKey: { color: 'red' }, region: 'ap-shanghai' }
    await errorOf(invokeJson(scf, 'hello', {}, options))
    await errorOf(invokeAsync(scf, 'hello', {}, options))
    for (const action of ['InvokeFunction', 'Invoke']) {
      const { input, region } = cloud.journal.last(action) ?? {}
      expect(input).toMatchObject({ Namespace: 'test', RoutingKey: '{"color":"red"}' })
      expect(region).toBe('ap-shanghai')
    }
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(invokeJson(scf, 'hello', {}, { signal })).rejects.toThrow('stopped')
  })

  it('throws the error of SCF if the function does not exist', async () => {
    const { scf } = setUp()
    const error = await errorOf(invokeJson(scf, 'hello', {}))
    expect(isServiceError(error, 'ResourceNotFound')).toBe(true)
    expect(isFunctionError(error)).toBe(false)
  })
})

describe('a FunctionError', () => {
  it('has the message, the stack trace, the log and the ids of a function that throws', async () => {
    const failure = new Error('no disk')
    const setup = setUp({
      run: () => {
        throw failure
      },
    })
    await deployHello(setup)
    const error = await functionErrorOf(invokeJson(setup.scf, 'hello', {}))
    expect(error).toBeInstanceOf(FunctionError)
    expect(error.message).toBe('The function hello failed with the status code 430: Error: no disk')
    expect(error).toMatchObject({
      name: 'FunctionError',
      problem: 'failed',
      functionName: 'hello',
      statusCode: 430,
      reason: 'Error: no disk',
      stackTrace: failure.stack,
      requestId: setup.cloud.journal.last()?.requestId,
      functionRequestId: setup.cloud.journal.last()?.requestId,
    })
    expect(error.log).toContain(`END RequestId: ${error.functionRequestId}`)
    expect(isDeploymentError(error)).toBe(false)
  })

  const report = { errorCode: -1, requestId: 'f', stackTrace: '' }
  const timeout = { ...report, errorMessage: 'Invoking task timed out after 3 seconds', statusCode: 433 }
  const failures = [
    {
      title: 'a timeout',
      result: { InvokeResult: 433, RetMsg: JSON.stringify(timeout), ErrMsg: '' },
      expected: { statusCode: 433, reason: 'Invoking task timed out after 3 seconds' },
    },
    {
      title: 'a report in ErrMsg only',
      result: { InvokeResult: 433, RetMsg: '', ErrMsg: JSON.stringify(timeout) },
      expected: { statusCode: 433, reason: 'Invoking task timed out after 3 seconds' },
    },
    {
      title: 'a report without a status code of the invocation',
      result: { RetMsg: JSON.stringify(timeout), ErrMsg: 'timeout' },
      expected: { statusCode: 433, reason: 'Invoking task timed out after 3 seconds' },
    },
    {
      title: 'a Python error, which is the last line of its stack trace',
      result: {
        InvokeResult: 430,
        RetMsg: JSON.stringify({
          errorCode: 1,
          errorMessage: 'user code exception caught',
          stackTrace:
            'Traceback (most recent call last):\n  File "/var/user/index.py", line 4, in main_handler\nKeyError: \'id\'\n',
          statusCode: 430,
        }),
        ErrMsg: '',
      },
      expected: { statusCode: 430, reason: "KeyError: 'id'" },
    },
    {
      title: 'an error whose stack trace is its message',
      result: {
        RetMsg:
          '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"no","statusCode":430}',
        ErrMsg: 'failed',
      },
      expected: { statusCode: 430, reason: 'no', stackTrace: 'no' },
    },
    {
      title: 'an error without a stack trace',
      result: {
        InvokeResult: 430,
        RetMsg:
          '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"","statusCode":430}',
        ErrMsg: '',
      },
      expected: { statusCode: 430, reason: 'user code exception caught', stackTrace: '' },
    },
    {
      title: 'a plain message',
      result: { InvokeResult: 439, RetMsg: '', ErrMsg: 'Process exited before completing request' },
      expected: { statusCode: 439, reason: 'Process exited before completing request' },
    },
    {
      title: 'no message at all',
      result: { InvokeResult: 500, RetMsg: null, ErrMsg: null },
      expected: { statusCode: 500, reason: '', received: '' },
    },
    {
      title: 'a report without a stack trace, as of an import that fails',
      result: {
        InvokeResult: 443,
        RetMsg: '{"errorCode":1,"errorMessage":"Traceback:\\nImportError: x","statusCode":443}',
        ErrMsg: '',
      },
      expected: { statusCode: 443, reason: 'Traceback:\nImportError: x', stackTrace: '' },
    },
    {
      title: 'a long message, which is cut in its own',
      result: { InvokeResult: 430, RetMsg: '', ErrMsg: 'x'.repeat(5000) },
      expected: { statusCode: 430, reason: 'x'.repeat(5000) },
    },
  ]
  it.each(failures)('understands $title', async ({ result, expected }) => {
    const { scf } = setUp({}, { fetch: respondWith({ Result: { FunctionRequestId: 'f', ...result } }) })
    const error = await functionErrorOf(invokeJson(scf, 'hello'))
    expect(error).toMatchObject({ problem: 'failed', functionRequestId: 'f', requestId: 'r', ...expected })
    expect(error.message.length).toBeLessThan(1100)
  })

  const log = 'START RequestId: f\nGrüße\nEND RequestId: f'
  it.each([
    ['plain', log, log],
    ['in Base64', Buffer.from(log).toString('base64'), log],
    ['a word that looks like Base64', 'done', 'done'],
    ['Base64 that the function logged', Buffer.from('Grüße').toString('base64'), 'R3LDvMOfZQ=='],
    ['missing', null, ''],
  ])('has the text of a log that is %s', async (_title, sent, expected) => {
    const result = { FunctionRequestId: 'f', InvokeResult: 430, ErrMsg: 'failed', RetMsg: '', Log: sent }
    const { scf } = setUp({}, { fetch: respondWith({ Result: result }) })
    expect((await functionErrorOf(invokeJson(scf, 'hello'))).log).toBe(expected)
  })

  it.each(['hello from scf', '', '{"a":'])('reports that the result %j is not JSON', async (RetMsg) => {
    const result = { FunctionRequestId: 'f', InvokeResult: 0, ErrMsg: '', RetMsg, Log: 'log' }
    const { scf } = setUp({}, { fetch: respondWith({ Result: result }) })
    const error = await functionErrorOf(invokeJson(scf, 'hello'))
    expect(error).toMatchObject({ problem: 'not JSON', statusCode: 0, received: RetMsg, log: 'log' })
    expect(error.message).toContain('The result of the function hello is not JSON.')
    expect(error.cause).toBeInstanceOf(SyntaxError)
  })

  it('is recognized if it comes from another copy of the package', () => {
    const other = Object.assign(new Error('failed'), {
      [Symbol.for('@tc3/scf-helpers.error')]: 'FunctionError',
    })
    expect(isFunctionError(other)).toBe(true)
    expect(isFunctionError(new Error('failed'))).toBe(false)
    expect(isFunctionError(null)).toBe(false)
  })
})

describe('invokeAsync', () => {
  it.each(['scf', 'bare'] as const)('takes the client %s, and returns the RequestId', async (kind) => {
    const setup = setUp()
    await deployHello(setup)
    const FunctionRequestId = await invokeAsync(setup[kind], 'hello', { name: 'Ada' })
    const { Data } = await setup.scf.getRequestStatus({ FunctionName: 'hello', FunctionRequestId })
    expect(Data).toMatchObject([{ FunctionName: 'hello', RequestId: FunctionRequestId }])
  })
})

/** Responds to InvokeFunction with the event as the result. */
async function echo(_url: unknown, init?: RequestInit): Promise<Response> {
  // The event as it was sent, since JSON.parse would round integers.
  const { Event } = JSON.parse(String(init?.body))
  const Result = { FunctionRequestId: 'f', InvokeResult: 0, ErrMsg: '', RetMsg: Event, Log: '' }
  return Response.json({ Response: { Result, RequestId: 'r' } })
}
